package wirewatch.alerting.message;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import wirewatch.alerting.model.Alert;
import wirewatch.alerting.model.Alert.Mark;

/** Cleans a matched sentence and shortens it around its first marked word. */
final class SentenceExcerpts {
  /** The maximum number of code points of a sentence. */
  static final int MAX_CODE_POINTS = 500;

  private static final int MAX_BEFORE_MARK = 200;
  private static final int MAX_SPEAKER = 100;

  private SentenceExcerpts() {}

  static AlertCard.CardSentence excerpt(Alert.Sentence sentence) {
    int first = sentence.marks().stream().mapToInt(Mark::start).min().orElse(0);
    int skipped =
        boundary(
            sentence.text(), first - MAX_BEFORE_MARK * MessageTextCleaner.UNITS_PER_CODE_POINT);
    int read =
        boundary(
            sentence.text(), skipped + MAX_CODE_POINTS * MessageTextCleaner.UNITS_PER_CODE_POINT);
    String text = sentence.text().substring(skipped, read);
    List<AlertCard.TextRun> runs = new ArrayList<>();
    int from = 0;
    for (Mark mark :
        sentence.marks().stream().sorted(Comparator.comparingInt(Mark::start)).toList()) {
      int start = Math.max(from, boundary(text, mark.start() - skipped));
      int end = boundary(text, mark.end() - skipped);
      if (start < end) {
        addRun(runs, text.substring(from, start), false);
        addRun(runs, text.substring(start, end), true);
        from = end;
      }
    }
    addRun(runs, text.substring(from), false);
    return new AlertCard.CardSentence(
        shorten(runs), MessageTextCleaner.singleLine(sentence.speaker(), MAX_SPEAKER));
  }

  /** The nearest offset that does not split a surrogate pair. */
  private static int boundary(String text, int offset) {
    int within = Math.max(0, Math.min(text.length(), offset));
    boolean parts =
        within > 0
            && within < text.length()
            && Character.isSurrogatePair(text.charAt(within - 1), text.charAt(within));
    return parts ? within - 1 : within;
  }

  private static void addRun(List<AlertCard.TextRun> runs, String text, boolean marked) {
    String clean = MessageTextCleaner.cleanFragment(text);
    boolean spaced = runs.isEmpty() || runs.getLast().text().endsWith(" ");
    String joined = spaced && clean.startsWith(" ") ? clean.substring(1) : clean;
    if (!joined.isEmpty()) {
      runs.add(new AlertCard.TextRun(joined, marked && !joined.isBlank()));
    }
  }

  private static List<AlertCard.TextRun> shorten(List<AlertCard.TextRun> runs) {
    List<AlertCard.TextRun> kept = new ArrayList<>();
    int room = MAX_CODE_POINTS;
    for (int i = 0; i < runs.size() && room > 0; i++) {
      AlertCard.TextRun textRun = runs.get(i);
      String text =
          i == 0 && !textRun.marked() && runs.size() > 1
              ? lastCharacters(textRun.text())
              : textRun.text();
      kept.add(new AlertCard.TextRun(MessageTextCleaner.truncate(text, room), textRun.marked()));
      room -= text.codePointCount(0, text.length());
    }
    return List.copyOf(kept);
  }

  private static String lastCharacters(String text) {
    int length = text.codePointCount(0, text.length());
    return length <= MAX_BEFORE_MARK
        ? text
        : "…" + text.substring(text.offsetByCodePoints(0, length - MAX_BEFORE_MARK + 1));
  }
}
