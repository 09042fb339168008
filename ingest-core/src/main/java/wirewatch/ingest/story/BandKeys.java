package wirewatch.ingest.story;

import java.util.Arrays;

/**
 * Locality-sensitive hashing (LSH) bands of an article: each key is the minimum of one hash
 * function over its trigrams. Trigrams with a name or a figure rank first because they are rare.
 */
final class BandKeys {
  static final int BODY_BANDS = 6;
  static final int LEAD_BANDS = 4;
  static final int COUNT = BODY_BANDS + LEAD_BANDS + 2;
  private static final int LEAD_WORDS = 60;

  private BandKeys() {}

  /** {@value #COUNT} keys; zero if the text is too short for one. */
  static long[] of(HashedWords body, HeadlineWords headlineWords) {
    long[] least = new long[COUNT];
    Arrays.fill(least, -1);
    for (int i = 2; i < body.size(); i++) {
      long phrase = Trigrams.hashEndingAt(body, i);
      int favour = rarity(body, i);
      int last = i < LEAD_WORDS ? BODY_BANDS + LEAD_BANDS : BODY_BANDS;
      for (int band = 0; band < last; band++) {
        updateMinimum(least, band, phrase, favour);
      }
    }
    for (int i = 0; i < body.size(); i++) {
      if (body.kind(i) == HashedWords.FIGURE) {
        updateMinimum(least, BODY_BANDS + LEAD_BANDS, body.hash(i), 0);
      }
    }
    for (int band = 0; band < COUNT - 1; band++) {
      least[band] =
          least[band] == -1 ? 0 : StableHashes.mix(least[band] + (band < BODY_BANDS ? 0 : band));
    }
    least[COUNT - 1] = headlineKey(headlineWords);
    return least;
  }

  /** The number of names and figures in a trigram. */
  private static int rarity(HashedWords body, int end) {
    int count = 0;
    for (int i = end - 2; i <= end; i++) {
      count += body.kind(i) == HashedWords.PLAIN ? 0 : 1;
    }
    return count;
  }

  private static void updateMinimum(long[] least, int band, long phrase, int favour) {
    long hash = StableHashes.mix(phrase ^ (band * StableHashes.SEED)) >>> (1 + favour);
    if (least[band] == -1 || hash < least[band]) {
      least[band] = hash;
    }
  }

  /** A key of the headline's words, independent of their order. */
  private static long headlineKey(HeadlineWords headlineWords) {
    long sum = 0;
    for (int i = headlineWords.start(); i < headlineWords.words().size(); i++) {
      sum += headlineWords.words().hash(i);
    }
    return headlineWords.words().size() - headlineWords.start() < 3 ? 0 : StableHashes.mix(sum);
  }
}
