package wirewatch.ingest.story;

/** Scripts that write no spaces between words. */
final class UnspacedScripts {
  private UnspacedScripts() {}

  /** True for ideographs, kana and the scripts that write no spaces. */
  static boolean isSingleCharacterWord(int point) {
    if (point < 0x0e00) {
      return false;
    }
    return Character.isIdeographic(point)
        || (point >= 0x3040 && point <= 0x30ff)
        || (point >= 0x0e00 && point <= 0x0eff)
        || (point >= 0x1000 && point <= 0x109f)
        || (point >= 0x1780 && point <= 0x17ff);
  }
}
