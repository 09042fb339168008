package wirewatch.ingest.page.metadata.candidate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Loads rule files next to this class: one row per line, tab-separated, comments from {@code #}.
 */
public final class RuleRows {
  private RuleRows() {}

  /** Every row, each with exactly {@code columns} columns. */
  public static List<String[]> load(String name, int columns) {
    List<String[]> rows = new ArrayList<>();
    try (InputStream in = RuleRows.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("rule data is missing from the class path: " + name);
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          rows.add(parseRow(name, line, columns));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("rule data cannot be read: " + name, e);
    }
    return rows;
  }

  private static String[] parseRow(String name, String line, int columns) {
    String[] row = line.split("\t", -1);
    if (row.length != columns) {
      throw new IllegalStateException(
          "%s: %d columns wanted, %d found: %s".formatted(name, columns, row.length, line));
    }
    return row;
  }
}
