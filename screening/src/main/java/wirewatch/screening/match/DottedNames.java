package wirewatch.screening.match;

import java.util.ArrayList;
import java.util.List;
import wirewatch.screening.form.Alphabet;
import wirewatch.screening.form.ParsedName;
import wirewatch.screening.form.SyllableReadings;

/**
 * Foreign names in Chinese texts, whose parts a dot divides: 谢尔盖·拉夫罗夫. The words beside a dot are
 * cut to the characters that such names are written with.
 */
final class DottedNames {
  private static final String DOTS = "·・•‧";
  private static final int LONGEST = 7;

  private DottedNames() {}

  /** The words of a text, the parts of names with a dot as words of their own. */
  static List<TextWord> divided(List<TextWord> words, String text) {
    if (DOTS.chars().noneMatch(dot -> text.indexOf(dot) >= 0)) {
      return words;
    }
    List<TextWord> divided = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      TextWord word = words.get(i);
      boolean before = isDotted(words, i, text);
      boolean behind = isDotted(words, i + 1, text);
      if (word.word().alphabet() == Alphabet.HAN && before != behind) {
        cut(word, before, text, divided);
      } else {
        divided.add(word);
      }
    }
    return divided;
  }

  /** Whether a dot is between a word and the one before. */
  private static boolean isDotted(List<TextWord> words, int index, String text) {
    if (index == 0 || index == words.size()) {
      return false;
    }
    int end = words.get(index - 1).end();
    return words.get(index).start() == end + 1 && DOTS.indexOf(text.charAt(end)) >= 0;
  }

  private static void cut(TextWord word, boolean atStart, String text, List<TextWord> divided) {
    int from = word.start();
    int to = word.end();
    if (atStart) {
      while (to > from && !isName(text, from, to)) {
        to--;
      }
    } else {
      while (from < to && !isName(text, from, to)) {
        from++;
      }
    }
    add(word, text, word.start(), from, divided);
    add(word, text, from, to, divided);
    add(word, text, to, word.end(), divided);
  }

  private static boolean isName(String text, int from, int to) {
    return to - from <= LONGEST
        && text.substring(from, to).codePoints().allMatch(SyllableReadings::isOfNames);
  }

  private static void add(TextWord word, String text, int from, int to, List<TextWord> divided) {
    if (from < to) {
      ParsedName.textWord(text.substring(from, to))
          .forEach(
              part ->
                  divided.add(
                      new TextWord(
                          part,
                          part.otherReadings(),
                          from,
                          to,
                          true,
                          from == word.start() && word.joined(),
                          false)));
    }
  }
}
