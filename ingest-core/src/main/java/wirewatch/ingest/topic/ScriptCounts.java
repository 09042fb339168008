package wirewatch.ingest.topic;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;

/** The number of letters of each script in a text. */
final class ScriptCounts {
  private static final int MAX_LETTERS = 1_000;
  private static final int KANA_SHARE = 20;

  private final Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
  private int letterCount;

  private ScriptCounts() {}

  /** Counts the first thousand letters. */
  static ScriptCounts of(String text) {
    ScriptCounts scriptCounts = new ScriptCounts();
    int latin = 0;
    for (int i = 0; i < text.length() && scriptCounts.letterCount < MAX_LETTERS; ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c < 0x80) {
        boolean letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
        latin += letter ? 1 : 0;
        scriptCounts.letterCount += letter ? 1 : 0;
      } else if (Character.isLetter(c)) {
        scriptCounts.counts.merge(UnicodeScript.of(c), 1, Integer::sum);
        scriptCounts.letterCount++;
      }
    }
    scriptCounts.counts.merge(UnicodeScript.LATIN, latin, Integer::sum);
    return scriptCounts;
  }

  int letterCount() {
    return letterCount;
  }

  /** The script of most letters; Hiragana if kana occur among Han characters. */
  UnicodeScript dominantScript() {
    int kana = count(UnicodeScript.HIRAGANA) + count(UnicodeScript.KATAKANA);
    if (kana > 0 && kana * KANA_SHARE > count(UnicodeScript.HAN) + kana) {
      counts.put(UnicodeScript.HIRAGANA, kana + count(UnicodeScript.HAN));
    }
    UnicodeScript main = UnicodeScript.COMMON;
    int most = 0;
    for (Map.Entry<UnicodeScript, Integer> entry : counts.entrySet()) {
      int worth = entry.getValue() * (isDense(entry.getKey()) ? 3 : 1);
      if (worth > most) {
        most = worth;
        main = entry.getKey();
      }
    }
    return main;
  }

  /** Whether a character counts as much as three letters of an alphabet. */
  private static boolean isDense(UnicodeScript script) {
    return script == UnicodeScript.HAN
        || script == UnicodeScript.HIRAGANA
        || script == UnicodeScript.HANGUL;
  }

  private int count(UnicodeScript script) {
    return counts.getOrDefault(script, 0);
  }
}
