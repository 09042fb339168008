package wirewatch.ingest.name.tagger;

/** Matches the longest phrases of the lexicon in a sentence. */
final class WordListMatcher {
  private static final int POSITION_COUNT = 4;

  private WordListMatcher() {}

  /** For each word, bit {@code 4 * class + position}: begin, inside, last, unit. */
  static int[] match(WordForm[] words, Lexicon lexicon) {
    int[] marks = new int[words.length];
    for (int i = 0; i < words.length; i++) {
      if (words[i].hasCapital) {
        matchAt(marks, words, i, lexicon);
      }
    }
    return marks;
  }

  private static void matchAt(int[] marks, WordForm[] words, int start, Lexicon lexicon) {
    long key = 0;
    int mask = Lexicon.PHRASE_PREFIX;
    int best = 0;
    int end = start;
    for (int i = start; i < words.length && (mask & Lexicon.PHRASE_PREFIX) != 0; i++) {
      for (long part : words[i].partHashes) {
        key = BitMaskMap.hashPhrase(key, part);
      }
      mask = lexicon.phraseMask(key);
      if (mask > Lexicon.PHRASE_PREFIX && words[i].hasCapital) {
        best = mask;
        end = i + 1;
      }
    }
    if (words[start].placeMask != 0 && end <= start + 1) {
      best |= words[start].placeMask;
      end = start + 1;
    }
    if (words[start].isNationality) {
      best |= Lexicon.NATIONALITY;
      end = Math.max(end, start + 1);
    }
    for (int i = start; i < end; i++) {
      int position =
          end - start == 1 ? BilouLabel.UNIT : i == start ? BilouLabel.BEGIN : BilouLabel.INSIDE;
      if (i == end - 1 && i > start) {
        position = BilouLabel.LAST;
      }
      for (int c = 1; c <= Lexicon.PHRASE_CLASS_COUNT; c++) {
        if ((best >> c & 1) != 0) {
          marks[i] |= 1 << (POSITION_COUNT * (c - 1) + position);
        }
      }
    }
  }
}
