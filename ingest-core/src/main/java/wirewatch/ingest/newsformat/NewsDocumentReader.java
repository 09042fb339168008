package wirewatch.ingest.newsformat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.newsformat.text.BinaryKind;
import wirewatch.ingest.newsformat.text.WireCharset;

/**
 * Recognises the news formats by content, never by name, and reads their items. Thread-safe; no
 * input makes it throw, fetch anything or expand entities.
 */
public final class NewsDocumentReader {
  private static final int MAX_LENGTH = 10_000_000;
  private static final Pattern JSON_OBJECT = Pattern.compile("\\A\\s*\\{\\s*[\"}]");
  private static final Pattern JSON_ARRAY = Pattern.compile("\\A\\s*\\[\\s*[\\[{\"\\]]");
  private static final NewsDocument OTHER = new NewsDocument.PageOrText();

  /** Creates a reader. */
  public NewsDocumentReader() {}

  /** Reads decoded markup or text. */
  public NewsDocument read(String text) {
    return read(text, null);
  }

  /**
   * Reads the bytes of a file or response.
   *
   * @param text the bytes, decoded as a page; formats with rules of their own decode them anew
   */
  public NewsDocument read(byte[] bytes, String text) {
    String binary = BinaryKind.of(bytes);
    return binary == null ? read(text, bytes) : new NewsDocument.Refused(binary);
  }

  private static NewsDocument read(String text, byte @Nullable [] bytes) {
    int start = start(text);
    if (start == text.length()) {
      return OTHER;
    }
    char first = text.charAt(start);
    if (first == '<') {
      return MarkupRecogniser.read(text.substring(start), MAX_LENGTH);
    }
    if (text.length() > MAX_LENGTH) {
      return OTHER;
    }
    if (first == '{' || first == '[') {
      return readJson(text.substring(start));
    }
    return readWireText(text, bytes);
  }

  private static NewsDocument readJson(String text) {
    if (text.startsWith("{\\rtf")) {
      return new NewsDocument.Refused("RTF document");
    }
    if (JSON_OBJECT.matcher(text).find()) {
      return JsonReader.read(text);
    }
    return JSON_ARRAY.matcher(text).find() && JsonReader.isJson(text)
        ? JsonReader.read(text)
        : OTHER;
  }

  private static NewsDocument readWireText(String text, byte @Nullable [] bytes) {
    if (Iptc7901Reader.isIptc7901(text)) {
      return Iptc7901Reader.read(decode(text, bytes));
    }
    if (Anpa1312Reader.isAnpa1312(text)) {
      return Anpa1312Reader.read(decode(text, bytes));
    }
    if (MailReader.isMail(text)) {
      return MailReader.read(
          bytes == null ? text : new String(bytes, StandardCharsets.ISO_8859_1),
          bytes != null,
          part -> MailReader.isMail(part) ? OTHER : read(part, null));
    }
    return BinaryKind.hasControls(text) ? new NewsDocument.Refused("binary data") : OTHER;
  }

  private static String decode(String text, byte @Nullable [] bytes) {
    if (bytes == null) {
      return text;
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return WireCharset.decode(bytes);
    }
  }

  private static int start(String text) {
    int at = 0;
    while (at < text.length() && (text.charAt(at) <= ' ' || text.charAt(at) == '\ufeff')) {
      at++;
    }
    return at;
  }
}
