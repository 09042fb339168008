package wirewatch.screening.list;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A row of values by the names in the header, lower-case letters and digits only. */
record HeaderedRow(Map<String, Integer> columns, List<String> values, long number) {
  static String key(String header) {
    return header.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
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
    return List.of(get(name).split("\\s*[;|]\\s*", -1));
  }
}
