package wirewatch.ingest.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.Heading;
import wirewatch.ingest.wire.StatusMarkers;
import wirewatch.ingest.wire.dateline.DatelineFinder;

/**
 * Separates headline and lead from the body by their form: short lines without a full stop above
 * the first sentence or dateline. A line that the body repeats is the lead, never the headline.
 */
final class HeadingFinder {
  private static final int MAX_PARAGRAPHS_SEARCHED = 12;
  private static final int MAX_HEADLINE = 120;
  private static final int MAX_HEADLINE_ABOVE_DATELINE = 180;
  private static final int MAX_HEADLINE_WITH_FULL_STOP = 120;
  private static final int MAX_LINE = 440;
  private static final int MIN_SPACES = 2;
  private static final int MAX_RUBRIC = 6;
  private static final List<String> BREADCRUMB_SEPARATORS = List.of(" / ", " > ", " | ", " » ");
  private static final int MIN_LEAD = 40;
  private static final int REPEAT_SEARCH_LENGTH = 200;
  private static final int MIN_REPEAT = 60;
  private static final int MIN_IDEOGRAPHIC_REPEAT = 20;

  private final DatelineFinder datelineFinder;
  private final StatusMarkers marks = new StatusMarkers();

  HeadingFinder(DatelineFinder datelineFinder) {
    this.datelineFinder = datelineFinder;
  }

  /** The heading, and the paragraphs without it. */
  record Result(Heading heading, List<String> body) {
    Result {
      body = List.copyOf(body);
    }
  }

  Result find(List<String> paragraphs) {
    int dateline = indexOfDateline(paragraphs);
    int top = dateline >= 0 ? dateline : countLinesAbove(paragraphs);
    List<String> above = new ArrayList<>(paragraphs.subList(0, top));
    List<String> body = paragraphs.subList(top, paragraphs.size());
    if (above.isEmpty() || body.isEmpty()) {
      return new Result(Heading.NONE, paragraphs);
    }
    String headline = headline(above, body, dateline >= 0);
    if (headline != null) {
      String taken = SentencePunctuation.withoutPunctuation(headline);
      above.removeIf(line -> SentencePunctuation.withoutPunctuation(line).equals(taken));
    }
    String lead = lead(above, body);
    above.remove(lead);
    above.removeIf(line -> !SentencePunctuation.endsWithFullStop(line) && !marks.isMarker(line));
    for (String paragraph : body) {
      if (headline == null || !isSameText(paragraph, headline)) {
        above.add(paragraph);
      }
    }
    return new Result(new Heading(headline, null, lead), above);
  }

  private static boolean isSameText(String paragraph, String headline) {
    return paragraph.length() <= 2 * headline.length()
        && SentencePunctuation.withoutPunctuation(paragraph)
            .equals(SentencePunctuation.withoutPunctuation(headline));
  }

  private int indexOfDateline(List<String> paragraphs) {
    for (int i = 0; i < Math.min(MAX_PARAGRAPHS_SEARCHED, paragraphs.size()); i++) {
      if (datelineFinder.startsWithDateline(paragraphs.get(i))) {
        return i;
      }
    }
    return -1;
  }

  private static int countLinesAbove(List<String> paragraphs) {
    int count = 0;
    while (count < Math.min(MAX_PARAGRAPHS_SEARCHED, paragraphs.size())
        && !SentencePunctuation.endsWithFullStop(paragraphs.get(count))
        && paragraphs.get(count).length() <= MAX_LINE) {
      count++;
    }
    return count;
  }

  /** The first line in the form of a headline, before the first that is as long as a lead. */
  private @Nullable String headline(List<String> above, List<String> body, boolean dateline) {
    String first = null;
    for (String line : above) {
      if (marks.isMarker(line)) {
        continue;
      }
      boolean stopped =
          SentencePunctuation.endsWithFullStop(line)
              && !(dateline && line.length() <= MAX_HEADLINE_WITH_FULL_STOP);
      boolean lead = line.length() > (dateline ? MAX_HEADLINE_ABOVE_DATELINE : MAX_HEADLINE);
      if (stopped
          || lead
          || SentencePunctuation.hasSeveralSentences(line)
          || isRepeated(line, body)) {
        break;
      }
      first = first == null ? line : first;
      if (isSentenceLong(line)) {
        return line;
      }
    }
    return first;
  }

  /** More than a section name: at least three words without a breadcrumb separator. */
  private static boolean isSentenceLong(String line) {
    if (BREADCRUMB_SEPARATORS.stream().anyMatch(line::contains)) {
      return false;
    }
    long spaces = line.chars().filter(c -> c == ' ').count();
    return spaces >= MIN_SPACES
        || (line.length() > MAX_RUBRIC && Character.isIdeographic(line.codePointAt(0)));
  }

  private static @Nullable String lead(List<String> above, List<String> body) {
    for (String line : above) {
      if (isRepeated(line, body)) {
        return line;
      }
    }
    for (String line : above) {
      if (line.length() >= MIN_LEAD) {
        return line;
      }
    }
    return null;
  }

  /** Whether a paragraph of the body starts with the same text, apart from a dateline. */
  private static boolean isRepeated(String line, List<String> body) {
    String words = SentencePunctuation.withoutPunctuation(line);
    boolean eastern = !words.isEmpty() && Character.isIdeographic(words.codePointAt(0));
    if (words.length() < (eastern ? MIN_IDEOGRAPHIC_REPEAT : MIN_REPEAT)) {
      return false;
    }
    for (String paragraph : body.subList(0, Math.min(MAX_PARAGRAPHS_SEARCHED, body.size()))) {
      String start =
          paragraph.substring(
              0, Math.min(paragraph.length(), 2 * line.length() + REPEAT_SEARCH_LENGTH));
      int at =
          SentencePunctuation.endsSentence(paragraph)
              ? SentencePunctuation.withoutPunctuation(start).indexOf(words)
              : -1;
      if (at >= 0 && at <= MIN_LEAD * 2) {
        return true;
      }
    }
    return false;
  }
}
