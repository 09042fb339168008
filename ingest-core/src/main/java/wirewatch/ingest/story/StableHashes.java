package wirewatch.ingest.story;

/** Hash functions whose values are stored and must never change. */
final class StableHashes {
  static final long SEED = 0x9e3779b97f4a7c15L;

  private StableHashes() {}

  static long add(long hash, int value) {
    return (hash ^ value) * 0x100000001b3L;
  }

  /** The finisher of SplitMix64. */
  static long mix(long value) {
    long mixed = value + SEED;
    mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }

  /** Hashes an ordered pair. */
  static long pair(long first, long second) {
    return mix(Long.rotateLeft(first, 21) * 3 + second);
  }

  /**
   * Compresses the upper 32 bits of a hash to 16: four for the number of leading zeros, twelve for
   * the bits after them. The order is preserved, and small hashes stay as distinct as large ones.
   */
  static char toCode(long hash) {
    int upper = (int) (hash >>> 32);
    int zeros = Math.min(15, Integer.numberOfLeadingZeros(upper));
    int rest = (upper << (zeros + 1)) >>> 20;
    return (char) (((15 - zeros) << 12) | rest);
  }
}
