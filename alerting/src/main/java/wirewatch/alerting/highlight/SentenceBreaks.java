package wirewatch.alerting.highlight;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import wirewatch.ingest.quote.lexicon.Abbreviations;

/** The sentence boundaries of a text (UAX 29), except after abbreviations such as {@code U.S.} */
final class SentenceBreaks {
  /** Longer words are not abbreviations. */
  private static final int LONGEST_ABBREVIATION = 16;

  private final String text;
  private final int[] starts;

  private SentenceBreaks(String text, int[] starts) {
    this.text = text;
    this.starts = starts;
  }

  /**
   * @param most the maximum number of characters that are scanned
   */
  static SentenceBreaks of(String text, String language, int most) {
    String head = text.length() <= most ? text : text.substring(0, most);
    BreakIterator breaks = BreakIterator.getSentenceInstance(ULocale.forLanguageTag(language));
    breaks.setText(head);
    int[] starts = new int[16];
    int count = 0;
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      if (end == head.length() || !isAfterAbbreviation(head, end, language)) {
        starts = count == starts.length ? Arrays.copyOf(starts, count * 2) : starts;
        starts[count++] = start;
        start = end;
      }
    }
    starts = Arrays.copyOf(starts, count + 1);
    starts[count] = head.length();
    return new SentenceBreaks(head, starts);
  }

  /** Whether the full stop before a break ends an abbreviation. */
  private static boolean isAfterAbbreviation(String text, int at, String language) {
    int stop = at;
    while (stop > 0 && text.charAt(stop - 1) == ' ') {
      stop--;
    }
    if (stop == at || stop == 0 || text.charAt(stop - 1) != '.') {
      return false;
    }
    int start = stop - 1;
    while (start > 0
        && stop - start < LONGEST_ABBREVIATION
        && isAbbreviationCharacter(text.charAt(start - 1))) {
      start--;
    }
    return Abbreviations.isAbbreviation(language, text.substring(start, stop - 1));
  }

  private static boolean isAbbreviationCharacter(char c) {
    return Character.isLetter(c) || c == '.';
  }

  /** The number of the sentence at an offset; -1 beyond the scanned text. */
  int sentenceAt(int offset) {
    if (offset >= text.length()) {
      return -1;
    }
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found : -found - 2;
  }

  int start(int sentence) {
    return starts[sentence];
  }

  int end(int sentence) {
    return starts[sentence + 1];
  }
}
