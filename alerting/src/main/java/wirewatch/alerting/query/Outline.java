package wirewatch.alerting.query;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks a query before parsing: unbalanced parentheses and quotes, and mixed AND and OR. */
final class Outline {
  private static final int LONGEST = 10_000;
  private static final int DEEPEST = 30;

  private final String text;
  private final Deque<Level> open = new ArrayDeque<>();
  private @Nullable InvalidQuery problem;
  private @Nullable Warning warning;

  private Outline(String text) {
    this.text = text;
    open.push(new Level(0));
  }

  private static final class Level {
    private final int start;
    private boolean and;
    private boolean or;

    Level(int start) {
      this.start = start;
    }
  }

  static Outline of(String text) {
    Outline outline = new Outline(text);
    outline.scan();
    return outline;
  }

  Optional<InvalidQuery> problem() {
    return Optional.ofNullable(problem);
  }

  Optional<Warning> warning() {
    return Optional.ofNullable(warning);
  }

  private void scan() {
    if (text.isBlank()) {
      refuse(1, "it is empty", "write at least one word");
    } else if (text.length() > LONGEST) {
      refuse(LONGEST + 1, "it is longer than 10,000 characters", "make several watches of it");
    }
    int at = 0;
    while (at < text.length() && problem == null) {
      at = step(at);
    }
    if (problem == null && open.size() > 1) {
      refuse(open.peek().start, "this parenthesis is never closed", "write ) where the group ends");
    }
  }

  /** Scans the element at an offset and returns the offset of the next one. */
  private int step(int at) {
    char c = text.charAt(at);
    return switch (c) {
      case '\\' -> at + 2;
      case '"' -> closing(at);
      case '(' -> {
        open.push(new Level(at + 1));
        if (open.size() > DEEPEST) {
          refuse(at + 1, "groups are nested more than 30 deep", "take parentheses away");
        }
        yield at + 1;
      }
      case ')' -> {
        if (open.size() == 1) {
          refuse(at + 1, "nothing is open that this parenthesis could close", "take it away");
        } else {
          open.pop();
        }
        yield at + 1;
      }
      default -> word(at);
    };
  }

  private int closing(int start) {
    for (int i = start + 1; i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.charAt(i) == '"') {
        return i + 1;
      }
    }
    refuse(start + 1, "this quotation mark is never closed", "write \" where the phrase ends");
    return text.length();
  }

  private int word(int start) {
    int end = start;
    while (end < text.length() && " \t\r\n\u3000\"()\\".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    Level level = open.element();
    switch (text.substring(start, end)) {
      case "AND", "&&" -> level.and = true;
      case "OR", "||" -> level.or = true;
      case String other -> {}
    }
    if (level.and && level.or && warning == null) {
      warning =
          new Warning(
              start + 1,
              "AND and OR stand side by side, and AND makes both its neighbours required",
              "put parentheses around what belongs together");
    }
    return Math.max(end, start + 1);
  }

  private void refuse(int position, String what, String remedy) {
    problem = new InvalidQuery(text, position, what, remedy);
  }
}
