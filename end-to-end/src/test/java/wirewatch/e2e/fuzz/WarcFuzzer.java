package wirewatch.e2e.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import wirewatch.crawler.warc.WarcImport;

/** WARC files, compressed or not: records, HTTP messages, revisits, damage. */
final class WarcFuzzer {
  private static final int MAX_BODY = 1 << 16;

  private WarcFuzzer() {}

  /** Jazzer calls this by its name. */
  public static void fuzzerTestOneInput(byte[] input) throws IOException {
    Path file = Files.createTempFile("fuzz", ".warc.gz");
    try {
      Files.write(file, input);
      try (WarcImport.ImportedFile imported = new WarcImport(MAX_BODY).open(file)) {
        long pages = 0;
        while (imported.nextPage().isPresent()) {
          pages++;
        }
        if (pages > input.length) {
          throw new AssertionError(pages + " pages in " + input.length + " bytes");
        }
        if (imported.report() == null) {
          throw new AssertionError("no report");
        }
      }
    } finally {
      Files.delete(file);
    }
  }
}
