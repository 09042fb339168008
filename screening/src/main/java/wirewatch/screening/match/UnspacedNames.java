package wirewatch.screening.match;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import wirewatch.screening.form.NameWord;
import wirewatch.screening.form.ParsedName;

/**
 * Listed names of alphabets that put no space between words: where a text has one inside a run of
 * letters, it is made a word of its own.
 */
final class UnspacedNames {
  /** Two characters are a name that many have, and stand in other words. */
  static final int SHORTEST = 3;

  private static final int LONGEST = 20;
  private final Set<String> names = new HashSet<>();

  /** Takes in the name of a form, if it is of such an alphabet and long enough. */
  void add(ListedForm form) {
    NameWord word = form.words().getFirst();
    if (form.words().size() == 1 && isName(word)) {
      names.add(word.text());
    }
  }

  /** Whether a word is by itself a whole name. */
  static boolean isName(NameWord word) {
    return word.alphabet().hasNoSpaces() && word.text().length() >= SHORTEST;
  }

  /** The words of a text, those with a listed name inside in parts. */
  List<TextWord> divided(List<TextWord> words) {
    if (names.isEmpty() || words.stream().noneMatch(word -> isName(word.word()))) {
      return words;
    }
    List<TextWord> divided = new ArrayList<>();
    for (TextWord word : words) {
      String text = word.word().text();
      boolean asWritten = text.length() == word.end() - word.start();
      if (asWritten && isName(word.word())) {
        divide(word, text, divided);
      } else {
        divided.add(word);
      }
    }
    return divided;
  }

  private void divide(TextWord word, String text, List<TextWord> divided) {
    int last = 0;
    int at = 0;
    while (at < text.length()) {
      int length = lengthAt(text, at);
      if (length > 0) {
        addPart(word, text, last, at, divided);
        addPart(word, text, at, at + length, divided);
        last = at + length;
      }
      at += Math.max(1, length);
    }
    if (last == 0) {
      divided.add(word);
    } else {
      addPart(word, text, last, text.length(), divided);
    }
  }

  /** The length of the longest listed name from here on; 0 if there is none. */
  private int lengthAt(String text, int at) {
    for (int length = Math.min(LONGEST, text.length() - at); length >= SHORTEST; length--) {
      if (names.contains(text.substring(at, at + length))) {
        return length;
      }
    }
    return 0;
  }

  private static void addPart(
      TextWord whole, String text, int from, int to, List<TextWord> divided) {
    if (from < to) {
      NameWord part = ParsedName.textWord(text.substring(from, to)).getFirst();
      int start = whole.start() + from;
      int end = whole.start() + to;
      boolean joined = from == 0 && whole.joined();
      divided.add(
          new TextWord(
              part, TextWords.readings(part), start, end, whole.capital(), joined, whole.mixed()));
    }
  }
}
