package wirewatch.alerting.delivery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import wirewatch.alerting.model.Alert;
import wirewatch.alerting.model.Alert.Mark;

/** Cleans a matched sentence and shortens it around its first marked word. */
final class Quotes {
  /** The maximum number of code points of a sentence. */
  static final int MOST = 500;

  private static final int BEFORE_MARK = 200;
  private static final int SPEAKER = 100;

  private Quotes() {}

  static Card.Quote of(Alert.Sentence sentence) {
    int first = sentence.marks().stream().mapToInt(Mark::start).min().orElse(0);
    int skipped = boundary(sentence.text(), first - BEFORE_MARK * Clean.ROOM);
    int read = boundary(sentence.text(), skipped + MOST * Clean.ROOM);
    String text = sentence.text().substring(skipped, read);
    List<Card.Run> runs = new ArrayList<>();
    int from = 0;
    for (Mark mark :
        sentence.marks().stream().sorted(Comparator.comparingInt(Mark::start)).toList()) {
      int start = Math.max(from, boundary(text, mark.start() - skipped));
      int end = boundary(text, mark.end() - skipped);
      if (start < end) {
        add(runs, text.substring(from, start), false);
        add(runs, text.substring(start, end), true);
        from = end;
      }
    }
    add(runs, text.substring(from), false);
    return new Card.Quote(shortened(runs), Clean.line(sentence.speaker(), SPEAKER));
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

  private static void add(List<Card.Run> runs, String text, boolean marked) {
    String clean = Clean.inner(text);
    boolean spaced = runs.isEmpty() || runs.getLast().text().endsWith(" ");
    String joined = spaced && clean.startsWith(" ") ? clean.substring(1) : clean;
    if (!joined.isEmpty()) {
      runs.add(new Card.Run(joined, marked && !joined.isBlank()));
    }
  }

  private static List<Card.Run> shortened(List<Card.Run> runs) {
    List<Card.Run> kept = new ArrayList<>();
    int room = MOST;
    for (int i = 0; i < runs.size() && room > 0; i++) {
      Card.Run run = runs.get(i);
      String text = i == 0 && !run.marked() && runs.size() > 1 ? tail(run.text()) : run.text();
      kept.add(new Card.Run(Clean.cut(text, room), run.marked()));
      room -= text.codePointCount(0, text.length());
    }
    return List.copyOf(kept);
  }

  private static String tail(String text) {
    int length = text.codePointCount(0, text.length());
    return length <= BEFORE_MARK
        ? text
        : "…" + text.substring(text.offsetByCodePoints(0, length - BEFORE_MARK + 1));
  }
}
