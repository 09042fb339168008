package wirewatch.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Charset labels (WHATWG Encoding, 4.2); several labels map to a superset of their charset. */
final class CharsetLabels {
  private static final Map<String, Charset> CHARSETS_BY_LABEL = load();

  private CharsetLabels() {}

  /** The charset of a lower-case label; null where the label is unknown. */
  static @Nullable Charset find(String label) {
    return CHARSETS_BY_LABEL.get(label);
  }

  private static Map<String, Charset> load() {
    Map<String, Charset> labels = new HashMap<>();
    try (InputStream in = CharsetLabels.class.getResourceAsStream("charset-labels.tsv")) {
      if (in == null) {
        throw new IllegalStateException("rule data is missing: charset-labels.tsv");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] row = line.split("\t", -1);
        boolean known = row.length == 2 && !line.startsWith("#") && Charset.isSupported(row[0]);
        for (String label : known ? row[1].split(" ") : new String[0]) {
          labels.put(label, Charset.forName(row[0]));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("rule data cannot be read: charset-labels.tsv", e);
    }
    return labels;
  }
}
