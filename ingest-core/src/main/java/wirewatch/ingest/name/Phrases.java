package wirewatch.ingest.name;

/** Matches the longest phrases of the lexicon in a sentence. */
final class Phrases {
  private static final int POSITIONS = 4;

  private Phrases() {}

  /** For each word, bit {@code 4 * class + position}: begin, inside, last, unit. */
  static int[] find(WordForm[] words, Lexicon lexicon) {
    int[] marks = new int[words.length];
    for (int i = 0; i < words.length; i++) {
      if (words[i].capital) {
        mark(marks, words, i, lexicon);
      }
    }
    return marks;
  }

  private static void mark(int[] marks, WordForm[] words, int start, Lexicon lexicon) {
    long key = 0;
    int mask = Lexicon.LONGER;
    int best = 0;
    int end = start;
    for (int i = start; i < words.length && (mask & Lexicon.LONGER) != 0; i++) {
      for (long part : words[i].parts) {
        key = Marks.join(key, part);
      }
      mask = lexicon.phrase(key);
      if (mask > Lexicon.LONGER && words[i].capital) {
        best = mask;
        end = i + 1;
      }
    }
    if (words[start].nationality) {
      best |= Lexicon.NATIONALITY;
      end = Math.max(end, start + 1);
    }
    for (int i = start; i < end; i++) {
      int position = end - start == 1 ? Label.UNIT : i == start ? Label.BEGIN : Label.INSIDE;
      if (i == end - 1 && i > start) {
        position = Label.LAST;
      }
      for (int c = 1; c <= Lexicon.PHRASE_CLASSES; c++) {
        if ((best >> c & 1) != 0) {
          marks[i] |= 1 << (POSITIONS * (c - 1) + position);
        }
      }
    }
  }
}
