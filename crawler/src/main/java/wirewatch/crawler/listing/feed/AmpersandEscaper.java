package wirewatch.crawler.listing.feed;

/**
 * Escapes ampersands that do not start a character reference, as in {@code
 * <link>…?a=1&copy=2</link>}.
 */
final class AmpersandEscaper {
  private static final String CDATA_START = "<![CDATA[";
  private static final String CDATA_END = "]]>";
  private static final int MAX_NAME = 32;

  private AmpersandEscaper() {}

  static String escapeBare(String xml) {
    int at = xml.indexOf('&');
    if (at < 0) {
      return xml;
    }
    StringBuilder out = new StringBuilder(xml.length() + 64);
    int copied = 0;
    int section = xml.indexOf(CDATA_START);
    while (at >= 0) {
      if (section >= 0 && section < at) {
        int end = xml.indexOf(CDATA_END, section);
        int resume = end < 0 ? xml.length() : end;
        at = resume > at ? xml.indexOf('&', resume) : at;
        section = xml.indexOf(CDATA_START, resume);
        continue;
      }
      out.append(xml, copied, at + 1);
      out.append(isReference(xml, at + 1) ? "" : "amp;");
      copied = at + 1;
      at = xml.indexOf('&', copied);
    }
    return out.append(xml, copied, xml.length()).toString();
  }

  private static boolean isReference(String xml, int start) {
    int end = start < xml.length() && xml.charAt(start) == '#' ? start + 1 : start;
    int first = end;
    while (end < xml.length() && end - start < MAX_NAME && isNameCharacter(xml.charAt(end))) {
      end++;
    }
    return end > first && end < xml.length() && xml.charAt(end) == ';';
  }

  private static boolean isNameCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
