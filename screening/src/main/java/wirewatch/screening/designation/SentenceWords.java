package wirewatch.screening.designation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of one sentence of a text. */
record SentenceWords(List<SentenceWord> words) {
  private static final Pattern END = Pattern.compile("[.!?…؟。][»”\"’)]*\\s|\\n");
  private static final String SPACE = " ";

  /** The general categories L, M and N, a bit each. */
  private static final int WORD_TYPES =
      1 << Character.UPPERCASE_LETTER
          | 1 << Character.LOWERCASE_LETTER
          | 1 << Character.TITLECASE_LETTER
          | 1 << Character.MODIFIER_LETTER
          | 1 << Character.OTHER_LETTER
          | 1 << Character.NON_SPACING_MARK
          | 1 << Character.ENCLOSING_MARK
          | 1 << Character.COMBINING_SPACING_MARK
          | 1 << Character.DECIMAL_DIGIT_NUMBER
          | 1 << Character.LETTER_NUMBER
          | 1 << Character.OTHER_NUMBER;

  private static final int MOST_WORDS = 120;

  int start() {
    return words.getFirst().start();
  }

  int end() {
    return words.getLast().end();
  }

  /** The sentences of a text; a full stop behind an abbreviation or one letter ends none. */
  static List<SentenceWords> of(String text, Set<String> abbreviations) {
    List<SentenceWords> sentences = new ArrayList<>();
    List<SentenceWord> words = new ArrayList<>();
    int last = 0;
    for (int start = next(text, 0, true); start < text.length(); ) {
      int end = next(text, start, false);
      SentenceWord word = word(text, last, start, end);
      if (!words.isEmpty() && ends(words, word, abbreviations)) {
        sentences.add(new SentenceWords(List.copyOf(words)));
        words.clear();
      }
      words.add(word);
      last = end;
      start = next(text, end, true);
    }
    if (!words.isEmpty()) {
      sentences.add(new SentenceWords(List.copyOf(words)));
    }
    return sentences;
  }

  /** Where the next character of a word is, or the next of none; the end if there is none. */
  private static int next(String text, int from, boolean ofWord) {
    int at = from;
    while (at < text.length()) {
      int character = text.codePointAt(at);
      if ((WORD_TYPES >> Character.getType(character) & 1) == 1 == ofWord) {
        return at;
      }
      at += Character.charCount(character);
    }
    return at;
  }

  private static SentenceWord word(String text, int last, int start, int end) {
    String written = text.substring(start, end);
    boolean capital = Character.isUpperCase(written.codePointAt(0));
    return new SentenceWord(
        written.toLowerCase(Locale.ROOT), text.substring(last, start), start, end, capital);
  }

  private static boolean ends(List<SentenceWord> words, SentenceWord next, Set<String> known) {
    if (next.gap().equals(SPACE) && words.size() < MOST_WORDS) {
      return false; // most gaps
    }
    String before = words.getLast().lower();
    if (words.size() >= MOST_WORDS || next.gap().indexOf('\n') >= 0) {
      return true;
    }
    boolean stop = next.gap().startsWith(".");
    boolean abbreviated = stop && (before.length() == 1 || known.contains(before));
    boolean small = stop && Character.isLowerCase(next.lower().codePointAt(0)) && !next.capital();
    return !abbreviated && !small && END.matcher(next.gap()).find();
  }
}
