package wirewatch.ingest.quote.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import wirewatch.ingest.quote.lexicon.SpeechLexicon;

/**
 * Splits quoted spans at reporting clauses within the same quotation marks: {@code «Мы готовы, —
 * сказал он. — Начнём»}. Also finds speech marked by dashes only, if it has a reporting clause.
 */
public final class ReportingClauseSplitter {
  private static final int MAX_CLAUSE_WORDS = 14;
  private static final int MAX_WORDS_TO_VERB = 3;

  private final String text;
  private final SpeechLexicon lexicon;

  public ReportingClauseSplitter(String text, SpeechLexicon speechLexicon) {
    this.text = text;
    this.lexicon = speechLexicon;
  }

  /**
   * The spans, split at reporting clauses, and the dialogue of paragraphs that open with a dash.
   */
  public List<QuotedSpan> split(
      List<ParagraphRanges.Paragraph> paragraphs, List<QuotedSpan> spans) {
    if (text.indexOf('—') < 0 && text.indexOf('–') < 0 && !text.contains(" - ")) {
      return spans;
    }
    List<QuotedSpan> cut = new ArrayList<>();
    int next = 0;
    for (ParagraphRanges.Paragraph paragraph : paragraphs) {
      int before = next;
      while (next < spans.size() && spans.get(next).start() < paragraph.end()) {
        splitSpan(spans.get(next), cut);
        next++;
      }
      if (before == next && isDash(paragraph.start())) {
        addDashDialogue(paragraph, cut);
      }
    }
    return cut;
  }

  private void addDashDialogue(ParagraphRanges.Paragraph paragraph, List<QuotedSpan> cut) {
    int from = skipBlank(paragraph.start() + 1, paragraph.end());
    List<QuotedSpan> pieces = new ArrayList<>();
    splitSpan(new QuotedSpan(from, paragraph.end(), from, paragraph.end()), pieces);
    if (pieces.size() > 1 || (!pieces.isEmpty() && pieces.getFirst().end() < paragraph.end())) {
      cut.addAll(pieces);
    }
  }

  private void splitSpan(QuotedSpan quotedSpan, List<QuotedSpan> cut) {
    int start = quotedSpan.start();
    int from = quotedSpan.contentStart();
    int at = from;
    while (at < quotedSpan.contentEnd()) {
      int end =
          isDash(at) && isPrecededBySpeech(at, from)
              ? reportingClauseEnd(at, quotedSpan.contentEnd())
              : 0;
      if (end > 0) {
        int stop = trimmedEnd(at, from);
        cut.add(new QuotedSpan(start, stop, from, stop));
        start = skipBlank(end, quotedSpan.contentEnd());
        from = start;
        at = start;
      } else {
        at++;
      }
    }
    if (from < quotedSpan.contentEnd()) {
      cut.add(new QuotedSpan(start, quotedSpan.end(), from, quotedSpan.contentEnd()));
    }
  }

  private boolean isDash(int at) {
    char c = text.charAt(at);
    return c == '—' || c == '–' || c == '―' || (c == '-' && isBlank(at - 1) && isBlank(at + 1));
  }

  private boolean isBlank(int at) {
    return at < 0 || at >= text.length() || ParagraphRanges.isBlank(text.charAt(at));
  }

  private int trimmedEnd(int at, int from) {
    int i = at;
    while (i > from && ParagraphRanges.isBlank(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  private boolean isPrecededBySpeech(int at, int from) {
    int last = trimmedEnd(at, from);
    return last > from
        && last < at
        && (",.!?…".indexOf(text.charAt(last - 1)) >= 0 || isFollowedByLetter(at));
  }

  /** Whether a letter follows the dash directly, as in Spanish reporting clauses. */
  private boolean isFollowedByLetter(int at) {
    return at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
  }

  /** Where the quote continues after a reporting clause that begins at a dash, or 0. */
  private int reportingClauseEnd(int dash, int limit) {
    int i = skipBlank(dash + 1, limit);
    int words = 0;
    boolean verb = false;
    while (i < limit && words <= MAX_CLAUSE_WORDS) {
      if (isDash(i)) {
        return verb ? skipPunctuation(i + 1, limit) : 0;
      }
      int end = wordEnd(i, limit);
      if (end > i) {
        words++;
        String word = text.substring(i, end).toLowerCase(Locale.ROOT).replace('ё', 'е');
        verb |= words <= MAX_WORDS_TO_VERB && (lexicon.flags(word) & SpeechLexicon.VERB) != 0;
        if (words > MAX_WORDS_TO_VERB && !verb) {
          return 0;
        }
      }
      i = Math.max(end, i + 1);
    }
    return verb && i >= limit && words <= MAX_CLAUSE_WORDS ? limit : 0;
  }

  private int skipPunctuation(int from, int limit) {
    int i = from;
    while (i < limit && ".,;:".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }

  private int wordEnd(int start, int limit) {
    int i = start;
    while (i < limit && Character.isLetterOrDigit(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private int skipBlank(int from, int limit) {
    int i = from;
    while (i < limit && ParagraphRanges.isBlank(text.charAt(i))) {
      i++;
    }
    return i;
  }
}
