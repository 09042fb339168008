package wirewatch.ingest.line;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rule data on the class path: tab-separated, the first line names the columns, lines starting with
 * {@code #} are comments. An invalid file fails with its name and line.
 */
public record RuleTable(List<Row> rows) {

  public RuleTable {
    rows = List.copyOf(rows);
  }

  /** Reads the file in the package of {@code owner}; its columns must be exactly these. */
  public static RuleTable of(Class<?> owner, String file, List<String> columns) {
    InputStream in = owner.getResourceAsStream(file);
    if (in == null) {
      throw new IllegalStateException("rule file is missing: " + file);
    }
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return read(lines, file, columns);
    } catch (IOException e) {
      throw new UncheckedIOException("rule file cannot be read: " + file, e);
    }
  }

  private static RuleTable read(BufferedReader lines, String file, List<String> columns)
      throws IOException {
    List<Row> rows = new ArrayList<>();
    boolean headed = false;
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> cells = List.of(line.split("\t", -1));
      if (cells.size() != columns.size() || (!headed && !cells.equals(columns))) {
        throw new IllegalStateException(
            "rule file %s, line %d: %s, allowed: %s".formatted(file, number, cells, columns));
      }
      if (headed) {
        rows.add(row(columns, cells));
      }
      headed = true;
    }
    return new RuleTable(rows);
  }

  /** One line of the file by its columns. */
  public record Row(Map<String, String> cells) {

    public Row {
      cells = Map.copyOf(cells);
    }

    /** The cell, possibly empty; the column must exist. */
    public String get(String column) {
      String cell = cells.get(column);
      if (cell == null) {
        throw new IllegalArgumentException("no such column: " + column);
      }
      return cell;
    }

    /** The values of a cell that holds several, divided by {@code |}. */
    public List<String> values(String column) {
      return get(column).isBlank() ? List.of() : List.of(get(column).split("\\|", -1));
    }
  }

  /** The cells of one column, top down. */
  public List<String> column(String column) {
    return rows.stream().map(row -> row.get(column)).toList();
  }

  private static Row row(List<String> columns, List<String> cells) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      row.put(columns.get(i), cells.get(i).strip());
    }
    return new Row(row);
  }
}
