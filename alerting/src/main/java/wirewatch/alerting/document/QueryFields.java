package wirewatch.alerting.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The fields that queries can name, by short name and by path. */
public final class QueryFields {
  /** The fields searched for a word without a field. */
  public static final List<QueryField> DEFAULT_FIELDS;

  private static final Map<String, QueryField> BY_NAME = new LinkedHashMap<>();
  private static final List<QueryField> ALL = new ArrayList<>();
  private static final int MAX_DISTANCE = 3;

  static {
    for (List<String> row : CsvResource.readRows("fields.csv")) {
      String path = row.get(1);
      String name = row.get(0).isEmpty() ? path : row.get(0);
      QueryField queryField =
          new QueryField(name, path, QueryField.Kind.valueOf(row.get(2).toUpperCase(Locale.ROOT)));
      ALL.add(queryField);
      BY_NAME.put(path, queryField);
      BY_NAME.put(name, queryField);
    }
    DEFAULT_FIELDS =
        List.of(
            BY_NAME.get("headline"),
            BY_NAME.get("alternative_headline"),
            BY_NAME.get("lead"),
            BY_NAME.get("body"));
  }

  private QueryFields() {}

  static Collection<QueryField> all() {
    return ALL;
  }

  /** The names that are not paths. */
  public static List<String> shortNames() {
    return ALL.stream().map(QueryField::name).filter(name -> name.indexOf('.') < 0).toList();
  }

  public static Optional<QueryField> find(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /** The name most similar to an unknown one; empty if none is similar. */
  public static Optional<String> findNearest(String wrong) {
    String word = wrong.toLowerCase(Locale.ROOT);
    String best = "";
    int least = MAX_DISTANCE + 1;
    for (String name : new TreeSet<>(BY_NAME.keySet())) {
      int distance =
          name.startsWith(word) || word.startsWith(name) ? MAX_DISTANCE : distance(word, name);
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
