package wirewatch.alerting.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reads CSV resources of this package, without quoting. */
final class CsvResource {
  private CsvResource() {}

  /** The rows below the header. */
  static List<List<String>> readRows(String name) {
    try (InputStream in =
        Objects.requireNonNull(CsvResource.class.getResourceAsStream(name), name + " is missing")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().skip(1).map(line -> List.of(line.split(",", -1))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
