package wirewatch.ingest.page.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** The dates visible on a page, nearest to the headline first. */
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

  private final Sight elements;
  private final DateText dates;
  private final List<Shown> shown = new ArrayList<>();

  Visible(Sight elements, DateText dates) {
    this.elements = elements;
    this.dates = dates;
  }

  /**
   * A visible date.
   *
   * @param cost distance from the headline, plus penalties for surrounding words and for mentions of
   *     a modification
   */
  record Shown(Moment moment, int cost) {}

  /** All visible dates, the lowest cost first. */
  List<Shown> all() {
    for (Mark located : elements.times) {
      addTime(located);
    }
    for (Mark located : elements.dateBoxes) {
      String text = located.text(MAX_LENGTH + 1);
      boolean brief = text.length() <= MAX_LENGTH;
      int change = brief && isChanged(label(located)) ? CHANGE : 0;
      add(brief ? text : "", located.order(), located.region(), 2 + change);
    }
    for (Sight.Snippet snippet : elements.snippets) {
      int words = WORD * words(snippet.text());
      add(snippet.text(), snippet.order(), snippet.region(), words);
    }
    shown.sort(Comparator.comparingInt(Shown::cost));
    return shown;
  }

  private void addTime(Mark located) {
    String stamp = located.attribute("datetime");
    Moment moment = stamp.isEmpty() ? null : dates.find(stamp);
    String text = located.text(MAX_LENGTH);
    Moment read = dates.find(text);
    Moment best = moment == null || (moment.isDay() && read != null) ? read : moment;
    if (best != null) {
      boolean changed =
          isChanged(text) || isChanged(located.attribute("class")) || isChanged(label(located));
      shown.add(new Shown(best, cost(located.order(), located.region(), changed ? CHANGE : 0)));
    }
  }

  /** The label before a date, such as "Updated:". */
  private static String label(Mark located) {
    Element inner = located.element();
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
    return elements.distance(order) + (elements.isAside(region) ? ASIDE : 0) + extra;
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
