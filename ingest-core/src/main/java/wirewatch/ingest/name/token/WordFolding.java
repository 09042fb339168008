package wirewatch.ingest.name.token;

import java.text.Normalizer;
import java.util.Locale;

/** Folds words to lower case without accents, the form of the entries of the word lists. */
public final class WordFolding {
  private WordFolding() {}

  public static String fold(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) > 127) {
        return removeDiacritics(word.toLowerCase(Locale.ROOT));
      }
    }
    return word.toLowerCase(Locale.ROOT);
  }

  private static String removeDiacritics(String word) {
    String parts = Normalizer.normalize(word, Normalizer.Form.NFD);
    StringBuilder plain = new StringBuilder(parts.length());
    for (int i = 0; i < parts.length(); i++) {
      char c = parts.charAt(i);
      if (Character.getType(c) != Character.NON_SPACING_MARK && c != '\u00ad') {
        plain.append(toPlain(c));
      }
    }
    return plain.toString();
  }

  private static char toPlain(char c) {
    return switch (c) {
      case '’', '‘' -> '\'';
      case '\u2010', '\u2011' -> '-';
      case 'ı' -> 'i';
      default -> c;
    };
  }
}
