package wirewatch.ingest.name;

/** Converts char offsets to code point offsets; linear in total for ascending offsets. */
final class CodePointOffsets {
  private final String text;
  private int charOffset;
  private int codePointOffset;

  CodePointOffsets(String text) {
    this.text = text;
  }

  int toCodePointOffset(int offset) {
    if (offset < charOffset) {
      charOffset = 0;
      codePointOffset = 0;
    }
    codePointOffset += text.codePointCount(charOffset, offset);
    charOffset = offset;
    return codePointOffset;
  }
}
