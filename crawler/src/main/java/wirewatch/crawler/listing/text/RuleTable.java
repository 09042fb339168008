package wirewatch.crawler.listing.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Reads the rows of a rule table in the resources: cells separated by commas, comments after {@code
 * #}.
 */
public final class RuleTable {
  private RuleTable() {}

  public static List<String[]> readRows(String resource) {
    List<String[]> rows = new ArrayList<>();
    try (InputStream stream =
            Objects.requireNonNull(RuleTable.class.getResourceAsStream(resource));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          rows.add(line.split(",", -1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }
}
