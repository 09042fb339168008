package wirewatch.ingest.page.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** The dates that a page shows to its readers, those nearest to the headline first. */
final class Visible {
  private static final int ASIDE = 40;
  private static final int WORD = 4;
  private static final int CHANGE = 30;
  private static final int MAX_WORDS = 14;
  private static final int MAX_LENGTH = 160;
  private static final int MAX_LABEL = 30;
  private static final int MAX_WRAPPERS = 2;
  private static final Set<String> CHANGED =
      Table.rows("date-words.tsv", 2).stream()
          .flatMap(row -> List.of(row[1].split("\\|", -1)).stream())
          .collect(Collectors.toUnmodifiableSet());

  private final Sight sight;
  private final DateText dates;
  private final List<Shown> shown = new ArrayList<>();

  Visible(Sight sight, DateText dates) {
    this.sight = sight;
    this.dates = dates;
  }

  /**
   * A date on the page.
   *
   * @param cost distance from the headline, and what else speaks against it: words around it, or
   *     that they speak of a change
   */
  record Shown(Moment moment, int cost) {}

  /** All of them, best first. */
  List<Shown> all() {
    for (Mark mark : sight.times) {
      addTime(mark);
    }
    for (Mark mark : sight.dateBoxes) {
      String text = mark.text(MAX_LENGTH + 1);
      boolean brief = text.length() <= MAX_LENGTH;
      int change = brief && isChanged(label(mark)) ? CHANGE : 0;
      add(brief ? text : "", mark.order(), mark.region(), 2 + change);
    }
    for (Sight.Snippet snippet : sight.snippets) {
      int words = WORD * words(snippet.text());
      add(snippet.text(), snippet.order(), snippet.region(), words);
    }
    shown.sort(Comparator.comparingInt(Shown::cost));
    return shown;
  }

  private void addTime(Mark mark) {
    String stamp = mark.attribute("datetime");
    Moment moment = stamp.isEmpty() ? null : dates.find(stamp);
    String text = mark.text(MAX_LENGTH);
    Moment read = dates.find(text);
    Moment best = moment == null || (moment.isDay() && read != null) ? read : moment;
    if (best != null) {
      boolean changed =
          isChanged(text) || isChanged(mark.attribute("class")) || isChanged(label(mark));
      shown.add(new Shown(best, cost(mark.order(), mark.region(), changed ? CHANGE : 0)));
    }
  }

  /** What stands beside a date and says of what it is. */
  private static String label(Mark mark) {
    Element inner = mark.element();
    Element before = inner.previousElementSibling();
    for (int i = 0; i < MAX_WRAPPERS && before == null && inner.parent() != null; i++) {
      inner = inner.parent();
      before = inner.previousElementSibling();
    }
    String text = before == null ? "" : ShortText.line(before, MAX_LABEL + 1);
    return text.length() > MAX_LABEL ? "" : text;
  }

  private void add(String text, int order, int region, int extra) {
    int cost = cost(order, region, extra);
    boolean brief = text.length() <= MAX_LENGTH && words(text) <= MAX_WORDS;
    Moment moment = brief ? dates.find(text) : null;
    if (moment != null) {
      shown.add(new Shown(moment, cost + (isChanged(text) ? CHANGE : 0)));
    }
  }

  private int cost(int order, int region, int extra) {
    return sight.distance(order) + (sight.isAside(region) ? ASIDE : 0) + extra;
  }

  private static int words(String text) {
    return text.strip().split("\\s+", MAX_WORDS + 2).length;
  }

  private static boolean isChanged(String text) {
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", 30)) {
      if (CHANGED.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
