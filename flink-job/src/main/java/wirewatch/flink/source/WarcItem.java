package wirewatch.flink.source;

import wirewatch.crawler.model.ArchivedPage;
import wirewatch.crawler.warc.record.WarcFileReport;

/** What the source reads: the pages of a file, and after them what became of the file. */
public sealed interface WarcItem {

  /** When the page was fetched, in milliseconds; 0 for the end of a file. */
  long timestamp();

  /** A page, and the file that it was read from. */
  record Page(String file, ArchivedPage page) implements WarcItem {
    @Override
    public long timestamp() {
      return page.page().fetchedAt().toEpochMilli();
    }
  }

  /** The end of a file, whole or not. */
  record FileEnd(WarcFileReport report) implements WarcItem {
    @Override
    public long timestamp() {
      return 0;
    }
  }
}
