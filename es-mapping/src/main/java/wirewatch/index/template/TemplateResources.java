package wirewatch.index.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reads the template files on the class path. */
final class TemplateResources {
  private TemplateResources() {}

  /** Returns the rows of a CSV file without quoting, except its header. */
  static List<List<String>> readCsvRows(String name) {
    return readText(name).lines().skip(1).map(line -> List.of(line.split(",", -1))).toList();
  }

  static String readText(String name) {
    try (InputStream in =
        Objects.requireNonNull(
            TemplateResources.class.getResourceAsStream(name), name + " is missing")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
