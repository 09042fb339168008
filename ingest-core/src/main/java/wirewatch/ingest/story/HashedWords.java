package wirewatch.ingest.story;

import java.util.Arrays;

/**
 * The word hashes of a text, independent of spelling variants, accents, case and line breaks; each
 * ideograph or kana is one word.
 */
final class HashedWords {
  /** Only the first words of longer texts are hashed. */
  private static final int MAX_WORDS = 20_000;

  private long[] hashes = new long[256];
  private byte[] kinds = new byte[256];
  private int size;

  static final byte PLAIN = 0;
  static final byte NAME = 1;
  static final byte FIGURE = 2;

  private HashedWords() {}

  static HashedWords of(String text) {
    HashedWords hashedWords = new HashedWords();
    hashedWords.read(text);
    return hashedWords;
  }

  int size() {
    return size;
  }

  long hash(int at) {
    return hashes[at];
  }

  byte kind(int at) {
    return kinds[at];
  }

  private void read(String text) {
    boolean opens = true;
    int at = 0;
    while (at < text.length() && size < MAX_WORDS) {
      int point = text.codePointAt(at);
      int end = at + Character.charCount(point);
      if (Character.isDigit(point)) {
        end = readFigure(text, at);
        opens = false;
      } else if (UnspacedScripts.isSingleCharacterWord(point)) {
        add(StableHashes.mix(point), PLAIN);
        opens = false;
      } else if (Character.isLetter(point)) {
        end = wordEnd(text, at);
        boolean name = !opens && Character.isUpperCase(point);
        add(SpellingHash.hash(text, at, end), name ? NAME : PLAIN);
        opens = false;
      } else if (point == '.' || point == '!' || point == '?' || point == ':') {
        opens = true;
      }
      at = end;
    }
  }

  private static int wordEnd(String text, int start) {
    int at = start;
    while (at < text.length()) {
      int point = text.codePointAt(at);
      boolean letter =
          Character.isLetter(point) || Character.getType(point) == Character.NON_SPACING_MARK;
      if (!letter || UnspacedScripts.isSingleCharacterWord(point)) {
        break;
      }
      at += Character.charCount(point);
    }
    return at;
  }

  /** Reads a number, date or time of day as one figure; ignores thousands separators. */
  private int readFigure(String text, int start) {
    long hash = StableHashes.SEED;
    int at = start;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Character.isDigit(c)) {
        hash = StableHashes.add(hash, Character.digit(c, 10));
      } else if (!isInsideFigure(text, at)) {
        break;
      } else if (!isThousandsSeparator(text, at)) {
        hash = StableHashes.add(hash, c == '.' || c == ',' ? 11 : c);
      }
      at++;
    }
    add(StableHashes.mix(hash), FIGURE);
    return at;
  }

  private static boolean isInsideFigure(String text, int at) {
    char c = text.charAt(at);
    boolean joint = c == '.' || c == ',' || c == '/' || c == '-' || c == ':';
    return joint && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
  }

  /** A point or comma before exactly three digits. */
  private static boolean isThousandsSeparator(String text, int at) {
    int digits = 0;
    while (at + 1 + digits < text.length()
        && digits < 4
        && Character.isDigit(text.charAt(at + 1 + digits))) {
      digits++;
    }
    boolean mark = text.charAt(at) == '.' || text.charAt(at) == ',';
    return mark && digits == 3;
  }

  private void add(long hash, byte kind) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, size * 2);
      kinds = Arrays.copyOf(kinds, size * 2);
    }
    hashes[size] = hash;
    kinds[size++] = kind;
  }
}
