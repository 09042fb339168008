package wirewatch.ingest.topic;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;

/** The number of letters of each script in a text. */
final class Census {
  private static final int ENOUGH = 1_000;
  private static final int KANA_SHARE = 20;

  private final Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
  private int letters;

  private Census() {}

  /** Counts the first thousand letters. */
  static Census of(String text) {
    Census census = new Census();
    int latin = 0;
    for (int i = 0; i < text.length() && census.letters < ENOUGH; ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c < 0x80) {
        boolean letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
        latin += letter ? 1 : 0;
        census.letters += letter ? 1 : 0;
      } else if (Character.isLetter(c)) {
        census.counts.merge(UnicodeScript.of(c), 1, Integer::sum);
        census.letters++;
      }
    }
    census.counts.merge(UnicodeScript.LATIN, latin, Integer::sum);
    return census;
  }

  int letters() {
    return letters;
  }

  /** The script of most letters; Hiragana if kana occur among Han characters. */
  UnicodeScript main() {
    int kana = count(UnicodeScript.HIRAGANA) + count(UnicodeScript.KATAKANA);
    if (kana > 0 && kana * KANA_SHARE > count(UnicodeScript.HAN) + kana) {
      counts.put(UnicodeScript.HIRAGANA, kana + count(UnicodeScript.HAN));
    }
    UnicodeScript main = UnicodeScript.COMMON;
    int most = 0;
    for (Map.Entry<UnicodeScript, Integer> entry : counts.entrySet()) {
      int worth = entry.getValue() * (dense(entry.getKey()) ? 3 : 1);
      if (worth > most) {
        most = worth;
        main = entry.getKey();
      }
    }
    return main;
  }

  /** Whether a character counts as much as three letters of an alphabet. */
  private static boolean dense(UnicodeScript script) {
    return script == UnicodeScript.HAN
        || script == UnicodeScript.HIRAGANA
        || script == UnicodeScript.HANGUL;
  }

  private int count(UnicodeScript script) {
    return counts.getOrDefault(script, 0);
  }
}
