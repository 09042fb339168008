package wirewatch.ingest.text;

import java.util.ArrayList;
import java.util.List;
import wirewatch.ingest.wire.agency.AgencyRegistry;
import wirewatch.ingest.wire.dateline.DatelineFinder;

/**
 * Splits a text into paragraphs at blank lines, and at line breaks or indents depending on its
 * layout; hard-wrapped lines are joined.
 */
final class ParagraphSplitter {
  private static final int MAX_WRAPPED_WIDTH = 100;
  private static final int MIN_FULL_LINE = 40;
  private static final int MIN_INDENTED_LENGTH = 2;
  private static final int OPENING_LINES = 16;
  private static final int MAX_SINGLE_LINE = 60;

  private final AgencyRegistry agencyRegistry = AgencyRegistry.shared();
  private final DatelineFinder datelineFinder;
  private final MetadataLineReader metadataLines;

  ParagraphSplitter(DatelineFinder datelineFinder, MetadataLineReader metas) {
    this.datelineFinder = datelineFinder;
    this.metadataLines = metas;
  }

  /** The paragraphs, each one line without surrounding white space. */
  List<String> split(String text) {
    List<String> lines = List.of(text.split("\n", -1));
    boolean wrapped = isWrapped(lines);
    boolean indented = wrapped && lines.stream().anyMatch(line -> line.startsWith("    "));
    Layout layout = new Layout(lines, wrapped, indented);
    List<String> paragraphs = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      if (open.isEmpty() || startsParagraph(layout, i)) {
        endParagraph(open, paragraphs);
      }
      appendLine(open, lines.get(i).strip());
    }
    endParagraph(open, paragraphs);
    return paragraphs;
  }

  private record Layout(List<String> lines, boolean wrapped, boolean indented) {}

  /** Whether a paragraph starts with the line. */
  private boolean startsParagraph(Layout layout, int index) {
    String line = layout.lines().get(index);
    String last = layout.lines().get(index - 1);
    if (line.isBlank() || (layout.indented() && isIndented(line))) {
      return true;
    }
    if (isOwnParagraph(line.strip(), index) || isOwnParagraph(last.strip(), index - 1)) {
      return true;
    }
    if (index < OPENING_LINES && datelineFinder.startsWithDateline(line.strip())) {
      return true;
    }
    return !(layout.wrapped()
        ? continuesParagraph(last, layout.indented())
        : isMidSentenceBreak(last, line));
  }

  private static boolean isWrapped(List<String> lines) {
    int inner = 0;
    int full = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      int length = lines.get(i).stripTrailing().length();
      if (length > MAX_WRAPPED_WIDTH) {
        return false;
      }
      if (length > 0 && !lines.get(i + 1).isBlank()) {
        inner++;
        full += length >= MIN_FULL_LINE || isIndented(lines.get(i + 1)) ? 1 : 0;
      }
    }
    return inner >= 1
        && full * 2 >= inner
        && lines.get(lines.size() - 1).length() <= MAX_WRAPPED_WIDTH;
  }

  private static boolean isIndented(String line) {
    return line.length() > MIN_INDENTED_LENGTH && line.startsWith("  ");
  }

  /** An agency's name or a date is a paragraph of its own. */
  private boolean isOwnParagraph(String line, int index) {
    if (line.isEmpty() || line.length() > MAX_SINGLE_LINE) {
      return false;
    }
    return agencyRegistry.findByName(line) != null
        || (index < OPENING_LINES && metadataLines.read(line) != null);
  }

  /**
   * In wrapped text a short line that ends a sentence ends the paragraph, unless it is indented.
   */
  private static boolean continuesParagraph(String last, boolean indented) {
    String ended = last.stripTrailing();
    boolean full = ended.length() >= MIN_FULL_LINE || indented;
    return full || !SentencePunctuation.endsSentence(ended);
  }

  /** Whether the line break is inside a sentence. */
  private static boolean isMidSentenceBreak(String last, String line) {
    String next = line.strip();
    return !SentencePunctuation.endsSentence(last.strip())
        && !next.isEmpty()
        && Character.isLowerCase(next.codePointAt(0));
  }

  private static void appendLine(StringBuilder open, String line) {
    if (line.isEmpty()) {
      return;
    }
    int length = open.length();
    boolean hyphen =
        length > 1
            && open.charAt(length - 1) == '-'
            && Character.isLetterOrDigit(open.charAt(length - 2));
    if (length > 0 && !hyphen) {
      open.append(' ');
    }
    open.append(line);
  }

  private static void endParagraph(StringBuilder open, List<String> paragraphs) {
    String text = open.toString().strip();
    if (!text.isEmpty()) {
      paragraphs.add(text);
    }
    open.setLength(0);
  }
}
