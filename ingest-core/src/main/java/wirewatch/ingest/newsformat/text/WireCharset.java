package wirewatch.ingest.newsformat.text;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the charset of a wire text whose bytes are not UTF-8 and which declares none: the one in
 * which the bytes beside letters are letters that go with them.
 */
public final class WireCharset {
  private static final int MAX_READ = 100_000;
  private static final List<Charset> CANDIDATES = candidates();

  private WireCharset() {}

  /** Decodes the bytes; windows-1252 unless another charset fits better. */
  public static String decode(byte[] bytes) {
    int length = Math.min(bytes.length, MAX_READ);
    String best = "";
    Charset found = CANDIDATES.getFirst();
    int most = Integer.MIN_VALUE;
    for (Charset charset : CANDIDATES) {
      String text = new String(bytes, 0, length, charset);
      int score = score(text);
      if (score > most) {
        most = score;
        found = charset;
        best = text;
      }
    }
    return length == bytes.length ? best : new String(bytes, found);
  }

  private static List<Charset> candidates() {
    List<Charset> charsets = new ArrayList<>();
    for (String name :
        List.of(
            "windows-1252",
            "ISO-8859-15",
            "IBM850",
            "IBM437",
            "windows-1251",
            "IBM866",
            "KOI8-R",
            "windows-1250",
            "ISO-8859-2",
            "windows-1253",
            "windows-1254")) {
      if (Charset.isSupported(name)) {
        charsets.add(Charset.forName(name));
      }
    }
    return List.copyOf(charsets);
  }

  private static int score(String text) {
    int score = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 0x7f) {
        score += score(c, i == 0 ? ' ' : text.charAt(i - 1), next(text, i));
      }
    }
    return score;
  }

  private static char next(String text, int at) {
    return at + 1 < text.length() ? text.charAt(at + 1) : ' ';
  }

  private static int score(char c, char before, char after) {
    if (Character.isISOControl(c) || c == '\ufffd') {
      return -6;
    }
    boolean within = Character.isLetter(before) && Character.isLetter(after);
    if (!Character.isLetter(c)) {
      return within && c != '’' ? -3 : punctuation(c);
    }
    boolean cyrillic = isOfScript(c, 'Ѐ', 'ӿ');
    boolean greek = isOfScript(c, 'Ͱ', 'Ͽ');
    boolean foreign = cyrillic || greek;
    if (Character.isUpperCase(c) && Character.isLowerCase(before)) {
      return -4;
    }
    boolean mixed = isLatin(before) || isLatin(after);
    boolean run =
        (before > 0x7f && Character.isLetter(before))
            || (after > 0x7f && Character.isLetter(after));
    if (foreign) {
      return mixed ? -3 : (Character.isLowerCase(c) ? 2 : 1);
    }
    return run ? -1 : (Character.isLowerCase(c) ? 3 : 1);
  }

  private static int punctuation(char c) {
    return "€„“”‚‘’–—«»…°§£".indexOf(c) >= 0 ? 1 : -1;
  }

  private static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isOfScript(char c, char first, char last) {
    return c >= first && c <= last;
  }
}
