package wirewatch.ingest.url;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Normalises the query of a URL: removes tracking parameters; others keep their order. */
final class QueryNormaliser {
  private static final String RESERVED = "/?!$&'()*+,;=:@";
  private static final Set<String> NOISE_NAMES = new HashSet<>();
  private static final TreeSet<String> NOISE_PREFIXES = new TreeSet<>();

  static {
    load();
  }

  private QueryNormaliser() {}

  static String normalise(String query) {
    StringBuilder kept = new StringBuilder(query.length());
    for (String parameter : query.replace("&amp;", "&").split("&", -1)) {
      int equals = parameter.indexOf('=');
      String name = equals < 0 ? parameter : parameter.substring(0, equals);
      if (name.isEmpty() || isNoise(name)) {
        continue;
      }
      kept.append(kept.isEmpty() ? "" : "&").append(parameter);
    }
    return PercentEncoding.normalise(kept.toString(), RESERVED);
  }

  private static boolean isNoise(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (NOISE_NAMES.contains(lower)) {
      return true;
    }
    for (String prefix : NOISE_PREFIXES) {
      if (lower.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }

  private static void load() {
    try (InputStream stream =
            Objects.requireNonNull(
                QueryNormaliser.class.getResourceAsStream("noise-parameters.txt"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String name = line.strip();
        if (name.endsWith("*")) {
          NOISE_PREFIXES.add(name.substring(0, name.length() - 1));
        } else if (!name.isEmpty() && !name.startsWith("#")) {
          NOISE_NAMES.add(name);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
