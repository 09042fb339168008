package wirewatch.alerting.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The fields that queries can name, by short name and by path. */
final class Fields {
  /** The fields searched for a word without a field. */
  static final List<Field> DEFAULTS;

  private static final Map<String, Field> BY_NAME = new LinkedHashMap<>();
  private static final List<Field> ALL = new ArrayList<>();
  private static final int FAR = 3;

  static {
    for (List<String> row : Table.rows("fields.csv")) {
      String path = row.get(1);
      String name = row.get(0).isEmpty() ? path : row.get(0);
      Field field = new Field(name, path, Field.Kind.valueOf(row.get(2).toUpperCase(Locale.ROOT)));
      ALL.add(field);
      BY_NAME.put(path, field);
      BY_NAME.put(name, field);
    }
    DEFAULTS =
        List.of(
            BY_NAME.get("headline"),
            BY_NAME.get("alternative_headline"),
            BY_NAME.get("lead"),
            BY_NAME.get("body"));
  }

  private Fields() {}

  static Collection<Field> all() {
    return ALL;
  }

  /** The names that are not paths. */
  static List<String> shortNames() {
    return ALL.stream().map(Field::name).filter(name -> name.indexOf('.') < 0).toList();
  }

  static Optional<Field> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /** The name most similar to an unknown one; empty if none is similar. */
  static Optional<String> nearest(String wrong) {
    String word = wrong.toLowerCase(Locale.ROOT);
    String best = "";
    int least = FAR + 1;
    for (String name : new TreeSet<>(BY_NAME.keySet())) {
      int distance = name.startsWith(word) || word.startsWith(name) ? FAR : distance(word, name);
      if (distance < least) {
        least = distance;
        best = name;
      }
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(best);
  }

  /** The Levenshtein distance. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
