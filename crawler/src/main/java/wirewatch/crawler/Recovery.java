package wirewatch.crawler;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import wirewatch.crawler.state.Keys;
import wirewatch.crawler.warc.Pointer;
import wirewatch.crawler.warc.Stored;
import wirewatch.crawler.warc.WarcPages;
import wirewatch.crawler.warc.WarcStore;

/**
 * Records the pages that were archived but not yet committed when the last process was killed, so
 * that they are not requested again.
 */
final class Recovery {
  private static final int FILES = 2; // a group of commits spans two files at most

  private Recovery() {}

  static void adopt(Desk desk) throws IOException {
    List<Path> files = WarcStore.files(desk.archive().folder());
    for (Path file : files.subList(Math.max(0, files.size() - FILES), files.size())) {
      adopt(desk, file);
    }
  }

  private static void adopt(Desk desk, Path file) throws IOException {
    String name = file.getFileName().toString();
    long last = desk.tables().pages().last(name);
    try (WarcPages pages = new WarcPages(file, last, desk.options().maxBody())) {
      for (Optional<Stored> next = pages.next(); next.isPresent(); next = pages.next()) {
        Stored stored = next.get();
        String requested = stored.field(ArchiveFields.REQUESTED);
        if (stored.offset() > last && requested != null) {
          desk.tables()
              .pages()
              .adopt(
                  URI.create(requested),
                  new Pointer(name, stored.offset()),
                  Keys.hash(stored.body()),
                  stored.fetched());
        }
      }
    }
  }
}
