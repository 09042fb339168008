package wirewatch.ingest.story;

/** Hashes of three consecutive words. */
final class Trigrams {
  private Trigrams() {}

  /** The hash of the three words that end at {@code end}. */
  static long hashEndingAt(HashedWords hashedWords, int end) {
    return StableHashes.pair(
        StableHashes.pair(hashedWords.hash(end - 2), hashedWords.hash(end - 1)),
        hashedWords.hash(end));
  }
}
