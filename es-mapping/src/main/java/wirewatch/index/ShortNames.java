package wirewatch.index;

import java.util.HashMap;
import java.util.Map;

/**
 * Puts real field names in the place of the short ones of a query in Lucene's classic syntax:
 * {@code agency:Reuters} becomes {@code article.agency.text:Reuters}. Text in quotation marks,
 * regular expressions, ranges and escaped characters stay as they are.
 */
final class ShortNames {
  private static final Map<String, String> FIELDS = load();
  private static final String EXISTS = "_exists_";

  private final String query;
  private final StringBuilder out = new StringBuilder();
  private int at;

  private ShortNames(String query) {
    this.query = query;
  }

  private static Map<String, String> load() {
    Map<String, String> fields = new HashMap<>();
    Table.rows("short-names.csv").forEach(row -> fields.put(row.get(0), row.get(1)));
    return Map.copyOf(fields);
  }

  /** The fields by their short names. */
  static Map<String, String> fields() {
    return FIELDS;
  }

  static String expand(String query) {
    return new ShortNames(query).expand();
  }

  private String expand() {
    while (at < query.length()) {
      char c = query.charAt(at);
      switch (c) {
        case '"', '/' -> copyTo(closing(c));
        case '[', '{' -> copyTo(endOfRange());
        case '\\' -> copyTo(Math.min(query.length(), at + 2));
        default -> {
          if (isNamePart(c)) {
            word();
          } else {
            copyTo(at + 1);
          }
        }
      }
    }
    return out.toString();
  }

  /** A word is a field's name if a colon follows; then a name may follow {@code _exists_}. */
  private void word() {
    int end = endOfWord(at);
    String word = query.substring(at, end);
    boolean named = end < query.length() && query.charAt(end) == ':';
    out.append(named ? FIELDS.getOrDefault(word, word) : word);
    at = end;
    if (named && word.equals(EXISTS)) {
      copyTo(end + 1);
      int last = endOfWord(at);
      String field = query.substring(at, last);
      out.append(FIELDS.getOrDefault(field, field));
      at = last;
    }
  }

  private int endOfWord(int start) {
    int end = start;
    while (end < query.length() && isWordPart(query.charAt(end))) {
      end += query.charAt(end) == '\\' ? 2 : 1;
    }
    return Math.min(end, query.length());
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  /** Everything but white space and the syntax's own marks, so that only whole words are names. */
  private static boolean isWordPart(char c) {
    return !Character.isWhitespace(c) && "\"()[]{}:^~/!&|".indexOf(c) < 0;
  }

  private int closing(char mark) {
    for (int i = at + 1; i < query.length(); i++) {
      char c = query.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == mark) {
        return i + 1;
      }
    }
    return mark == '"' ? query.length() : at + 1;
  }

  private int endOfRange() {
    int end = at + 1;
    while (end < query.length() && "]}".indexOf(query.charAt(end)) < 0) {
      end++;
    }
    return Math.min(end + 1, query.length());
  }

  private void copyTo(int end) {
    out.append(query, at, end);
    at = end;
  }
}
