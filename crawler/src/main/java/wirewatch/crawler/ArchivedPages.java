package wirewatch.crawler;

import java.net.URI;
import java.util.Locale;
import wirewatch.crawler.warc.Stored;
import wirewatch.ingest.model.Hints;
import wirewatch.ingest.model.Page;

/** Converts archived responses to pages. */
final class ArchivedPages {
  private ArchivedPages() {}

  /** Converts a response of any archive. */
  static ArchivedPage of(Stored stored, String file) {
    String field = stored.field(ArchiveFields.REQUESTED);
    URI requested = field == null ? stored.address() : URI.create(field);
    Remarks remarks = Remarks.read(stored.field(ArchiveFields.REMARKS));
    return new ArchivedPage(
        page(stored, requested, remarks.hints()),
        new Archived(requested, file, stored.offset()),
        remarks.listing(),
        stored.field(ArchiveFields.SOURCE));
  }

  static Page page(Stored stored, URI requested, Hints hints) {
    return new Page(
        stored.address(),
        requested,
        stored.fetched(),
        stored.status(),
        stored.headers(),
        stored.body(),
        hints);
  }

  /**
   * Returns whether a response is a page: a 2xx status, and a content type that is HTML, XML or
   * absent.
   */
  static boolean isPage(Stored stored) {
    String type = stored.header("content-type");
    String name = type == null ? "html" : type.toLowerCase(Locale.ROOT);
    return stored.status() / 100 == 2 && (name.contains("html") || name.contains("xml"));
  }
}
