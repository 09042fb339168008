package wirewatch.ingest;

import java.text.BreakIterator;
import java.util.Locale;

/** Counts words as people do, in scripts without spaces too (UAX 29). */
final class Words {
  private Words() {}

  static int count(String text) {
    BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
    words.setText(text);
    int count = 0;
    int start = words.first();
    for (int end = words.next(); end != BreakIterator.DONE; start = end, end = words.next()) {
      if (Character.isLetterOrDigit(text.codePointAt(start))) {
        count++;
      }
    }
    return count;
  }
}
