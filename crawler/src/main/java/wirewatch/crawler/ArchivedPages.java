package wirewatch.crawler;

import java.net.URI;
import java.util.Locale;
import wirewatch.crawler.warc.Stored;
import wirewatch.ingest.model.Hints;
import wirewatch.ingest.model.Page;

/** Turns what the archive holds into pages. */
final class ArchivedPages {
  private ArchivedPages() {}

  /** A page of any archive. */
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

  /** Whether a response is a page: a success, of HTML by its type or of no named type. */
  static boolean isPage(Stored stored) {
    String type = stored.header("content-type");
    String name = type == null ? "html" : type.toLowerCase(Locale.ROOT);
    return stored.status() / 100 == 2 && (name.contains("html") || name.contains("xml"));
  }
}
