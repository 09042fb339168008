package wirewatch.ingest.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.Heading;
import wirewatch.ingest.wire.Datelines;
import wirewatch.ingest.wire.WireMarks;

/**
 * Separates headline and lead from the body by their form: short lines without a full stop above the
 * first sentence or dateline. A line that the body repeats is the lead, never the headline.
 */
final class HeadingFinder {
  private static final int SEARCHED = 12;
  private static final int LONGEST_HEADLINE = 120;
  private static final int LONGEST_ABOVE_DATELINE = 180;
  private static final int LONGEST_STOPPED = 120;
  private static final int LONGEST_LINE = 440;
  private static final int FEWEST_SPACES = 2;
  private static final int LONGEST_RUBRIC = 6;
  private static final List<String> PATHS = List.of(" / ", " > ", " | ", " » ");
  private static final int SHORTEST_LEAD = 40;
  private static final int OPENING = 200;
  private static final int SHORTEST_REPEAT = 60;
  private static final int SHORTEST_EASTERN_REPEAT = 20;

  private final Datelines datelines;
  private final WireMarks marks = new WireMarks();

  HeadingFinder(Datelines datelines) {
    this.datelines = datelines;
  }

  /** The heading, and the paragraphs without it. */
  record Found(Heading heading, List<String> body) {
    Found {
      body = List.copyOf(body);
    }
  }

  Found find(List<String> paragraphs) {
    int dateline = dateline(paragraphs);
    int top = dateline >= 0 ? dateline : linesAbove(paragraphs);
    List<String> above = new ArrayList<>(paragraphs.subList(0, top));
    List<String> body = paragraphs.subList(top, paragraphs.size());
    if (above.isEmpty() || body.isEmpty()) {
      return new Found(Heading.NONE, paragraphs);
    }
    String headline = headline(above, body, dateline >= 0);
    if (headline != null) {
      String taken = Sentences.fold(headline);
      above.removeIf(line -> Sentences.fold(line).equals(taken));
    }
    String lead = lead(above, body);
    above.remove(lead);
    above.removeIf(line -> !Sentences.isStopped(line) && !marks.isMark(line));
    for (String paragraph : body) {
      if (headline == null || !isSame(paragraph, headline)) {
        above.add(paragraph);
      }
    }
    return new Found(new Heading(headline, null, lead), above);
  }

  private static boolean isSame(String paragraph, String headline) {
    return paragraph.length() <= 2 * headline.length()
        && Sentences.fold(paragraph).equals(Sentences.fold(headline));
  }

  private int dateline(List<String> paragraphs) {
    for (int i = 0; i < Math.min(SEARCHED, paragraphs.size()); i++) {
      if (datelines.opens(paragraphs.get(i))) {
        return i;
      }
    }
    return -1;
  }

  private static int linesAbove(List<String> paragraphs) {
    int count = 0;
    while (count < Math.min(SEARCHED, paragraphs.size())
        && !Sentences.isStopped(paragraphs.get(count))
        && paragraphs.get(count).length() <= LONGEST_LINE) {
      count++;
    }
    return count;
  }

  /** The first line in the form of a headline, before the first that is as long as a lead. */
  private @Nullable String headline(List<String> above, List<String> body, boolean dateline) {
    String first = null;
    for (String line : above) {
      if (marks.isMark(line)) {
        continue;
      }
      boolean stopped =
          Sentences.isStopped(line) && !(dateline && line.length() <= LONGEST_STOPPED);
      boolean lead = line.length() > (dateline ? LONGEST_ABOVE_DATELINE : LONGEST_HEADLINE);
      if (stopped || lead || Sentences.isSeveral(line) || isRepeated(line, body)) {
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
    if (PATHS.stream().anyMatch(line::contains)) {
      return false;
    }
    long spaces = line.chars().filter(c -> c == ' ').count();
    return spaces >= FEWEST_SPACES
        || (line.length() > LONGEST_RUBRIC && Character.isIdeographic(line.codePointAt(0)));
  }

  private static @Nullable String lead(List<String> above, List<String> body) {
    for (String line : above) {
      if (isRepeated(line, body)) {
        return line;
      }
    }
    for (String line : above) {
      if (line.length() >= SHORTEST_LEAD) {
        return line;
      }
    }
    return null;
  }

  /** Whether a paragraph of the body starts with the same text, apart from a dateline. */
  private static boolean isRepeated(String line, List<String> body) {
    String words = Sentences.fold(line);
    boolean eastern = !words.isEmpty() && Character.isIdeographic(words.codePointAt(0));
    if (words.length() < (eastern ? SHORTEST_EASTERN_REPEAT : SHORTEST_REPEAT)) {
      return false;
    }
    for (String paragraph : body.subList(0, Math.min(SEARCHED, body.size()))) {
      String start =
          paragraph.substring(0, Math.min(paragraph.length(), 2 * line.length() + OPENING));
      int at = Sentences.isEnded(paragraph) ? Sentences.fold(start).indexOf(words) : -1;
      if (at >= 0 && at <= SHORTEST_LEAD * 2) {
        return true;
      }
    }
    return false;
  }
}
