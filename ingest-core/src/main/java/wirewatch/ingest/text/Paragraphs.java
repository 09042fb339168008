package wirewatch.ingest.text;

import java.util.ArrayList;
import java.util.List;
import wirewatch.ingest.wire.Agencies;
import wirewatch.ingest.wire.Datelines;

/**
 * Splits a text into paragraphs at blank lines, and at line breaks or indents depending on its layout;
 * hard-wrapped lines are joined.
 */
final class Paragraphs {
  private static final int WIDEST = 100;
  private static final int LONG_LINE = 40;
  private static final int INDENT = 2;
  private static final int OPENING_LINES = 16;
  private static final int SHORT = 60;

  private final Agencies agencies = Agencies.shared();
  private final Datelines datelines;
  private final MetaLines metas;

  Paragraphs(Datelines datelines, MetaLines metas) {
    this.datelines = datelines;
    this.metas = metas;
  }

  /** The paragraphs, each one line without surrounding white space. */
  List<String> of(String text) {
    List<String> lines = List.of(text.split("\n", -1));
    boolean wrapped = isWrapped(lines);
    boolean indented = wrapped && lines.stream().anyMatch(line -> line.startsWith("    "));
    Layout layout = new Layout(lines, wrapped, indented);
    List<String> paragraphs = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      if (open.isEmpty() || starts(layout, i)) {
        close(open, paragraphs);
      }
      append(open, lines.get(i).strip());
    }
    close(open, paragraphs);
    return paragraphs;
  }

  private record Layout(List<String> lines, boolean wrapped, boolean indented) {}

  /** Whether a paragraph starts with the line. */
  private boolean starts(Layout layout, int index) {
    String line = layout.lines().get(index);
    String last = layout.lines().get(index - 1);
    if (line.isBlank() || (layout.indented() && isIndented(line))) {
      return true;
    }
    if (isAlone(line.strip(), index) || isAlone(last.strip(), index - 1)) {
      return true;
    }
    if (index < OPENING_LINES && datelines.opens(line.strip())) {
      return true;
    }
    return !(layout.wrapped() ? runsOn(last, layout.indented()) : isBroken(last, line));
  }

  private static boolean isWrapped(List<String> lines) {
    int inner = 0;
    int full = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      int length = lines.get(i).stripTrailing().length();
      if (length > WIDEST) {
        return false;
      }
      if (length > 0 && !lines.get(i + 1).isBlank()) {
        inner++;
        full += length >= LONG_LINE || isIndented(lines.get(i + 1)) ? 1 : 0;
      }
    }
    return inner >= 1 && full * 2 >= inner && lines.get(lines.size() - 1).length() <= WIDEST;
  }

  private static boolean isIndented(String line) {
    return line.length() > INDENT && line.startsWith("  ");
  }

  /** An agency's name or a date is a paragraph of its own. */
  private boolean isAlone(String line, int index) {
    if (line.isEmpty() || line.length() > SHORT) {
      return false;
    }
    return agencies.named(line) != null || (index < OPENING_LINES && metas.read(line) != null);
  }

  /**
   * In wrapped text a short line that ends a sentence ends the paragraph, unless it is indented.
   */
  private static boolean runsOn(String last, boolean indented) {
    String ended = last.stripTrailing();
    boolean full = ended.length() >= LONG_LINE || indented;
    return full || !Sentences.isEnded(ended);
  }

  /** Whether the line break is inside a sentence. */
  private static boolean isBroken(String last, String line) {
    String next = line.strip();
    return !Sentences.isEnded(last.strip())
        && !next.isEmpty()
        && Character.isLowerCase(next.codePointAt(0));
  }

  private static void append(StringBuilder open, String line) {
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

  private static void close(StringBuilder open, List<String> paragraphs) {
    String text = open.toString().strip();
    if (!text.isEmpty()) {
      paragraphs.add(text);
    }
    open.setLength(0);
  }
}
