package wirewatch.ingest.story;

import java.util.Arrays;

/**
 * The word hashes of a text, independent of spelling variants, accents, case and line breaks; each
 * ideograph or kana is one word.
 */
final class Words {
  /** Only the first words of longer texts are hashed. */
  private static final int MOST = 20_000;

  private long[] hashes = new long[256];
  private byte[] kinds = new byte[256];
  private int size;

  static final byte PLAIN = 0;
  static final byte NAME = 1;
  static final byte FIGURE = 2;

  private Words() {}

  static Words of(String text) {
    Words words = new Words();
    words.read(text);
    return words;
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
    while (at < text.length() && size < MOST) {
      int point = text.codePointAt(at);
      int end = at + Character.charCount(point);
      if (Character.isDigit(point)) {
        end = figure(text, at);
        opens = false;
      } else if (Script.isWordByItself(point)) {
        add(Hashes.mix(point), PLAIN);
        opens = false;
      } else if (Character.isLetter(point)) {
        end = word(text, at);
        boolean name = !opens && Character.isUpperCase(point);
        add(Spelling.hash(text, at, end), name ? NAME : PLAIN);
        opens = false;
      } else if (point == '.' || point == '!' || point == '?' || point == ':') {
        opens = true;
      }
      at = end;
    }
  }

  private static int word(String text, int start) {
    int at = start;
    while (at < text.length()) {
      int point = text.codePointAt(at);
      boolean letter =
          Character.isLetter(point) || Character.getType(point) == Character.NON_SPACING_MARK;
      if (!letter || Script.isWordByItself(point)) {
        break;
      }
      at += Character.charCount(point);
    }
    return at;
  }

  /** Reads a number, date or time of day as one figure; ignores thousands separators. */
  private int figure(String text, int start) {
    long hash = Hashes.SEED;
    int at = start;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Character.isDigit(c)) {
        hash = Hashes.add(hash, Character.digit(c, 10));
      } else if (!isInside(text, at)) {
        break;
      } else if (!isGrouping(text, at)) {
        hash = Hashes.add(hash, c == '.' || c == ',' ? 11 : c);
      }
      at++;
    }
    add(Hashes.mix(hash), FIGURE);
    return at;
  }

  private static boolean isInside(String text, int at) {
    char c = text.charAt(at);
    boolean joint = c == '.' || c == ',' || c == '/' || c == '-' || c == ':';
    return joint && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
  }

  /** A point or comma before exactly three digits. */
  private static boolean isGrouping(String text, int at) {
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
