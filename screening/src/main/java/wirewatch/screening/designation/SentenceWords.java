package wirewatch.screening.designation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of one sentence of a text. */
record SentenceWords(List<SentenceWord> words) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern END = Pattern.compile("[.!?…؟。][»”\"’)]*\\s|\\n");
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
    Matcher matcher = WORD.matcher(text);
    int last = 0;
    while (matcher.find()) {
      SentenceWord word = word(text, matcher, last);
      if (!words.isEmpty() && ends(words, word, abbreviations)) {
        sentences.add(new SentenceWords(List.copyOf(words)));
        words.clear();
      }
      words.add(word);
      last = matcher.end();
    }
    if (!words.isEmpty()) {
      sentences.add(new SentenceWords(List.copyOf(words)));
    }
    return sentences;
  }

  private static SentenceWord word(String text, Matcher matcher, int last) {
    String written = matcher.group();
    boolean capital = Character.isUpperCase(written.codePointAt(0));
    String lower = written.toLowerCase(Locale.ROOT);
    return new SentenceWord(
        lower, text.substring(last, matcher.start()), matcher.start(), matcher.end(), capital);
  }

  private static boolean ends(List<SentenceWord> words, SentenceWord next, Set<String> known) {
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
