package wirewatch.ingest.quote.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.quote.lexicon.QuotationMarks;

/** Pairs the quotation marks of a text. Linear in the text's length. */
public final class QuotationMarkScanner {
  private static final int MIN_SPEECH_WORDS = 4;
  private static final int MAX_LOOKAHEAD = 1_000;

  private final QuotationMarks quotationMarks;
  private final String text;
  private final List<ParagraphRanges.Paragraph> paragraphs;
  private final boolean hasCurlyMarks;
  private boolean singleMarksAllowed;

  public QuotationMarkScanner(
      QuotationMarks quotationMarks, String text, List<ParagraphRanges.Paragraph> paragraphs) {
    this.quotationMarks = quotationMarks;
    this.text = text;
    this.paragraphs = paragraphs;
    this.hasCurlyMarks = text.indexOf('“') >= 0;
  }

  /**
   * The outermost quoted spans, in order; single marks count only if the text uses them for speech.
   */
  public List<QuotedSpan> scan() {
    singleMarksAllowed = false;
    List<QuotedSpan> speech = scanParagraphs();
    if (!mayHaveSingleMarks()) {
      return speech;
    }
    singleMarksAllowed = true;
    List<QuotedSpan> all = scanParagraphs();
    long spoken = all.stream().filter(this::isSpeechInSingleMarks).count();
    return spoken > speech.size() ? all : speech;
  }

  private boolean mayHaveSingleMarks() {
    boolean typewriter = text.contains("''");
    return !typewriter
        && text.chars().anyMatch(c -> c == '\'' || c == '‘' || c == '‚' || c == '‹' || c == '›');
  }

  private boolean isSpeechInSingleMarks(QuotedSpan quotedSpan) {
    QuotationMarks.QuotationStyle quotationStyle =
        quotationMarks.openingStyleAt(text, quotedSpan.start());
    boolean single = quotationStyle != null && quotationStyle.use() == QuotationMarks.Use.SINGLE;
    return single
        && quotedSpan.isClosed()
        && countWords(quotedSpan) >= MIN_SPEECH_WORDS
        && ",.?!…".indexOf(text.charAt(quotedSpan.contentEnd() - 1)) >= 0;
  }

  int countWords(QuotedSpan quotedSpan) {
    int words = 0;
    boolean inside = false;
    for (int i = quotedSpan.contentStart(); i < quotedSpan.contentEnd(); i++) {
      boolean blank = ParagraphRanges.isBlank(text.charAt(i));
      if (!blank && !inside) {
        words++;
      }
      inside = !blank;
    }
    return words;
  }

  private List<QuotedSpan> scanParagraphs() {
    List<QuotedSpan> spans = new ArrayList<>();
    for (ParagraphRanges.Paragraph paragraph : paragraphs) {
      scan(paragraph, spans);
    }
    return spans;
  }

  private void scan(ParagraphRanges.Paragraph paragraph, List<QuotedSpan> spans) {
    int i = paragraph.start();
    while (i < paragraph.end()) {
      QuotationMarks.QuotationStyle quotationStyle = openingStyle(i, paragraph);
      if (quotationStyle == null) {
        i = skipMarkupAttribute(i, paragraph.end());
      } else {
        i = scanQuote(quotationStyle, i, paragraph, spans);
      }
    }
  }

  /** Scans from an opening mark; returns where the quote ends. */
  private int scanQuote(
      QuotationMarks.QuotationStyle open,
      int at,
      ParagraphRanges.Paragraph paragraph,
      List<QuotedSpan> spans) {
    int start = at;
    int depth = 1;
    int i = at + open.open().length();
    while (i < paragraph.end()) {
      int length = closingLength(open, i, paragraph);
      if (length > 0) {
        depth--;
        i += length;
        if (depth == 0 || hasNoClosingMark(open, i, paragraph.end())) {
          add(spans, new QuotedSpan(start, i, start + open.open().length(), i - length));
          return i;
        }
      } else if (text.startsWith(open.open(), i)) {
        depth += open.nests() ? 1 : 0;
        start = !open.nests() && isReopened(open, i, paragraph) ? i : start;
        i += open.open().length();
      } else {
        i = Math.max(i + 1, nestedQuoteEnd(open, i, paragraph));
      }
    }
    int end = paragraph.end();
    if (open.use() == QuotationMarks.Use.SPEECH) {
      add(spans, new QuotedSpan(start, end, start + open.open().length(), end));
    }
    return end;
  }

  /** The end of a quote of another style that opens at {@code at}, or 0. */
  private int nestedQuoteEnd(
      QuotationMarks.QuotationStyle outer, int at, ParagraphRanges.Paragraph paragraph) {
    QuotationMarks.QuotationStyle inner = quotationMarks.openingStyleAt(text, at);
    int next = at + 1;
    boolean mixed = inner != null && !inner.equals(outer) && outer.closingLengthAt(text, at) > 0;
    if (inner == null || !mixed || next >= paragraph.end()) {
      return 0;
    }
    for (int i = next; i < Math.min(paragraph.end(), next + MAX_LOOKAHEAD); i++) {
      if (text.startsWith(outer.close().getFirst(), i)) {
        return 0;
      }
      int length = inner.closingLengthAt(text, i);
      if (length > 0) {
        return i + length;
      }
    }
    return 0;
  }

  private static void add(List<QuotedSpan> spans, QuotedSpan quotedSpan) {
    if (quotedSpan.contentEnd() > quotedSpan.contentStart()) {
      spans.add(quotedSpan);
    }
  }

  private boolean hasNoClosingMark(QuotationMarks.QuotationStyle open, int from, int end) {
    if (!open.nests()) {
      return false;
    }
    for (int i = from; i < end; i++) {
      if (open.closingLengthAt(text, i) > 0) {
        return false;
      }
      if (text.startsWith(open.open(), i)) {
        return true;
      }
    }
    return true;
  }

  /** Skips a quoted attribute of markup that remained in the text. */
  private int skipMarkupAttribute(int at, int end) {
    if (text.charAt(at) == '"' && at > 0 && text.charAt(at - 1) == '=') {
      int close = text.indexOf('"', at + 1);
      return close > 0 && close < end ? close + 1 : at + 1;
    }
    return at + 1;
  }

  private QuotationMarks.@Nullable QuotationStyle openingStyle(
      int at, ParagraphRanges.Paragraph paragraph) {
    QuotationMarks.QuotationStyle quotationStyle = quotationMarks.openingStyleAt(text, at);
    boolean closer = quotationStyle != null && quotationStyle.open().equals("”") && hasCurlyMarks;
    if (quotationStyle == null
        || closer
        || (quotationStyle.use() == QuotationMarks.Use.SINGLE && !singleMarksAllowed)) {
      return null;
    }
    int next = at + quotationStyle.open().length();
    if (next >= paragraph.end()) {
      return null;
    }
    boolean blankBefore = isOpeningPosition(at, paragraph);
    boolean blankAfter = ParagraphRanges.isBlank(text.charAt(next));
    if (quotationStyle.use() == QuotationMarks.Use.SINGLE) {
      return blankBefore && !blankAfter && !isApostrophe(next) ? quotationStyle : null;
    }
    if (quotationStyle.isSymmetric() || quotationStyle.open().equals("»")) {
      return !isMarkupAttribute(at) && (blankBefore || (!blankAfter && !canOnlyClose(at, next)))
          ? quotationStyle
          : null;
    }
    return quotationStyle;
  }

  private boolean isMarkupAttribute(int at) {
    return at > 0 && text.charAt(at - 1) == '=';
  }

  /** A mark after a letter or a full stop and before punctuation can only close a quote. */
  private boolean canOnlyClose(int at, int next) {
    return at > 0
        && !ParagraphRanges.isBlank(text.charAt(at - 1))
        && !Character.isLetterOrDigit(text.codePointAt(next))
        && text.charAt(next) != '['
        && text.charAt(next) != '…';
  }

  private boolean isOpeningPosition(int at, ParagraphRanges.Paragraph paragraph) {
    if (at == paragraph.start()) {
      return true;
    }
    char c = text.charAt(at - 1);
    return ParagraphRanges.isBlank(c)
        || "([{—–-―:/>".indexOf(c) >= 0
        || quotationMarks.openingStyleAt(text, at - 1) != null;
  }

  private boolean isApostrophe(int next) {
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
    return quotationMarks.isElision(text.substring(next, end).toLowerCase(Locale.ROOT));
  }

  private int closingLength(
      QuotationMarks.QuotationStyle open, int at, ParagraphRanges.Paragraph paragraph) {
    int length = open.closingLengthAt(text, at);
    if (length == 0) {
      return 0;
    }
    int next = at + length;
    boolean end = next >= paragraph.end();
    if (open.use() == QuotationMarks.Use.SINGLE) {
      return isSingleClosingMark(at, next, end) ? length : 0;
    }
    return !end && canOnlyOpen(at, next, paragraph) ? 0 : length;
  }

  /** Whether a mark that could close a quote can only open one at this position. */
  private boolean canOnlyOpen(int at, int next, ParagraphRanges.Paragraph paragraph) {
    return quotationMarks.openingStyleAt(text, at) != null
        && isOpeningPosition(at, paragraph)
        && Character.isLetterOrDigit(text.codePointAt(next));
  }

  private boolean isSingleClosingMark(int at, int next, boolean end) {
    char previous = text.charAt(at - 1);
    if (ParagraphRanges.isBlank(previous) || previous == text.charAt(at)) {
      return false;
    }
    if (end || ",.?!…".indexOf(previous) >= 0) {
      return true;
    }
    return !Character.isLetterOrDigit(text.codePointAt(next))
        && !(previous == 's' && isPossessiveApostrophe(next));
  }

  /** Whether a closing mark follows before the next opening one, as after workers’ rights. */
  private boolean isPossessiveApostrophe(int from) {
    for (int i = from; i < Math.min(text.length(), from + MAX_LOOKAHEAD); i++) {
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
  private boolean isReopened(
      QuotationMarks.QuotationStyle open, int at, ParagraphRanges.Paragraph paragraph) {
    return isOpeningPosition(at, paragraph) && open.use() == QuotationMarks.Use.SPEECH;
  }
}
