package wirewatch.ingest.story;

import java.util.Arrays;

/**
 * Locality-sensitive hashing (LSH) bands of an article: each key is the minimum of one hash function
 * over its trigrams. Trigrams with a name or a figure rank first because they are rare.
 */
final class Bands {
  static final int BODY = 6;
  static final int LEAD = 4;
  static final int COUNT = BODY + LEAD + 2;
  private static final int LEAD_WORDS = 60;

  private Bands() {}

  /** {@value #COUNT} keys; zero if the text is too short for one. */
  static long[] of(Words body, Headline headline) {
    long[] least = new long[COUNT];
    Arrays.fill(least, -1);
    for (int i = 2; i < body.size(); i++) {
      long phrase = Phrases.three(body, i);
      int favour = rarity(body, i);
      int last = i < LEAD_WORDS ? BODY + LEAD : BODY;
      for (int band = 0; band < last; band++) {
        least(least, band, phrase, favour);
      }
    }
    for (int i = 0; i < body.size(); i++) {
      if (body.kind(i) == Words.FIGURE) {
        least(least, BODY + LEAD, body.hash(i), 0);
      }
    }
    for (int band = 0; band < COUNT - 1; band++) {
      least[band] = least[band] == -1 ? 0 : Hashes.mix(least[band] + (band < BODY ? 0 : band));
    }
    least[COUNT - 1] = title(headline);
    return least;
  }

  /** The number of names and figures in a trigram. */
  private static int rarity(Words body, int end) {
    int count = 0;
    for (int i = end - 2; i <= end; i++) {
      count += body.kind(i) == Words.PLAIN ? 0 : 1;
    }
    return count;
  }

  private static void least(long[] least, int band, long phrase, int favour) {
    long hash = Hashes.mix(phrase ^ (band * Hashes.SEED)) >>> (1 + favour);
    if (least[band] == -1 || hash < least[band]) {
      least[band] = hash;
    }
  }

  /** A key of the headline's words, independent of their order. */
  private static long title(Headline headline) {
    long sum = 0;
    for (int i = headline.start(); i < headline.words().size(); i++) {
      sum += headline.words().hash(i);
    }
    return headline.words().size() - headline.start() < 3 ? 0 : Hashes.mix(sum);
  }
}
