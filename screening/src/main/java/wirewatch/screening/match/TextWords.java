package wirewatch.screening.match;

import java.util.ArrayList;
import java.util.List;
import wirewatch.screening.form.NameText;
import wirewatch.screening.form.NameWord;
import wirewatch.screening.form.ParsedName;

/** Divides a text into words. */
final class TextWords {
  private static final int MAX_WORD = 60;

  private TextWords() {}

  static List<TextWord> of(String text) {
    List<TextWord> words = new ArrayList<>();
    int last = 0;
    int at = 0;
    while (at < text.length()) {
      int letter = text.codePointAt(at);
      if (Character.isLetterOrDigit(letter)) {
        int end = end(text, at);
        if (end - at <= MAX_WORD) {
          add(words, text, new int[] {last, at, end});
        }
        last = end;
        at = end;
      } else {
        at += Character.charCount(letter);
      }
    }
    return words;
  }

  private static int end(String text, int from) {
    int at = from;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      boolean inner =
          Character.isLetterOrDigit(c)
              || Character.getType(c) == Character.NON_SPACING_MARK
              || NameText.isInvisible(c)
              || isApostropheInside(text, at);
      if (!inner) {
        return at;
      }
      at += Character.charCount(c);
    }
    return at;
  }

  private static boolean isApostropheInside(String text, int at) {
    boolean mark = "'’ʼʿʾ`".indexOf(text.charAt(at)) >= 0;
    return mark
        && at + 1 < text.length()
        && Character.isLetter(text.charAt(at + 1))
        && !text.startsWith("s", at + 1);
  }

  private static void add(List<TextWord> words, String text, int[] place) {
    String written = NameText.clean(text.substring(place[1], place[2]));
    if (written.isEmpty()) {
      return;
    }
    int first = written.codePointAt(0);
    boolean cased = Character.isUpperCase(first) || Character.isLowerCase(first);
    String gap = text.substring(place[0], place[1]);
    boolean joined = isJoint(gap, words.isEmpty() ? "" : words.getLast().word().text());
    boolean capital = !cased || Character.isUpperCase(first);
    if (!capital) {
      NameWord small = NameWord.unsounded(written);
      words.add(new TextWord(small, "", place[1], place[2], false, joined, false));
      return;
    }
    boolean mixed = NameText.mixesAlphabets(written);
    for (NameWord word : ParsedName.textWord(written)) {
      words.add(new TextWord(word, word.key(), place[1], place[2], true, joined, mixed));
    }
  }

  private static boolean isJoint(String gap, String before) {
    String marks = gap.strip();
    return (marks.isEmpty() && gap.indexOf('\n') < 0)
        || marks.matches("[-‐‑·・־]")
        || (marks.equals(".") && before.length() == 1);
  }
}
