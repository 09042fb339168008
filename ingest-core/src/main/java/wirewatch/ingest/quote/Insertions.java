package wirewatch.ingest.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Splits quoted spans at reporting clauses within the same quotation marks: {@code «Мы готовы, —
 * сказал он. — Начнём»}. Also finds speech marked by dashes only, if it has a reporting clause.
 */
final class Insertions {
  private static final int WORDS = 14;
  private static final int VERB_WITHIN = 3;

  private final String text;
  private final Cues cues;

  Insertions(String text, Cues cues) {
    this.text = text;
    this.cues = cues;
  }

  /**
   * The spans, split at reporting clauses, and the dialogue of paragraphs that open with a dash.
   */
  List<Span> cut(List<Paragraphs.Stretch> paragraphs, List<Span> spans) {
    if (text.indexOf('—') < 0 && text.indexOf('–') < 0 && !text.contains(" - ")) {
      return spans;
    }
    List<Span> cut = new ArrayList<>();
    int next = 0;
    for (Paragraphs.Stretch paragraph : paragraphs) {
      int before = next;
      while (next < spans.size() && spans.get(next).start() < paragraph.end()) {
        pieces(spans.get(next), cut);
        next++;
      }
      if (before == next && dash(paragraph.start())) {
        dialogue(paragraph, cut);
      }
    }
    return cut;
  }

  private void dialogue(Paragraphs.Stretch paragraph, List<Span> cut) {
    int from = skipBlank(paragraph.start() + 1, paragraph.end());
    List<Span> pieces = new ArrayList<>();
    pieces(new Span(from, paragraph.end(), from, paragraph.end()), pieces);
    if (pieces.size() > 1 || (!pieces.isEmpty() && pieces.getFirst().end() < paragraph.end())) {
      cut.addAll(pieces);
    }
  }

  private void pieces(Span span, List<Span> cut) {
    int start = span.start();
    int from = span.from();
    int at = from;
    while (at < span.to()) {
      int end = dash(at) && speechBefore(at, from) ? insertionEnd(at, span.to()) : 0;
      if (end > 0) {
        int stop = lastBefore(at, from);
        cut.add(new Span(start, stop, from, stop));
        start = skipBlank(end, span.to());
        from = start;
        at = start;
      } else {
        at++;
      }
    }
    if (from < span.to()) {
      cut.add(new Span(start, span.end(), from, span.to()));
    }
  }

  private boolean dash(int at) {
    char c = text.charAt(at);
    return c == '—' || c == '–' || c == '―' || (c == '-' && blank(at - 1) && blank(at + 1));
  }

  private boolean blank(int at) {
    return at < 0 || at >= text.length() || Paragraphs.isBlank(text.charAt(at));
  }

  private int lastBefore(int at, int from) {
    int i = at;
    while (i > from && Paragraphs.isBlank(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  private boolean speechBefore(int at, int from) {
    int last = lastBefore(at, from);
    return last > from && last < at && (",.!?…".indexOf(text.charAt(last - 1)) >= 0 || glued(at));
  }

  /** Whether a letter follows the dash directly, as in Spanish reporting clauses. */
  private boolean glued(int at) {
    return at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
  }

  /** Where the quote continues after a reporting clause that begins at a dash, or 0. */
  private int insertionEnd(int dash, int limit) {
    int i = skipBlank(dash + 1, limit);
    int words = 0;
    boolean verb = false;
    while (i < limit && words <= WORDS) {
      if (dash(i)) {
        return verb ? pastMarks(i + 1, limit) : 0;
      }
      int end = wordEnd(i, limit);
      if (end > i) {
        words++;
        String word = text.substring(i, end).toLowerCase(Locale.ROOT).replace('ё', 'е');
        verb |= words <= VERB_WITHIN && (cues.flags(word) & Cues.VERB) != 0;
        if (words > VERB_WITHIN && !verb) {
          return 0;
        }
      }
      i = Math.max(end, i + 1);
    }
    return verb && i >= limit && words <= WORDS ? limit : 0;
  }

  private int pastMarks(int from, int limit) {
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
    while (i < limit && Paragraphs.isBlank(text.charAt(i))) {
      i++;
    }
    return i;
  }
}
