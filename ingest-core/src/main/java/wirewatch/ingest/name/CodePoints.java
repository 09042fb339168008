package wirewatch.ingest.name;

/** Turns offsets in chars into offsets in code points; asked in rising order it is linear. */
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
