package wirewatch.ingest.place;

import java.text.Normalizer;
import java.util.Locale;

/** Folds spellings of a place name to one key: case, accents, apostrophes, hyphens, "St.". */
final class PlaceKey {
  private PlaceKey() {}

  static String of(String name) {
    String plain = isAscii(name) ? name : removeDiacritics(name);
    String key = foldSeparators(plain.toLowerCase(Locale.ROOT));
    if (key.startsWith("the ")) {
      return key.substring(4);
    }
    if (key.startsWith("st. ")) {
      return "saint " + key.substring(4);
    }
    return key.startsWith("st ") ? "saint " + key.substring(3) : key;
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }

  private static String removeDiacritics(String name) {
    String parts = Normalizer.normalize(name, Normalizer.Form.NFD);
    StringBuilder plain = new StringBuilder(parts.length());
    for (int i = 0; i < parts.length(); i++) {
      char c = parts.charAt(i);
      if (Character.getType(c) != Character.NON_SPACING_MARK) {
        plain.append(foldLetter(c));
      }
    }
    return plain.toString();
  }

  private static String foldLetter(char c) {
    return switch (c) {
      case 'ł', 'Ł' -> "l";
      case 'ø', 'Ø' -> "o";
      case 'đ', 'Đ' -> "d";
      case 'ı' -> "i";
      case 'ß' -> "ss";
      case 'æ', 'Æ' -> "ae";
      case '’', '‘', '`', 'ʻ', 'ʼ' -> "";
      case '‐', '‑', '–', '\u00a0' -> "-";
      default -> String.valueOf(c);
    };
  }

  private static String foldSeparators(String name) {
    StringBuilder key = new StringBuilder(name.length());
    boolean gap = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == ' ' || c == '-' || c == '\n' || c == '\t') {
        gap = !key.isEmpty();
      } else if (c != '\'') {
        if (gap) {
          key.append(' ');
          gap = false;
        }
        key.append(c);
      }
    }
    return key.toString();
  }
}
