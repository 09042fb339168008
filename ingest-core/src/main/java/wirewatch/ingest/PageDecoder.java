package wirewatch.ingest;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.FetchedPage;

/**
 * Decodes the bytes of a page by byte order mark, {@code Content-Type} header and {@code meta}
 * element (WHATWG HTML, 13.2.3). If the bytes are valid UTF-8, a conflicting declared charset is
 * ignored.
 */
final class PageDecoder {
  private static final int PRESCAN_LENGTH = 4_096;
  private static final String CHARSET = "charset";
  private static final Charset FALLBACK = Charset.forName("windows-1252");

  private PageDecoder() {}

  /** Never throws; malformed bytes become U+FFFD. */
  static String decode(FetchedPage fetchedPage) {
    byte[] bytes = fetchedPage.body();
    Charset marked = fromByteOrderMark(bytes);
    if (marked != null) {
      int mark = marked.equals(StandardCharsets.UTF_8) ? 3 : 2;
      return new String(bytes, mark, bytes.length - mark, marked);
    }
    Charset named = fromHeader(fetchedPage.headers().getOrDefault("content-type", List.of()));
    Charset declared = named == null ? fromMetaElement(bytes) : named;
    if (declared != null && (isAscii(bytes) || isUtf16(declared))) {
      return new String(bytes, declared);
    }
    String utf8 = decodeStrictUtf8(bytes);
    if (utf8 != null) {
      return utf8;
    }
    if (declared == null) {
      return new String(bytes, FALLBACK);
    }
    return declared.equals(StandardCharsets.UTF_8)
        ? decodeBrokenUtf8(bytes)
        : new String(bytes, declared);
  }

  /** Declared as UTF-8 but malformed: truncated, damaged, or in the charset of a meta element. */
  private static String decodeBrokenUtf8(byte[] bytes) {
    Charset other = fromMetaElement(bytes);
    if (other != null && !other.equals(StandardCharsets.UTF_8)) {
      return new String(bytes, other);
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    int broken = 0;
    int whole = 0;
    for (int i = 0; i < text.length(); i++) {
      broken += text.charAt(i) == '\ufffd' ? 1 : 0;
      whole += text.charAt(i) > 0x7f ? 1 : 0;
    }
    return broken * 2 > whole + 1 ? new String(bytes, FALLBACK) : text;
  }

  private static boolean isUtf16(Charset charset) {
    return charset.name().startsWith("UTF-16");
  }

  private static @Nullable Charset fromByteOrderMark(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return StandardCharsets.UTF_8;
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return StandardCharsets.UTF_16BE;
    }
    return startsWith(bytes, 0xFF, 0xFE) ? StandardCharsets.UTF_16LE : null;
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable Charset fromHeader(List<String> types) {
    for (String type : types) {
      Charset charset = findDeclared(type, 0);
      if (charset != null) {
        return charset;
      }
    }
    return null;
  }

  /** The first charset declared in the head; a readable declaration rules out UTF-16. */
  private static @Nullable Charset fromMetaElement(byte[] bytes) {
    String head =
        new String(bytes, 0, Math.min(bytes.length, PRESCAN_LENGTH), StandardCharsets.ISO_8859_1)
            .toLowerCase(Locale.ROOT);
    int tag = Math.max(head.indexOf("<meta"), 0);
    if (head.startsWith("<?xml")) {
      tag = 0;
    }
    Charset charset = findDeclared(head.replace("encoding=", "charset="), tag);
    return charset != null && isUtf16(charset) ? StandardCharsets.UTF_8 : charset;
  }

  /** The first supported charset after {@code charset=}; null if there is none. */
  private static @Nullable Charset findDeclared(String text, int from) {
    String lower = text.toLowerCase(Locale.ROOT);
    int at = lower.indexOf(CHARSET, from);
    while (at >= 0) {
      int start = at + CHARSET.length();
      while (start < lower.length() && " =\"'".indexOf(lower.charAt(start)) >= 0) {
        start++;
      }
      int end = start;
      while (end < lower.length() && isLabelCharacter(lower.charAt(end))) {
        end++;
      }
      Charset charset = CharsetLabels.find(lower.substring(start, end));
      if (charset != null) {
        return charset;
      }
      at = lower.indexOf(CHARSET, end);
    }
    return null;
  }

  private static boolean isLabelCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || "-_:.+".indexOf(c) >= 0;
  }

  private static boolean isAscii(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable String decodeStrictUtf8(byte[] bytes) {
    try {
      CharBuffer text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes));
      return text.toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
