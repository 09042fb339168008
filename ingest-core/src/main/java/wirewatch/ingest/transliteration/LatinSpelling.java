package wirewatch.ingest.transliteration;

import com.ibm.icu.text.Transliterator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Spells names of any script in small Latin letters without accents: Cyrillic and Arabic by tables
 * of our own, other scripts by ICU. Thread-safe.
 */
public final class LatinSpelling {
  private static final Map<Character, String> LETTERS = letters();

  private LatinSpelling() {}

  /** The name in small Latin letters; what has no Latin spelling stays as it is. */
  public static String of(String name) {
    StringBuilder latin = new StringBuilder(name.length() + 8);
    boolean other = false;
    for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
      String letter = LETTERS.get(c);
      latin.append(letter == null ? String.valueOf(c) : letter);
      other |= letter == null && c > 127;
    }
    return other ? withIcu(latin.toString()) : latin.toString();
  }

  private static String withIcu(String name) {
    return Holder.ANY_TO_ASCII.transliterate(name).toLowerCase(Locale.ROOT);
  }

  private static Map<Character, String> letters() {
    String table =
        "а=a б=b в=v г=g ґ=g д=d е=e ё=e є=e ж=zh з=z и=i і=i ї=i й=y к=k л=l м=m н=n о=o п=p р=r"
            + " с=s т=t у=u ў=u ф=f х=kh ц=ts ч=ch ш=sh щ=sh ъ= ы=y ь= э=e ю=yu я=ya"
            + " ا=a أ=a إ=i آ=a ب=b ت=t ث=th ج=j ح=h خ=kh د=d ذ=dh ر=r ز=z س=s ش=sh ص=s ض=d ط=t"
            + " ظ=z ع=a غ=gh ف=f ق=q ك=k ل=l م=m ن=n ه=h و=w ي=y ى=a ة=a ء= ئ=y ؤ=w پ=p چ=ch ژ=zh"
            + " گ=g ß=ss ı=i ø=o đ=d ł=l æ=ae œ=oe";
    Map<Character, String> letters = new HashMap<>();
    for (String pair : table.split(" ", -1)) {
      letters.put(pair.charAt(0), pair.substring(2));
    }
    return Map.copyOf(letters);
  }

  private static final class Holder {
    static final Transliterator ANY_TO_ASCII =
        Transliterator.getInstance("Any-Latin; NFD; [:Nonspacing Mark:] Remove; Latin-ASCII");
  }
}
