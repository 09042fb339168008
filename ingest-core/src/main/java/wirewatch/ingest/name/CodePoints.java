package wirewatch.ingest.name;

/** Converts char offsets to code point offsets; linear in total for ascending offsets. */
final class CodePoints {
  private final String text;
  private int chars;
  private int points;

  CodePoints(String text) {
    this.text = text;
  }

  int at(int offset) {
    if (offset < chars) {
      chars = 0;
      points = 0;
    }
    points += text.codePointCount(chars, offset);
    chars = offset;
    return points;
  }
}
