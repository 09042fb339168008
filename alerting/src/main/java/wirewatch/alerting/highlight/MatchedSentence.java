package wirewatch.alerting.highlight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wirewatch.alerting.model.Alert;

/** A matched sentence with its marks. */
final class MatchedSentence {
  static final Comparator<MatchedSentence> IN_ORDER =
      Comparator.comparing(matchedSentence -> matchedSentence.position);

  private static final int MAX_LENGTH = 400;
  private static final int MAX_BEFORE_MARK = 120;
  private static final String ELLIPSIS = "…";

  private final SentencePosition position;
  private final String source;
  private final int start;
  private final int end;
  private final List<Alert.Mark> marks = new ArrayList<>();
  private final Set<String> distinctWords = new HashSet<>();
  private @Nullable String speaker;

  /** The position of a sentence: its text, and its number in the text. */
  record SentencePosition(int text, int sentence) implements Comparable<SentencePosition> {
    private static final Comparator<SentencePosition> ORDER =
        Comparator.comparingInt(SentencePosition::text)
            .thenComparingInt(SentencePosition::sentence);

    @Override
    public int compareTo(SentencePosition other) {
      return ORDER.compare(this, other);
    }
  }

  /**
   * @param printed the text that contains the sentence
   */
  MatchedSentence(SentencePosition sentencePosition, String printed, int start, int end) {
    this.position = sentencePosition;
    this.source = printed;
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

  static String foldCase(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  /** Marks a word; offsets are in the whole text and must ascend from call to call. */
  void addMark(int from, int to, @Nullable String said) {
    distinctWords.add(foldCase(source.substring(from, to)));
    speaker = speaker == null ? said : speaker;
    int last = marks.isEmpty() ? start : marks.getLast().end();
    if (from >= last && to <= end) {
      marks.add(new Alert.Mark(from, to));
    }
  }

  /** The number of distinct marked words. */
  int distinctWords() {
    return distinctWords.size();
  }

  String text() {
    return source.substring(start, end);
  }

  Alert.Sentence toSentence() {
    int from = start;
    int to = end;
    if (end - start > MAX_LENGTH) {
      int first = marks.isEmpty() ? start : marks.getFirst().start();
      from = first - start <= MAX_BEFORE_MARK ? start : wordStart(first - MAX_BEFORE_MARK, first);
      to = Math.min(end, from + MAX_LENGTH);
      to = to == end ? end : wordEnd(to, from);
    }
    String before = from > start ? ELLIPSIS : "";
    String text = before + source.substring(from, to) + (to < end ? ELLIPSIS : "");
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
      if (isBlank(source.charAt(i - 1))) {
        return i;
      }
    }
    return Character.isLowSurrogate(source.charAt(from)) ? from + 1 : from;
  }

  /** The last word end at or before an offset. */
  private int wordEnd(int to, int least) {
    for (int i = to; i > least + MAX_LENGTH / 2; i--) {
      if (isBlank(source.charAt(i))) {
        return i;
      }
    }
    return Character.isLowSurrogate(source.charAt(to)) ? to - 1 : to;
  }
}
