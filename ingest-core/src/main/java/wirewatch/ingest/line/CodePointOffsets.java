package wirewatch.ingest.line;

/** Converts between UTF-16 offsets, used by Java, and code point offsets, used in articles. */
public final class CodePointOffsets {
  private final String text;
  private final boolean bmpOnly;
  private int lastUtf16Offset;
  private int lastCodePointOffset;

  public CodePointOffsets(String text) {
    this.text = text;
    this.bmpOnly = text.codePoints().allMatch(Character::isBmpCodePoint);
  }

  /** The part of a text between two code point offsets; what lies outside the text is left out. */
  public static String substring(String text, int start, int end) {
    int length = text.codePointCount(0, text.length());
    int from = Math.clamp(start, 0, length);
    int to = Math.clamp(end, from, length);
    return text.substring(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to));
  }

  /** The code point offset of a UTF-16 offset; cheapest if called with increasing offsets. */
  public int toCodePointOffset(int offset) {
    if (bmpOnly) {
      return offset;
    }
    lastCodePointOffset +=
        offset >= lastUtf16Offset
            ? text.codePointCount(lastUtf16Offset, offset)
            : -text.codePointCount(offset, lastUtf16Offset);
    lastUtf16Offset = offset;
    return lastCodePointOffset;
  }

  /** The UTF-16 offset of a code point offset within the text. */
  public int toUtf16Offset(int offset) {
    if (bmpOnly) {
      return Math.min(offset, text.length());
    }
    int length = text.codePointCount(0, text.length());
    return text.offsetByCodePoints(0, Math.max(0, Math.min(offset, length)));
  }
}
