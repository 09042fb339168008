package wirewatch.ingest.url;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Percent-encoding, RFC 3986, 2.1 and 6.2.2.2. */
public final class PercentEncoding {
  private static final String HEX = "0123456789ABCDEF";

  private PercentEncoding() {}

  /**
   * Encodes exactly the bytes that must be encoded.
   *
   * @param reserved the characters besides letters, digits and {@code -._~} that are not encoded
   */
  public static String normalise(String text, String reserved) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    int i = 0;
    while (i < text.length()) {
      int point = text.codePointAt(i);
      if (isEscape(text, i)) {
        appendEscape(out, byteAt(text, i));
        i += 3;
        continue;
      }
      if (isUnreserved(point) || reserved.indexOf(point) >= 0) {
        out.appendCodePoint(point);
      } else {
        for (byte b : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
          escape(out, b & 0xff);
        }
      }
      i += Character.charCount(point);
    }
    return out.toString();
  }

  /** Appends an existing escape, decoded if it is not required. */
  private static void appendEscape(StringBuilder out, int value) {
    if (isUnreserved(value)) {
      out.append((char) value);
    } else {
      escape(out, value);
    }
  }

  /** All escapes decoded as UTF-8. */
  static String decode(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
    int i = 0;
    while (i < text.length()) {
      if (isEscape(text, i)) {
        bytes.write(byteAt(text, i));
        i += 3;
      } else {
        int point = text.codePointAt(i);
        bytes.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
        i += Character.charCount(point);
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static boolean isEscape(String text, int at) {
    return text.charAt(at) == '%'
        && at + 2 < text.length()
        && hex(text.charAt(at + 1)) >= 0
        && hex(text.charAt(at + 2)) >= 0;
  }

  private static int byteAt(String text, int at) {
    return hex(text.charAt(at + 1)) << 4 | hex(text.charAt(at + 2));
  }

  private static int hex(char c) {
    return c < 0x80 ? Character.digit(c, 16) : -1;
  }

  private static void escape(StringBuilder out, int value) {
    out.append('%').append(HEX.charAt(value >> 4)).append(HEX.charAt(value & 15));
  }

  private static boolean isUnreserved(int point) {
    return (point >= 'a' && point <= 'z')
        || (point >= 'A' && point <= 'Z')
        || (point >= '0' && point <= '9')
        || point == '-'
        || point == '.'
        || point == '_'
        || point == '~';
  }
}
