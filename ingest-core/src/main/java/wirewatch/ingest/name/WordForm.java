package wirewatch.ingest.name;

import java.util.Locale;

/** Shape, affixes and lexicon classes of a word, computed once per form in a document. */
final class WordForm {
  final String folded;
  final long[] parts;
  final int hash;
  final int lower;
  final int shape;
  final int mask;
  final int[] affixes;
  final boolean capital;
  final boolean allCapitals;
  final boolean small;
  final boolean digits;
  final boolean nationality;

  WordForm(String text, Lexicon lexicon) {
    String plain = text.replace('’', '\'');
    folded = Fold.of(plain);
    hash = plain.hashCode();
    lower = plain.toLowerCase(Locale.ROOT).hashCode();
    shape = shape(plain).hashCode();
    mask = lexicon.word(folded);
    affixes = affixes(plain);
    parts = parts(folded);
    boolean anyCapital = false;
    boolean anySmall = false;
    boolean anyDigit = false;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      anyCapital |= Character.isUpperCase(c) || Character.isTitleCase(c);
      anySmall |= Character.isLowerCase(c);
      anyDigit |= Character.isDigit(c);
    }
    capital = anyCapital;
    allCapitals = anyCapital && !anySmall && plain.length() > 1;
    small = anySmall && !anyCapital;
    digits = anyDigit;
    nationality = anyCapital && lexicon.isNationality(plain);
  }

  boolean is(int bit) {
    return (mask & bit) != 0;
  }

  private static int[] affixes(String word) {
    int most = Math.min(4, word.length() - 1);
    int[] affixes = new int[2 * Math.max(0, most)];
    for (int i = 0; i < most; i++) {
      affixes[2 * i] = 31 * i + word.substring(0, i + 1).hashCode();
      affixes[2 * i + 1] = ~(31 * i + word.substring(word.length() - i - 1).hashCode());
    }
    return affixes;
  }

  /** The hashes of the hyphen-separated parts, as in {@link Lexicon#phrase}. */
  private static long[] parts(String folded) {
    String[] words = folded.split("-", -1);
    long[] parts = new long[words.length];
    for (int i = 0; i < words.length; i++) {
      parts[i] = Marks.hash(words[i]);
    }
    return parts;
  }

  /** {@code Xx} for Moscow, {@code X.X.} for U.S.: repeated kinds are collapsed. */
  private static String shape(String word) {
    StringBuilder shape = new StringBuilder(word.length());
    char last = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      char kind =
          Character.isUpperCase(c)
              ? 'X'
              : Character.isLetter(c) ? 'x' : Character.isDigit(c) ? '0' : c;
      if (kind != last) {
        shape.append(kind);
      }
      last = kind;
    }
    return shape.toString();
  }
}
