package wirewatch.ingest.limit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Cuts fields to their limits and remembers which were cut. Not thread-safe. */
public final class FieldLimiter {
  /** Ends a text that was cut. */
  public static final String CUT_MARK = "…";

  private final Set<String> truncated = new TreeSet<>();

  /** Returns the names of the fields that were cut, sorted. */
  public List<String> truncated() {
    return List.copyOf(truncated);
  }

  /** Records that a field was cut elsewhere. */
  public void addTruncated(String field) {
    truncated.add(field);
  }

  /** Returns a text of at most {@code most} characters, which ends with a mark if it was cut. */
  public @Nullable String limit(String field, @Nullable String text, int most) {
    if (text == null || text.length() <= most) {
      return text;
    }
    truncated.add(field);
    return prefix(text, most - CUT_MARK.length()).stripTrailing() + CUT_MARK;
  }

  /** Returns the first values, at most {@code most}. */
  public <T> List<T> limit(String field, List<T> values, int most) {
    if (values.size() <= most) {
      return values;
    }
    truncated.add(field);
    return List.copyOf(values.subList(0, most));
  }

  /** Returns the first values, each of at most {@code length} characters. */
  public List<String> limit(String field, List<String> values, int most, int length) {
    List<String> kept = new ArrayList<>();
    for (String value : limit(field, values, most)) {
      String text = limit(field, value, length);
      kept.add(text == null ? "" : text);
    }
    return kept;
  }

  /** Returns the value, or null if it is too long to be useful when cut, such as an address. */
  public @Nullable String omitIfLonger(String field, @Nullable String text, int most) {
    if (text == null || text.length() <= most) {
      return text;
    }
    truncated.add(field);
    return null;
  }

  /**
   * Returns the start of a text: at most {@code most} characters, ending before a space if there is
   * one near, and never within a surrogate pair.
   */
  public static String prefix(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    int space = text.lastIndexOf(' ', end);
    return text.substring(0, space > end - end / 10 ? space : end);
  }
}
