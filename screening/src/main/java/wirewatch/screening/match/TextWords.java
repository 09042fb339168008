package wirewatch.screening.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wirewatch.screening.form.Alphabet;
import wirewatch.screening.form.NameText;
import wirewatch.screening.form.NameWord;
import wirewatch.screening.form.ParsedName;

/** Divides a text into words. */
final class TextWords {
  private static final int MAX_WORD = 60;
  private static final int LONGEST_QUOTED = 5;
  private static final Set<String> HYPHENS = Set.of("-", "‐", "‑");
  private static final Pattern QUOTED = Pattern.compile("[«„]\\s?(\\p{Lu}[^«»“”„\\n]{2,60})[»“”]");

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
    return withQuotedNames(words, text);
  }

  /** Small words between quotation marks are of a name too: «Северный мост». */
  private static List<TextWord> withQuotedNames(List<TextWord> words, String text) {
    if (text.indexOf('«') < 0 && text.indexOf('„') < 0) {
      return words; // most texts: much faster than the pattern
    }
    Matcher matcher = QUOTED.matcher(text);
    int at = 0;
    while (matcher.find()) {
      while (at < words.size() && words.get(at).start() < matcher.start(1)) {
        at++;
      }
      int end = at;
      while (end < words.size() && words.get(end).end() <= matcher.end(1)) {
        end++;
      }
      if (end - at <= LONGEST_QUOTED) {
        words.subList(at, end).replaceAll(word -> word.capital() ? word : capital(word, text));
      }
    }
    return words;
  }

  private static TextWord capital(TextWord small, String text) {
    String written = NameText.clean(text.substring(small.start(), small.end()));
    NameWord word = ParsedName.textWord(written).getFirst();
    return new TextWord(
        word, readings(word), small.start(), small.end(), true, small.joined(), false);
  }

  private static int end(String text, int from) {
    int at = from;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      boolean inner =
          Character.isLetterOrDigit(c)
              || Character.getType(c) == Character.NON_SPACING_MARK
              || NameText.isInvisible(c)
              || isApostropheInside(text, from, at);
      if (!inner) {
        return at;
      }
      at += Character.charCount(c);
    }
    return at;
  }

  /** An apostrophe in a word; not the one behind an article: d'Arkadi, l'Iran. */
  private static boolean isApostropheInside(String text, int from, int at) {
    boolean mark = "'’ʼʿʾ`".indexOf(text.charAt(at)) >= 0;
    boolean article = at - from == 1 && Character.isLowerCase(text.charAt(from));
    return mark
        && !article
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
    boolean hyphened = !words.isEmpty() && words.getLast().capital() && HYPHENS.contains(gap);
    if (cased && !Character.isUpperCase(first) && !hyphened) {
      NameWord small = NameWord.unsounded(written);
      words.add(new TextWord(small, List.of(), place[1], place[2], false, joined, false));
      return;
    }
    boolean mixed = NameText.mixesAlphabets(written);
    for (NameWord word : ParsedName.textWord(written)) {
      words.add(new TextWord(word, readings(word), place[1], place[2], true, joined, mixed));
    }
  }

  /**
   * What else a word may be. In Korean every word is written in syllables that may stand for a name
   * of another language, and to look for all of them takes too long.
   */
  static List<NameWord> readings(NameWord word) {
    return word.alphabet() == Alphabet.HANGUL ? List.of() : word.otherReadings();
  }

  private static boolean isJoint(String gap, String before) {
    if (gap.equals(" ")) {
      return true;
    }
    String marks = NameText.clean(gap).strip();
    return (marks.isEmpty() && gap.indexOf('\n') < 0)
        || (marks.length() == 1 && "-‐‑·・־".indexOf(marks) >= 0)
        || (marks.equals(".") && before.length() == 1);
  }
}
