package wirewatch.ingest.quote;

/** Converts between UTF-16 offsets, used here, and code point offsets, used in articles. */
final class CodePoints {
  private final String text;
  private final boolean plain;
  private int unit;
  private int point;

  CodePoints(String text) {
    this.text = text;
    this.plain = text.codePoints().allMatch(Character::isBmpCodePoint);
  }

  /** The code point offset of a UTF-16 offset; cheapest if called with increasing offsets. */
  int ofUnit(int offset) {
    if (plain) {
      return offset;
    }
    point +=
        offset >= unit ? text.codePointCount(unit, offset) : -text.codePointCount(offset, unit);
    unit = offset;
    return point;
  }

  /** The UTF-16 offset of a code point offset within the text. */
  int toUnit(int offset) {
    if (plain) {
      return Math.min(offset, text.length());
    }
    int length = text.codePointCount(0, text.length());
    return text.offsetByCodePoints(0, Math.max(0, Math.min(offset, length)));
  }
}
