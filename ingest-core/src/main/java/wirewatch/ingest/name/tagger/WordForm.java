package wirewatch.ingest.name.tagger;

import java.util.Locale;
import wirewatch.ingest.name.token.WordFolding;

/** Shape, affixes and lexicon classes of a word, computed once per form in a document. */
final class WordForm {
  private final String text;
  private final Lexicon lexicon;
  final String folded;
  final long[] partHashes;
  final int hash;
  final int lowerCaseHash;
  final int shapeHash;
  final int classMask;
  final int[] affixHashes;
  final boolean hasCapital;
  final boolean allCapitals;
  final boolean isLowerCase;
  final boolean hasDigit;

  /** Whether it is a noun that has its capital from the language's spelling. */
  final boolean isNoun;

  final boolean isNationality;

  /** The phrase classes of the word alone as a place name in a language other than English. */
  final int placeMask;

  WordForm(String text, Lexicon lexicon) {
    this(text, lexicon, lexicon.isNoun(text, WordFolding.fold(text)));
  }

  private WordForm(String text, Lexicon lexicon, boolean noun) {
    this.text = text;
    this.lexicon = lexicon;
    isNoun = noun;
    String plain = text.replace('’', '\'');
    folded = WordFolding.fold(plain);
    classMask = lexicon.wordMask(folded);
    boolean byWord = lexicon.usesWords() || !Character.isLetterOrDigit(plain.charAt(0));
    hash = byWord ? plain.hashCode() : Lexicon.withoutNames(classMask);
    lowerCaseHash = byWord ? plain.toLowerCase(Locale.ROOT).hashCode() : hash;
    shapeHash = toShape(plain).hashCode();
    affixHashes = lexicon.usesWords() ? hashAffixes(plain) : new int[0];
    partHashes = hashParts(folded);
    boolean anyCapital = false;
    boolean anySmall = false;
    boolean anyDigit = false;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      anyCapital |= Character.isUpperCase(c) || Character.isTitleCase(c);
      anySmall |= Character.isLowerCase(c);
      anyDigit |= Character.isDigit(c);
    }
    hasCapital = anyCapital && !noun;
    allCapitals = anyCapital && !anySmall && plain.length() > 1;
    isLowerCase = anySmall && !hasCapital;
    hasDigit = anyDigit;
    isNationality = anyCapital && lexicon.isNationality(plain);
    placeMask = hasCapital ? lexicon.placeMask(plain) : 0;
  }

  /** The same word as a name. */
  WordForm asName() {
    return new WordForm(text, lexicon, false);
  }

  /** The same word as a noun that is no name. */
  WordForm asNoun() {
    return new WordForm(text, lexicon, true);
  }

  boolean hasClass(int bit) {
    return (classMask & bit) != 0;
  }

  private static int[] hashAffixes(String word) {
    int most = Math.min(4, word.length() - 1);
    int[] affixes = new int[2 * Math.max(0, most)];
    for (int i = 0; i < most; i++) {
      affixes[2 * i] = 31 * i + word.substring(0, i + 1).hashCode();
      affixes[2 * i + 1] = ~(31 * i + word.substring(word.length() - i - 1).hashCode());
    }
    return affixes;
  }

  /** The hashes of the hyphen-separated parts, as in {@link Lexicon#phraseMask}. */
  private static long[] hashParts(String folded) {
    String[] words = folded.split("-", -1);
    long[] parts = new long[words.length];
    for (int i = 0; i < words.length; i++) {
      parts[i] = BitMaskMap.hashWord(words[i]);
    }
    return parts;
  }

  /** {@code Xx} for Moscow, {@code X.X.} for U.S.: repeated kinds are collapsed. */
  private static String toShape(String word) {
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
