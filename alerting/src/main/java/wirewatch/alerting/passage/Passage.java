package wirewatch.alerting.passage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wirewatch.alerting.model.Alert;

/** A matched sentence with its marks. */
final class Passage {
  static final Comparator<Passage> IN_ORDER = Comparator.comparing(passage -> passage.key);

  private static final int LONGEST = 400;
  private static final int BEFORE = 120;
  private static final String CUT = "…";

  private final Key key;
  private final String printed;
  private final int start;
  private final int end;
  private final List<Alert.Mark> marks = new ArrayList<>();
  private final Set<String> words = new HashSet<>();
  private @Nullable String speaker;

  /** The position of a sentence: its text, and its number in the text. */
  record Key(int text, int sentence) implements Comparable<Key> {
    private static final Comparator<Key> ORDER =
        Comparator.comparingInt(Key::text).thenComparingInt(Key::sentence);

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  /**
   * @param printed the text that contains the sentence
   */
  Passage(Key key, String printed, int start, int end) {
    this.key = key;
    this.printed = printed;
    int from = start;
    int to = end;
    while (to > from && isBlank(printed.charAt(to - 1))) {
      to--;
    }
    while (from < to && isBlank(printed.charAt(from))) {
      from++;
    }
    this.start = from;
    this.end = to;
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  static String fold(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  /** Marks a word; offsets are in the whole text and must ascend from call to call. */
  void add(int from, int to, @Nullable String said) {
    words.add(fold(printed.substring(from, to)));
    speaker = speaker == null ? said : speaker;
    int last = marks.isEmpty() ? start : marks.getLast().end();
    if (from >= last && to <= end) {
      marks.add(new Alert.Mark(from, to));
    }
  }

  /** The number of distinct marked words. */
  int words() {
    return words.size();
  }

  String text() {
    return printed.substring(start, end);
  }

  Alert.Sentence sentence() {
    int from = start;
    int to = end;
    if (end - start > LONGEST) {
      int first = marks.isEmpty() ? start : marks.getFirst().start();
      from = first - start <= BEFORE ? start : wordStart(first - BEFORE, first);
      to = Math.min(end, from + LONGEST);
      to = to == end ? end : wordEnd(to, from);
    }
    String before = from > start ? CUT : "";
    String text = before + printed.substring(from, to) + (to < end ? CUT : "");
    List<Alert.Mark> shown = new ArrayList<>();
    for (Alert.Mark mark : marks) {
      if (mark.start() >= from && mark.end() <= to) {
        int shift = before.length() - from;
        shown.add(new Alert.Mark(mark.start() + shift, mark.end() + shift));
      }
    }
    return new Alert.Sentence(text, shown, speaker);
  }

  /** The first word start at or after an offset. */
  private int wordStart(int from, int most) {
    for (int i = from; i < most; i++) {
      if (isBlank(printed.charAt(i - 1))) {
        return i;
      }
    }
    return Character.isLowSurrogate(printed.charAt(from)) ? from + 1 : from;
  }

  /** The last word end at or before an offset. */
  private int wordEnd(int to, int least) {
    for (int i = to; i > least + LONGEST / 2; i--) {
      if (isBlank(printed.charAt(i))) {
        return i;
      }
    }
    return Character.isLowSurrogate(printed.charAt(to)) ? to - 1 : to;
  }
}
