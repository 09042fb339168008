package wirewatch.e2e.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import wirewatch.screening.list.ListFiles;
import wirewatch.screening.list.ListFormatException;

/** Lists of names: CSV, XML and JSON of all publishers. */
final class NameListFuzzer {
  private NameListFuzzer() {}

  /** Jazzer calls this by its name. */
  public static void fuzzerTestOneInput(byte[] input) throws IOException {
    Path file = Files.createTempFile("fuzz", ".list");
    try {
      Files.write(file, input);
      Object unused = ListFiles.read(file);
    } catch (ListFormatException e) {
      if (!String.valueOf(e.getMessage()).contains(file.toString())) {
        throw new AssertionError("refused without the name of the file", e);
      }
    } finally {
      Files.delete(file);
    }
  }
}
