package wirewatch.ingest.story;

/** Hashes of three consecutive words. */
final class Phrases {
  private Phrases() {}

  /** The hash of the three words that end at {@code end}. */
  static long three(Words words, int end) {
    return Hashes.pair(Hashes.pair(words.hash(end - 2), words.hash(end - 1)), words.hash(end));
  }
}
