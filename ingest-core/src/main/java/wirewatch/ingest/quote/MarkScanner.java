package wirewatch.ingest.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Pairs the quotation marks of a text. Linear in the text's length. */
final class MarkScanner {
  private static final int SPEECH_WORDS = 4;
  private static final int FAR = 1_000;

  private final Marks marks;
  private final String text;
  private final List<Paragraphs.Stretch> paragraphs;
  private final boolean curly;
  private boolean singles;

  MarkScanner(Marks marks, String text, List<Paragraphs.Stretch> paragraphs) {
    this.marks = marks;
    this.text = text;
    this.paragraphs = paragraphs;
    this.curly = text.indexOf('“') >= 0;
  }

  /** The outermost quoted spans, in order; single marks count only if the text uses them for speech. */
  List<Span> scan() {
    singles = false;
    List<Span> speech = scanAll();
    if (!mayHaveSingles()) {
      return speech;
    }
    singles = true;
    List<Span> all = scanAll();
    long spoken = all.stream().filter(this::speaksInSingles).count();
    return spoken > speech.size() ? all : speech;
  }

  private boolean mayHaveSingles() {
    boolean typewriter = text.contains("''");
    return !typewriter
        && text.chars().anyMatch(c -> c == '\'' || c == '‘' || c == '‚' || c == '‹' || c == '›');
  }

  private boolean speaksInSingles(Span span) {
    Marks.Style style = marks.at(text, span.start());
    boolean single = style != null && style.use() == Marks.Use.SINGLE;
    return single
        && span.closed()
        && words(span) >= SPEECH_WORDS
        && ",.?!…".indexOf(text.charAt(span.to() - 1)) >= 0;
  }

  int words(Span span) {
    int words = 0;
    boolean inside = false;
    for (int i = span.from(); i < span.to(); i++) {
      boolean blank = Paragraphs.isBlank(text.charAt(i));
      if (!blank && !inside) {
        words++;
      }
      inside = !blank;
    }
    return words;
  }

  private List<Span> scanAll() {
    List<Span> spans = new ArrayList<>();
    for (Paragraphs.Stretch paragraph : paragraphs) {
      scan(paragraph, spans);
    }
    return spans;
  }

  private void scan(Paragraphs.Stretch paragraph, List<Span> spans) {
    int i = paragraph.start();
    while (i < paragraph.end()) {
      Marks.Style style = opening(i, paragraph);
      if (style == null) {
        i = skipAttribute(i, paragraph.end());
      } else {
        i = scanQuote(style, i, paragraph, spans);
      }
    }
  }

  /** Scans from an opening mark; returns where the quote ends. */
  private int scanQuote(Marks.Style open, int at, Paragraphs.Stretch paragraph, List<Span> spans) {
    int start = at;
    int depth = 1;
    int i = at + open.open().length();
    while (i < paragraph.end()) {
      int length = closing(open, i, paragraph);
      if (length > 0) {
        depth--;
        i += length;
        if (depth == 0 || noneCloses(open, i, paragraph.end())) {
          add(spans, new Span(start, i, start + open.open().length(), i - length));
          return i;
        }
      } else if (text.startsWith(open.open(), i)) {
        depth += open.nests() ? 1 : 0;
        start = !open.nests() && reopens(open, i, paragraph) ? i : start;
        i += open.open().length();
      } else {
        i = Math.max(i + 1, nestedEnd(open, i, paragraph));
      }
    }
    int end = paragraph.end();
    if (open.use() == Marks.Use.SPEECH) {
      add(spans, new Span(start, end, start + open.open().length(), end));
    }
    return end;
  }

  /** The end of a quote of another style that opens at {@code at}, or 0. */
  private int nestedEnd(Marks.Style outer, int at, Paragraphs.Stretch paragraph) {
    Marks.Style inner = marks.at(text, at);
    int next = at + 1;
    boolean mixed = inner != null && !inner.equals(outer) && outer.closes(text, at) > 0;
    if (inner == null || !mixed || next >= paragraph.end()) {
      return 0;
    }
    for (int i = next; i < Math.min(paragraph.end(), next + FAR); i++) {
      if (text.startsWith(outer.close().getFirst(), i)) {
        return 0;
      }
      int length = inner.closes(text, i);
      if (length > 0) {
        return i + length;
      }
    }
    return 0;
  }

  private static void add(List<Span> spans, Span span) {
    if (span.to() > span.from()) {
      spans.add(span);
    }
  }

  private boolean noneCloses(Marks.Style open, int from, int end) {
    if (!open.nests()) {
      return false;
    }
    for (int i = from; i < end; i++) {
      if (open.closes(text, i) > 0) {
        return false;
      }
      if (text.startsWith(open.open(), i)) {
        return true;
      }
    }
    return true;
  }

  /** Skips a quoted attribute of markup that remained in the text. */
  private int skipAttribute(int at, int end) {
    if (text.charAt(at) == '"' && at > 0 && text.charAt(at - 1) == '=') {
      int close = text.indexOf('"', at + 1);
      return close > 0 && close < end ? close + 1 : at + 1;
    }
    return at + 1;
  }

  private Marks.@Nullable Style opening(int at, Paragraphs.Stretch paragraph) {
    Marks.Style style = marks.at(text, at);
    boolean closer = style != null && style.open().equals("”") && curly;
    if (style == null || closer || (style.use() == Marks.Use.SINGLE && !singles)) {
      return null;
    }
    int next = at + style.open().length();
    if (next >= paragraph.end()) {
      return null;
    }
    boolean blankBefore = before(at, paragraph);
    boolean blankAfter = Paragraphs.isBlank(text.charAt(next));
    if (style.use() == Marks.Use.SINGLE) {
      return blankBefore && !blankAfter && !apostrophe(next) ? style : null;
    }
    if (style.symmetric() || style.open().equals("»")) {
      return !attribute(at) && (blankBefore || (!blankAfter && !closesWord(at, next)))
          ? style
          : null;
    }
    return style;
  }

  private boolean attribute(int at) {
    return at > 0 && text.charAt(at - 1) == '=';
  }

  /** A mark after a letter or a full stop and before punctuation can only close a quote. */
  private boolean closesWord(int at, int next) {
    return at > 0
        && !Paragraphs.isBlank(text.charAt(at - 1))
        && !Character.isLetterOrDigit(text.codePointAt(next))
        && text.charAt(next) != '['
        && text.charAt(next) != '…';
  }

  private boolean before(int at, Paragraphs.Stretch paragraph) {
    if (at == paragraph.start()) {
      return true;
    }
    char c = text.charAt(at - 1);
    return Paragraphs.isBlank(c) || "([{—–-―:/>".indexOf(c) >= 0 || marks.at(text, at - 1) != null;
  }

  private boolean apostrophe(int next) {
    char first = text.charAt(next);
    boolean doubled = next > 1 && text.charAt(next - 2) == text.charAt(next - 1);
    if (doubled
        || Character.isDigit(first)
        || !(Character.isLetter(first) || "[…".indexOf(first) >= 0)) {
      return true;
    }
    int end = next;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return marks.elided(text.substring(next, end).toLowerCase(Locale.ROOT));
  }

  private int closing(Marks.Style open, int at, Paragraphs.Stretch paragraph) {
    int length = open.closes(text, at);
    if (length == 0) {
      return 0;
    }
    int next = at + length;
    boolean end = next >= paragraph.end();
    if (open.use() == Marks.Use.SINGLE) {
      return closesSingle(at, next, end) ? length : 0;
    }
    return !end && opens(at, next, paragraph) ? 0 : length;
  }

  /** Whether a mark that could close a quote can only open one at this position. */
  private boolean opens(int at, int next, Paragraphs.Stretch paragraph) {
    return marks.at(text, at) != null
        && before(at, paragraph)
        && Character.isLetterOrDigit(text.codePointAt(next));
  }

  private boolean closesSingle(int at, int next, boolean end) {
    char previous = text.charAt(at - 1);
    if (Paragraphs.isBlank(previous) || previous == text.charAt(at)) {
      return false;
    }
    if (end || ",.?!…".indexOf(previous) >= 0) {
      return true;
    }
    return !Character.isLetterOrDigit(text.codePointAt(next))
        && !(previous == 's' && possessive(next));
  }

  /** Whether a closing mark follows before the next opening one, as after workers’ rights. */
  private boolean possessive(int from) {
    for (int i = from; i < Math.min(text.length(), from + FAR); i++) {
      char c = text.charAt(i);
      if (c == '‘' || c == '\n') {
        return false;
      }
      if ((c == '’' || c == '\'') && ",.?!…".indexOf(text.charAt(i - 1)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether an opening mark inside an open quote shows that the first was never closed. */
  private boolean reopens(Marks.Style open, int at, Paragraphs.Stretch paragraph) {
    return before(at, paragraph) && open.use() == Marks.Use.SPEECH;
  }
}
