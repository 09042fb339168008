package wirewatch.ingest.story;

import java.text.Normalizer;

/**
 * Hashes a word so that its British and American spellings, accents and case give the same hash.
 * The rules apply to letters regardless of language.
 */
final class SpellingHash {
  private SpellingHash() {}

  static long hash(String text, int start, int end) {
    String word = text.substring(start, end);
    return isAscii(word) ? hash(word) : hash(Normalizer.normalize(word, Normalizer.Form.NFD));
  }

  private static boolean isAscii(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) > 0x7f) {
        return false;
      }
    }
    return true;
  }

  private static long hash(String word) {
    long hash = StableHashes.SEED;
    int length = word.length();
    char last = 0;
    boolean swapped =
        length > 4 && lowerCaseAt(word, length - 2) == 'r' && lowerCaseAt(word, length - 1) == 'e';
    for (int i = 0; i < length; i++) {
      char c =
          swapped && i >= length - 2 ? lowerCaseAt(word, 2 * length - 3 - i) : lowerCaseAt(word, i);
      c = normalizedLetter(word, i, c, last);
      if (c != 0 && c != last) {
        hash = StableHashes.add(hash, c);
        last = c;
      }
    }
    return StableHashes.mix(hash);
  }

  private static char lowerCaseAt(String word, int at) {
    return Character.toLowerCase(word.charAt(at));
  }

  /** Zero for an ignored letter; the caller removes doubled letters. */
  private static char normalizedLetter(String word, int at, char c, char last) {
    if (c > 0x7f) {
      return Character.getType(c) == Character.NON_SPACING_MARK ? 0 : c;
    }
    boolean more = at + 1 < word.length();
    char next = more ? lowerCaseAt(word, at + 1) : 0;
    return switch (c) {
      case 'z' -> 's';
      case 'c' -> next == 'e' || next == 'i' ? 's' : 'c';
      case 'u' -> last == 'o' && more ? 0 : c;
      case 'a', 'o' -> next == 'e' ? 0 : c;
      default -> c;
    };
  }
}
