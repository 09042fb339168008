package wirewatch.console.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Joins the words of a search. In the query language words that stand side by side are
 * alternatives; in the search box all of them are looked for, which this says in the language
 * itself, so that a watch or an export of the search finds the same articles.
 */
final class QueryWords {
  private static final Set<String> OPERATORS = Set.of("AND", "OR", "NOT", "&&", "||", "!");
  private static final Set<String> ALTERNATIVES = Set.of("OR", "||");

  private QueryWords() {}

  /** Joins by {@code AND} what no operator joins; a query with {@code OR} or {@code +} is kept. */
  static String joinAll(String query) {
    List<String> parts = split(query);
    boolean explicit =
        parts.stream().anyMatch(part -> ALTERNATIVES.contains(part) || part.startsWith("+"));
    return explicit ? query.strip() : join(parts, " AND ");
  }

  /** The query for any of the words; the same query where it joins them itself. */
  static String joinAny(String query) {
    List<String> parts = split(query);
    boolean plain =
        parts.stream().noneMatch(part -> OPERATORS.contains(part) || part.matches("[-+!].*"));
    return plain ? join(parts, " OR ") : query.strip();
  }

  private static String join(List<String> parts, String operator) {
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      if (i > 0) {
        boolean joins = isClauseEnd(parts.get(i - 1)) && isClauseStart(parts.get(i));
        joined.append(joins ? operator : " ");
      }
      joined.append(parts.get(i));
    }
    return joined.toString();
  }

  private static boolean isClauseEnd(String part) {
    return !OPERATORS.contains(part) && !part.endsWith(":");
  }

  private static boolean isClauseStart(String part) {
    return !OPERATORS.contains(part) || part.equals("NOT") || part.equals("!");
  }

  /** Splits at the spaces outside of quotation marks, parentheses and ranges. */
  private static List<String> split(String query) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    boolean quoted = false;
    int depth = 0;
    for (int i = 0; i < query.length(); i++) {
      char c = query.charAt(i);
      if (c == '\\' && i + 1 < query.length()) {
        part.append(c).append(query.charAt(++i));
        continue;
      }
      quoted ^= c == '"';
      depth += quoted ? 0 : nesting(c);
      if (Character.isWhitespace(c) && !quoted && depth == 0) {
        addIfPresent(parts, part);
      } else {
        part.append(c);
      }
    }
    addIfPresent(parts, part);
    return quoted || depth != 0 ? List.of(query.strip()) : parts;
  }

  private static int nesting(char c) {
    return switch (c) {
      case '(', '[', '{' -> 1;
      case ')', ']', '}' -> -1;
      default -> 0;
    };
  }

  private static void addIfPresent(List<String> parts, StringBuilder part) {
    if (!part.isEmpty()) {
      parts.add(part.toString());
      part.setLength(0);
    }
  }
}
