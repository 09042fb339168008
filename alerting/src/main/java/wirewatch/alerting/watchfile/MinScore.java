package wirewatch.alerting.watchfile;

import java.util.Optional;
import java.util.regex.Pattern;

/** The syntax of {@code min_score}, the same in the file of watches, the API and the commands. */
public final class MinScore {
  /** What is allowed, for messages. */
  public static final String ALLOWED = "a number above 0, such as 2.5";

  private static final Pattern SYNTAX = Pattern.compile("[0-9]{1,6}([.][0-9]{1,3})?");

  private MinScore() {}

  /** The score; empty if the text is none. */
  public static Optional<Float> parse(String text) {
    boolean valid = SYNTAX.matcher(text).matches() && Float.parseFloat(text) > 0;
    return valid ? Optional.of(Float.valueOf(text)) : Optional.empty();
  }
}
