package wirewatch.console.xml;

/** The characters that a document of XML 1.0 may have. */
public final class XmlCharacters {
  private XmlCharacters() {}

  /** Returns a text without the code points that XML 1.0 does not allow. */
  public static String clean(String text) {
    if (text.codePoints().allMatch(XmlCharacters::isAllowed)) {
      return text;
    }
    return text.codePoints()
        .filter(XmlCharacters::isAllowed)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isAllowed(int codePoint) {
    return codePoint == '\t'
        || codePoint == '\n'
        || codePoint == '\r'
        || (codePoint >= ' ' && codePoint <= 0xD7FF)
        || (codePoint >= 0xE000 && codePoint <= 0xFFFD)
        || codePoint >= 0x10000;
  }
}
