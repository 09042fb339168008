package wirewatch.ingest.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of an article in order, headline first, up to a limit. */
final class ArticleWords {
  private static final int MAX_WORDS = 3_000;

  /**
   * One word.
   *
   * @param lower in lower case, with a straight apostrophe
   * @param afterBreak whether punctuation or the start of a text precedes it
   * @param startsSentence whether it starts a sentence
   */
  record Word(
      String printed,
      String lower,
      boolean afterBreak,
      boolean startsSentence,
      boolean inHeadline) {

    boolean isCapitalised() {
      return Character.isUpperCase(printed.codePointAt(0));
    }
  }

  private final List<Word> words = new ArrayList<>();

  ArticleWords(String headline, String body) {
    addWords(headline, true);
    addWords(body, false);
  }

  List<Word> words() {
    return words;
  }

  private void addWords(String text, boolean headline) {
    boolean opens = true;
    boolean sentence = true;
    int i = 0;
    while (i < text.length() && words.size() < MAX_WORDS) {
      int c = text.codePointAt(i);
      if (!Character.isLetterOrDigit(c)) {
        opens |= !Character.isWhitespace(c) && !Character.isSpaceChar(c);
        sentence |= c == '.' || c == '!' || c == '?' || c == '\n' || c == '“' || c == '"';
        i += Character.charCount(c);
        continue;
      }
      int end = wordEnd(text, i);
      String printed = text.substring(i, end);
      String lower = printed.toLowerCase(Locale.ROOT).replace('’', '\'').replace('ё', 'е');
      words.add(new Word(printed, lower, opens, sentence, headline));
      opens = false;
      sentence = false;
      i = end;
    }
  }

  private static int wordEnd(String text, int start) {
    int i = start;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      boolean inner = c == '-' || c == '\'' || c == '’' || c == '\u00AD' || c == '&';
      boolean mark = Character.getType(c) == Character.NON_SPACING_MARK;
      boolean joins =
          inner && i + 1 < text.length() && Character.isLetterOrDigit(text.codePointAt(i + 1));
      if (!Character.isLetterOrDigit(c) && !joins && !mark) {
        break;
      }
      i += Character.charCount(c);
    }
    return i;
  }
}
