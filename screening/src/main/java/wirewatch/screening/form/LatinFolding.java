package wirewatch.screening.form;

import com.ibm.icu.text.Normalizer2;

/**
 * Lower-case Latin letters without marks; s, c and z with a mark become the digraph they sound
 * like.
 */
final class LatinFolding {
  private static final Normalizer2 NFD = Normalizer2.getNFDInstance();

  private LatinFolding() {}

  static String fold(String word) {
    StringBuilder text = new StringBuilder();
    String lower = word.toLowerCase(java.util.Locale.ROOT);
    if (NameText.isAscii(lower)) {
      return lower;
    }
    lower.codePoints().forEach(c -> append(text, c));
    return text.toString();
  }

  private static void append(StringBuilder text, int letter) {
    if (letter < 0x80) {
      text.append((char) letter);
      return;
    }
    switch (letter) {
      case 'š', 'ş', 'ș' -> text.append("sh");
      case 'č', 'ç', 'ć' -> text.append("ch");
      case 'ž' -> text.append("zh");
      case 'ß' -> text.append("ss");
      case 'ø' -> text.append('o');
      case 'ł' -> text.append('l');
      case 'đ', 'ð' -> text.append('d');
      case 'þ' -> text.append("th");
      case 'ı' -> text.append('i');
      case 'ə' -> text.append('e');
      case 'æ' -> text.append("ae");
      case 'œ' -> text.append("oe");
      default -> appendBase(text, letter);
    }
  }

  private static void appendBase(StringBuilder text, int letter) {
    String decomposed = NFD.normalize(Character.toString(letter));
    int base = decomposed.codePointAt(0);
    if (base < 0x80) {
      text.append((char) base);
    } else if (Character.isLetter(base) && base < 0x2000) {
      text.appendCodePoint(base);
    }
  }
}
