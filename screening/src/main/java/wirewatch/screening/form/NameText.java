package wirewatch.screening.form;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import java.util.Map;

/** Cleans a name of what cannot be seen, and letters of another alphabet that only look right. */
public final class NameText {
  /** Longer names are cut: no real one is longer, and comparing costs their lengths multiplied. */
  public static final int MAX_LENGTH = 300;

  private static final int FIRST_INVISIBLE = 0xAD;
  private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();
  private static final String CYRILLIC = "авекмнорстухіїјѕԁһӏАВЕКМНОРСТУХІЈЅ";
  private static final String LATIN = "abekmhopctyxiïjsdhlABEKMHOPCTYXIJS";
  private static final Map<Integer, Integer> TO_LATIN = pairs(CYRILLIC, LATIN);
  private static final Map<Integer, Integer> TO_CYRILLIC =
      pairs("aeocpyxiABEKMHOPCTXI", "аеосрухіАВЕКМНОРСТХІ");

  private NameText() {}

  /** The name in normal form C, cut to {@link #MAX_LENGTH}, without invisible characters. */
  public static String clean(String name) {
    String head = name.length() > MAX_LENGTH ? name.substring(0, MAX_LENGTH) : name;
    if (isAscii(head)) {
      return head;
    }
    StringBuilder text = new StringBuilder();
    NFKC.normalize(head).codePoints().filter(c -> !isInvisible(c)).forEach(text::appendCodePoint);
    return text.toString();
  }

  /**
   * A character that is not seen: zero width, direction marks, soft hyphen, variation selectors.
   */
  public static boolean isInvisible(int codePoint) {
    return codePoint >= FIRST_INVISIBLE
        && UCharacter.hasBinaryProperty(codePoint, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
  }

  /** Whether no character is outside ASCII: then nothing of it is invisible, folded or mixed. */
  static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /** Whether a word has letters of both the Latin and the Cyrillic alphabet. */
  public static boolean mixesAlphabets(String word) {
    return !isAscii(word) && count(word, UScript.LATIN) > 0 && count(word, UScript.CYRILLIC) > 0;
  }

  /** The word in the alphabet of most of its letters, where the others look like letters of it. */
  public static String inOneAlphabet(String word) {
    if (!mixesAlphabets(word)) {
      return word;
    }
    boolean latin = count(word, UScript.LATIN) > count(word, UScript.CYRILLIC);
    Map<Integer, Integer> table = latin ? TO_LATIN : TO_CYRILLIC;
    StringBuilder text = new StringBuilder();
    word.codePoints().map(c -> table.getOrDefault(c, c)).forEach(text::appendCodePoint);
    return text.toString();
  }

  private static long count(String word, int script) {
    return word.codePoints().filter(c -> UScript.getScript(c) == script).count();
  }

  private static Map<Integer, Integer> pairs(String from, String to) {
    Map<Integer, Integer> map = new java.util.HashMap<>();
    for (int i = 0; i < from.length(); i++) {
      map.put((int) from.charAt(i), (int) to.charAt(i));
    }
    return Map.copyOf(map);
  }
}
