package wirewatch.ingest.page.metadata.date;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import wirewatch.ingest.line.RuleTable;
import wirewatch.ingest.page.metadata.candidate.ElementTextReader;
import wirewatch.ingest.page.metadata.candidate.LocatedElement;
import wirewatch.ingest.page.metadata.candidate.PageElements;
import wirewatch.ingest.page.metadata.candidate.PagePart;

/** The dates visible on a page, nearest to the headline first. */
final class VisibleDates {
  private static final int ASIDE_COST = 40;
  private static final int WORD_COST = 4;
  private static final int MODIFIED_COST = 30;
  private static final int MAX_WORDS = 14;
  private static final int MAX_LENGTH = 160;
  private static final int MAX_LABEL = 30;
  private static final int MAX_WRAPPERS = 2;
  private static final Set<String> MODIFIED_WORDS =
      RuleTable.of(PagePart.class, "date-words.tsv", List.of("kind", "words")).rows().stream()
          .flatMap(row -> row.values("words").stream())
          .collect(Collectors.toUnmodifiableSet());

  private final PageElements elements;
  private final DateParser parser;
  private final List<VisibleDate> found = new ArrayList<>();

  VisibleDates(PageElements elements, DateParser dates) {
    this.elements = elements;
    this.parser = dates;
  }

  /**
   * A visible date.
   *
   * @param cost distance from the headline, plus penalties for surrounding words and for mentions
   *     of a modification
   */
  record VisibleDate(PartialDateTime moment, int cost) {}

  /** All visible dates, the lowest cost first. */
  List<VisibleDate> findAll() {
    for (LocatedElement located : elements.times) {
      addTimeElement(located);
    }
    for (LocatedElement located : elements.dateElements) {
      String text = located.text(MAX_LENGTH + 1);
      boolean brief = text.length() <= MAX_LENGTH;
      int change = brief && mentionsModification(precedingLabel(located)) ? MODIFIED_COST : 0;
      add(brief ? text : "", located.order(), located.region(), 2 + change);
    }
    for (PageElements.NumericText numericText : elements.numericTexts) {
      int words = WORD_COST * countWords(numericText.text());
      add(numericText.text(), numericText.order(), numericText.region(), words);
    }
    found.sort(Comparator.comparingInt(VisibleDate::cost));
    return found;
  }

  private void addTimeElement(LocatedElement located) {
    String stamp = located.attribute("datetime");
    PartialDateTime partialDateTime = stamp.isEmpty() ? null : parser.findFirst(stamp);
    String text = located.text(MAX_LENGTH);
    PartialDateTime read = parser.findFirst(text);
    PartialDateTime best =
        partialDateTime == null || (partialDateTime.isDateOnly() && read != null)
            ? read
            : partialDateTime;
    if (best != null) {
      boolean changed =
          mentionsModification(text)
              || mentionsModification(located.attribute("class"))
              || mentionsModification(precedingLabel(located));
      found.add(
          new VisibleDate(
              best, cost(located.order(), located.region(), changed ? MODIFIED_COST : 0)));
    }
  }

  /** The label before a date, such as "Updated:". */
  private static String precedingLabel(LocatedElement located) {
    Element inner = located.element();
    Element before = inner.previousElementSibling();
    for (int i = 0; i < MAX_WRAPPERS && before == null && inner.parent() != null; i++) {
      inner = inner.parent();
      before = inner.previousElementSibling();
    }
    String text = before == null ? "" : ElementTextReader.readLine(before, MAX_LABEL + 1);
    return text.length() > MAX_LABEL ? "" : text;
  }

  private void add(String text, int order, int region, int extra) {
    int cost = cost(order, region, extra);
    boolean brief = text.length() <= MAX_LENGTH && countWords(text) <= MAX_WORDS;
    PartialDateTime partialDateTime = brief ? parser.findFirst(text) : null;
    if (partialDateTime != null) {
      found.add(
          new VisibleDate(
              partialDateTime, cost + (mentionsModification(text) ? MODIFIED_COST : 0)));
    }
  }

  private int cost(int order, int region, int extra) {
    return elements.distanceFromHeading(order)
        + (elements.isAside(region) ? ASIDE_COST : 0)
        + extra;
  }

  private static int countWords(String text) {
    return text.strip().split("\\s+", MAX_WORDS + 2).length;
  }

  private static boolean mentionsModification(String text) {
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", 30)) {
      if (MODIFIED_WORDS.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
