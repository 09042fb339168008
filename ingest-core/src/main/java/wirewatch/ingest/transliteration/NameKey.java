package wirewatch.ingest.transliteration;

/**
 * A key that the spellings of one name in several languages and scripts share: {@code Lavrov},
 * {@code Lawrow} and {@code Лавров}. It keeps the consonants that spellings agree on, so different
 * names can share a key too: it finds candidates, and does not prove that two names are one.
 */
public final class NameKey {
  private static final String[][] SOUNDS = {
    {"shch", "s"},
    {"schtsch", "s"},
    {"tsch", "h"},
    {"tch", "h"},
    {"sch", "s"},
    {"sh", "s"},
    {"zh", "s"},
    {"kh", "h"},
    {"ch", "h"},
    {"gh", "g"},
    {"ph", "f"},
    {"th", "t"},
    {"dh", "d"},
    {"ck", "k"},
    {"ts", "s"},
    {"tz", "s"},
    {"x", "ks"},
    {"q", "k"},
    {"w", "v"},
    {"z", "s"},
    {"c", "k"}
  };
  private static final String VOWELS = "aeiouyj";

  private NameKey() {}

  /** The key of a name: its words by their consonants, a vowel only where a word begins. */
  public static String of(String name) {
    StringBuilder key = new StringBuilder();
    for (String word : LatinSpelling.of(name).split("[^a-z]+", -1)) {
      if (!word.isEmpty()) {
        key.append(key.isEmpty() ? "" : " ").append(consonants(replaceSounds(word)));
      }
    }
    return key.toString();
  }

  private static String replaceSounds(String word) {
    String sounds = word;
    for (String[] sound : SOUNDS) {
      sounds = sounds.replace(sound[0], sound[1]);
    }
    return sounds;
  }

  private static String consonants(String word) {
    StringBuilder kept = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean vowel = VOWELS.indexOf(c) >= 0;
      if (vowel && i == 0) {
        kept.append('a');
      } else if (!vowel && (kept.isEmpty() || kept.charAt(kept.length() - 1) != c)) {
        kept.append(c);
      }
    }
    return kept.toString();
  }
}
