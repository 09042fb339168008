package wirewatch.ingest.story;

/** Runs of words as hashes. */
final class Phrases {
  private Phrases() {}

  /** The three words that end at {@code end}. */
  static long three(Words words, int end) {
    return Hashes.pair(Hashes.pair(words.hash(end - 2), words.hash(end - 1)), words.hash(end));
  }
}
