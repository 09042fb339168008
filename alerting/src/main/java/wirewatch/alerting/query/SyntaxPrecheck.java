package wirewatch.alerting.query;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks a query before parsing: unbalanced parentheses and quotes, mixed AND and OR, and boosts
 * without end.
 */
final class SyntaxPrecheck {
  private static final int MAX_LENGTH = 10_000;
  private static final int MAX_DEPTH = 30;
  private static final float MAX_BOOST = 1_000;
  private static final Pattern BOOST = Pattern.compile("\\^(\\d++(?:\\.\\d++)?)");

  private final String text;
  private final Deque<GroupLevel> openGroups = new ArrayDeque<>();
  private @Nullable InvalidQuery problem;
  private @Nullable QueryWarning queryWarning;

  private SyntaxPrecheck(String text) {
    this.text = text;
    openGroups.push(new GroupLevel(0));
  }

  private static final class GroupLevel {
    private final int start;
    private boolean hasAnd;
    private boolean hasOr;

    GroupLevel(int start) {
      this.start = start;
    }
  }

  static SyntaxPrecheck check(String text) {
    SyntaxPrecheck syntaxPrecheck = new SyntaxPrecheck(text);
    syntaxPrecheck.scan();
    return syntaxPrecheck;
  }

  Optional<InvalidQuery> problem() {
    return Optional.ofNullable(problem);
  }

  Optional<QueryWarning> warning() {
    return Optional.ofNullable(queryWarning);
  }

  private void scan() {
    if (text.isBlank()) {
      reject(1, "it is empty", "write at least one word");
    } else if (text.length() > MAX_LENGTH) {
      reject(MAX_LENGTH + 1, "it is longer than 10,000 characters", "make several watches of it");
    }
    int at = 0;
    while (at < text.length() && problem == null) {
      at = scanAt(at);
    }
    if (problem == null && openGroups.size() > 1) {
      reject(
          openGroups.peek().start,
          "this parenthesis is never closed",
          "write ) where the group ends");
    }
  }

  /** Scans the element at an offset and returns the offset of the next one. */
  private int scanAt(int at) {
    char c = text.charAt(at);
    return switch (c) {
      case '\\' -> at + 2;
      case '"' -> scanPhrase(at);
      case '(' -> {
        openGroups.push(new GroupLevel(at + 1));
        if (openGroups.size() > MAX_DEPTH) {
          reject(at + 1, "groups are nested more than 30 deep", "take parentheses away");
        }
        yield at + 1;
      }
      case ')' -> {
        if (openGroups.size() == 1) {
          reject(at + 1, "nothing is open that this parenthesis could close", "take it away");
        } else {
          openGroups.pop();
        }
        yield at + 1;
      }
      default -> scanWord(at);
    };
  }

  private int scanPhrase(int start) {
    for (int i = start + 1; i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.charAt(i) == '"') {
        return i + 1;
      }
    }
    reject(start + 1, "this quotation mark is never closed", "write \" where the phrase ends");
    return text.length();
  }

  private int scanWord(int start) {
    int end = start;
    while (end < text.length() && " \t\r\n\u3000\"()\\".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    checkBoosts(start, end);
    GroupLevel groupLevel = openGroups.element();
    switch (text.substring(start, end)) {
      case "AND", "&&" -> groupLevel.hasAnd = true;
      case "OR", "||" -> groupLevel.hasOr = true;
      case String other -> {}
    }
    if (groupLevel.hasAnd && groupLevel.hasOr && queryWarning == null) {
      queryWarning =
          new QueryWarning(
              start + 1,
              "AND and OR stand side by side, and AND makes both its neighbours required",
              "put parentheses around what belongs together");
    }
    return Math.max(end, start + 1);
  }

  private void checkBoosts(int start, int end) {
    Matcher boost = BOOST.matcher(text).region(start, end);
    while (problem == null && boost.find()) {
      if (Float.parseFloat(boost.group(1)) > MAX_BOOST) {
        reject(boost.start() + 1, "a boost above 1,000", "write a smaller number after ^");
      }
    }
  }

  private void reject(int position, String what, String remedy) {
    problem = new InvalidQuery(text, position, what, remedy);
  }
}
