package wirewatch.app.console.reading;

import java.util.ArrayList;
import java.util.List;
import wirewatch.app.console.view.Passage;

/** Marks words in a text. */
final class Terms {
  private Terms() {}

  /** The text in stretches, those that are one of the words marked; upper and lower case alike. */
  static List<Passage> mark(String text, List<String> words) {
    List<Passage> passages = new ArrayList<>();
    int from = 0;
    int at = 0;
    while (at < text.length()) {
      int length = isStart(text, at) ? longest(text, at, words) : 0;
      if (length == 0) {
        at++;
        continue;
      }
      if (at > from) {
        passages.add(new Passage(text.substring(from, at), false));
      }
      passages.add(new Passage(text.substring(at, at + length), true));
      at += length;
      from = at;
    }
    if (from < text.length()) {
      passages.add(new Passage(text.substring(from), false));
    }
    return passages;
  }

  private static boolean isStart(String text, int at) {
    return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
  }

  private static int longest(String text, int at, List<String> words) {
    int longest = 0;
    for (String word : words) {
      if (word.length() > longest && text.regionMatches(true, at, word, 0, word.length())) {
        longest = word.length();
      }
    }
    return longest;
  }
}
