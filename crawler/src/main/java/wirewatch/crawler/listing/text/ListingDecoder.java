package wirewatch.crawler.listing.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the bytes of a listing. Feeds often declare the wrong encoding: bytes that are valid
 * UTF-8 are decoded as UTF-8 whatever is declared, and of two declared encodings the plausible one
 * is used.
 */
public final class ListingDecoder {
  private static final int HEAD_LENGTH = 1024;
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** Labels that mean another encoding in practice (WHATWG Encoding, 4.2). */
  private static final Map<String, String> LABELS =
      Map.ofEntries(
          Map.entry("iso-8859-1", "windows-1252"),
          Map.entry("latin1", "windows-1252"),
          Map.entry("us-ascii", "windows-1252"),
          Map.entry("ascii", "windows-1252"),
          Map.entry("iso-8859-9", "windows-1254"),
          Map.entry("gb2312", "gb18030"),
          Map.entry("gbk", "gb18030"),
          Map.entry("ks_c_5601-1987", "x-windows-949"),
          Map.entry("euc-kr", "x-windows-949"),
          Map.entry("shift_jis", "windows-31j"),
          Map.entry("x-sjis", "windows-31j"),
          Map.entry("tis-620", "x-windows-874"));

  private ListingDecoder() {}

  public static String decode(byte[] body, @Nullable String contentType) {
    String marked = decodeByByteOrder(body);
    if (marked != null) {
      return marked;
    }
    String utf8 = decodeStrictly(body, StandardCharsets.UTF_8);
    String head =
        new String(body, 0, Math.min(body.length, HEAD_LENGTH), StandardCharsets.ISO_8859_1);
    Charset own = charset(declaredLabel(head));
    Charset header = contentType == null ? null : charset(declaredLabel(contentType));
    Charset declared = own == null || own.equals(StandardCharsets.UTF_8) ? header : own;
    if (utf8 != null) {
      boolean plain = utf8.length() == body.length;
      return plain && declared != null ? new String(body, declared) : utf8;
    }
    if (declared != null && !declared.equals(StandardCharsets.UTF_8)) {
      return new String(body, declared);
    }
    return decodeUndeclared(body, own != null || header != null);
  }

  /**
   * Decodes a body that declares UTF-8 but is not, or declares nothing: a few invalid bytes are
   * replaced; many mean Windows-1252.
   */
  private static String decodeUndeclared(byte[] body, boolean saysUtf8) {
    String text = new String(body, StandardCharsets.UTF_8);
    long bad = text.chars().filter(c -> c == '\uFFFD').count();
    long high = 0;
    for (byte b : body) {
      high += b < 0 ? 1 : 0;
    }
    return bad * (saysUtf8 ? 5 : 20) <= high ? text : new String(body, WINDOWS_1252);
  }

  private static @Nullable String decodeByByteOrder(byte[] body) {
    int first = at(body, 0);
    int second = at(body, 1);
    if (first == 0xEF && second == 0xBB && at(body, 2) == 0xBF) {
      return new String(body, 3, body.length - 3, StandardCharsets.UTF_8);
    }
    boolean marked = (first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE);
    if (marked) {
      return new String(body, StandardCharsets.UTF_16);
    }
    if (first == 0 && second == '<') {
      return new String(body, StandardCharsets.UTF_16BE);
    }
    return first == '<' && second == 0 ? new String(body, StandardCharsets.UTF_16LE) : null;
  }

  private static int at(byte[] body, int index) {
    return index < body.length ? body[index] & 0xff : -1;
  }

  private static @Nullable String decodeStrictly(byte[] body, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(body))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** Returns the label after {@code encoding=} or {@code charset=}; empty if there is none. */
  private static String declaredLabel(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    int start = lower.indexOf("<?xml") >= 0 ? after(lower, "encoding=") : after(lower, "charset=");
    if (start < 0) {
      return "";
    }
    while (start < lower.length() && "\"' ".indexOf(lower.charAt(start)) >= 0) {
      start++;
    }
    int end = start;
    while (end < lower.length() && "\"' ;>?/".indexOf(lower.charAt(end)) < 0) {
      end++;
    }
    return lower.substring(start, end);
  }

  private static int after(String text, String word) {
    int at = text.indexOf(word);
    return at < 0 ? -1 : at + word.length();
  }

  private static @Nullable Charset charset(String label) {
    try {
      return label.isEmpty() ? null : Charset.forName(LABELS.getOrDefault(label, label));
    } catch (IllegalArgumentException e) {
      return null; // an unknown encoding is treated as undeclared
    }
  }
}
