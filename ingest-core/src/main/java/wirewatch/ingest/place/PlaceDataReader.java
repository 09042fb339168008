package wirewatch.ingest.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Reads the tab-separated resources of the gazetteer, without comment lines. */
final class PlaceDataReader {
  private PlaceDataReader() {}

  /** Every row has exactly {@code columns} fields. */
  static List<String[]> readRows(String file, int columns) {
    List<String[]> rows = new ArrayList<>();
    InputStream bytes =
        Objects.requireNonNull(
            PlaceDataReader.class.getResourceAsStream(file), () -> "no resource " + file);
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8), 1 << 16)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          rows.add(splitFields(line, columns, file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  private static String[] splitFields(String line, int columns, String file) {
    String[] fields = new String[columns];
    int start = 0;
    for (int i = 0; i < columns; i++) {
      int tab = line.indexOf('\t', start);
      boolean last = i == columns - 1;
      if (last != (tab < 0)) {
        throw new IllegalStateException(
            "%s must have %d columns: %s".formatted(file, columns, line));
      }
      fields[i] = last ? line.substring(start) : line.substring(start, tab);
      start = tab + 1;
    }
    return fields;
  }
}
