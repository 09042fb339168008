package wirewatch.screening.list;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** A row of values by the names in the header, lower-case letters and digits only. */
record HeaderedRow(Map<String, Integer> columns, List<String> values, long number) {
  private static final Pattern NOT_OF_KEY = Pattern.compile("[^a-z0-9]");
  private static final Pattern DIVIDER = Pattern.compile("\\s*[;|]\\s*");

  static String key(String header) {
    return NOT_OF_KEY.matcher(header.toLowerCase(Locale.ROOT)).replaceAll("");
  }

  /** The first value that is there, of columns of several names; empty if there is none. */
  String get(String... names) {
    for (String name : names) {
      Integer at = columns.get(name);
      if (at != null && at < values.size() && !values.get(at).isBlank()) {
        return values.get(at).strip();
      }
    }
    return "";
  }

  /** The parts of a value divided by semicolons. */
  List<String> split(String name) {
    return List.of(DIVIDER.split(get(name), -1));
  }
}
