package wirewatch.ingest.wire;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.line.Line;
import wirewatch.ingest.line.Table;

/** Takes what agencies print behind their copy off its end: credits, copyright, end marks. */
final class TailReader {
  private static final int ROUNDS = 8;
  private static final int LONGEST_LINE = 400;

  private final Agencies agencies;
  private final List<String> ends = new ArrayList<>();
  private final List<String> openings = new ArrayList<>();

  TailReader(Agencies agencies) {
    this.agencies = agencies;
    Table.of(TailReader.class, "tails.tsv", List.of("kind", "text"))
        .rows()
        .forEach(
            row ->
                (row.getOrDefault("kind", "").equals("end") ? ends : openings)
                    .add(row.getOrDefault("text", "")));
  }

  /**
   * The copy without its tail.
   *
   * @param agency that the tail names; null where it names none
   * @param copyright line as printed; null where there is none
   */
  record Trimmed(List<String> paragraphs, @Nullable String agency, @Nullable String copyright) {
    Trimmed {
      paragraphs = List.copyOf(paragraphs);
    }
  }

  Trimmed read(List<String> paragraphs) {
    List<String> rest = new ArrayList<>(paragraphs);
    String agency = null;
    String copyright = null;
    for (int round = 0; round < ROUNDS && !rest.isEmpty(); round++) {
      String last = rest.get(rest.size() - 1);
      Cut cut = cut(last);
      if (cut == null || (rest.size() == 1 && cut.rest().isEmpty())) {
        break;
      }
      rest.remove(rest.size() - 1);
      if (!cut.rest().isEmpty()) {
        rest.add(cut.rest());
      }
      agency = agency == null ? cut.agency() : agency;
      copyright = cut.copyright() == null ? copyright : cut.copyright();
    }
    return new Trimmed(rest, agency, copyright);
  }

  private record Cut(String rest, @Nullable String agency, @Nullable String copyright) {}

  private @Nullable Cut cut(String last) {
    if (isEnd(last)) {
      return new Cut("", null, null);
    }
    if (last.length() <= LONGEST_LINE && isCopyright(last)) {
      return new Cut("", null, last);
    }
    if (last.length() <= LONGEST_LINE && opens(last)) {
      return new Cut("", null, null);
    }
    Cut named = agencyLine(last);
    return named == null ? bracketed(last) : named;
  }

  private boolean isEnd(String text) {
    return ends.stream().anyMatch(end -> end.equalsIgnoreCase(text));
  }

  private boolean opens(String text) {
    return openings.stream()
        .anyMatch(start -> text.regionMatches(true, 0, start, 0, start.length()));
  }

  private static boolean isCopyright(String text) {
    return text.startsWith("©")
        || text.regionMatches(true, 0, "copyright ", 0, 10)
        || text.regionMatches(true, 0, "(c) ", 0, 4);
  }

  private @Nullable Cut agencyLine(String text) {
    if (text.length() > 40) {
      return null;
    }
    Agency agency = agencies.named(trimMarks(text));
    return agency == null ? null : new Cut("", agency.name(), null);
  }

  private static String trimMarks(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && "()/[]-–—0. |".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && "()/[]-–—0. |".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(start, end);
  }

  /** "… he said. (AFP)" and "… he said. /TASS/". */
  private @Nullable Cut bracketed(String text) {
    int end = text.length();
    while (end > 0 && ". ".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    if (end < 4) {
      return null;
    }
    char close = text.charAt(end - 1);
    int open =
        close == ')' ? text.lastIndexOf('(') : close == '/' ? text.lastIndexOf('/', end - 2) : -1;
    if (open <= 0 || end - open > 60 || !Character.isWhitespace(text.charAt(open - 1))) {
      return null;
    }
    Line line = Line.of(text.substring(open + 1, end - 1), 60);
    Agencies.Match match = agencies.match(line, 0, true);
    String rest = text.substring(0, open).strip();
    boolean whole = match != null && (match.end() == line.size() || line.has(match.end(), "/"));
    if (match == null || !whole || !endsSentence(rest)) {
      return null;
    }
    return new Cut(withoutZero(rest), match.agency().name(), null);
  }

  private static boolean endsSentence(String text) {
    return !text.isEmpty() && ".!?…\"”»'’。-–".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  private static String withoutZero(String text) {
    return text.endsWith("-0-") ? text.substring(0, text.length() - 3).strip() : text;
  }
}
