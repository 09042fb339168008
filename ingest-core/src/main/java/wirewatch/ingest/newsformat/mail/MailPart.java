package wirewatch.ingest.newsformat.mail;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.newsformat.text.WireCharset;

/**
 * A part of a mail (RFC 5322, RFC 2045): its header fields and its body as it was sent.
 *
 * @param fields by name in lower case; the first of a name
 * @param isLatin1 whether the characters of the body stand for bytes
 */
public record MailPart(Map<String, String> fields, String body, boolean isLatin1) {
  private static final int MAX_DEPTH = 8;
  private static final int MAX_LEAVES = 50;
  private static final Pattern FIELD = Pattern.compile("([A-Za-z][A-Za-z0-9-]*):[ \\t]*(.*)");
  private static final Pattern END_OF_HEADER = Pattern.compile("\\n[ \\t]*\\n");

  public MailPart {
    fields = Map.copyOf(fields);
  }

  /** Parses a header and a body, which are separated by an empty line. */
  public static MailPart parse(String raw, boolean isLatin1) {
    String text = raw.replace("\r\n", "\n").stripLeading();
    Matcher end = END_OF_HEADER.matcher(text);
    boolean found = end.find();
    String header = found ? text.substring(0, end.start()) : text;
    Map<String, String> fields = new HashMap<>();
    for (String line : header.replaceAll("\\n[ \\t]+", " ").split("\n", -1)) {
      Matcher field = FIELD.matcher(line);
      if (field.matches()) {
        fields.putIfAbsent(field.group(1).toLowerCase(Locale.ROOT), field.group(2).strip());
      }
    }
    return new MailPart(fields, found ? text.substring(end.end()) : "", isLatin1);
  }

  /** A field with its encoded words decoded; null if it is absent or empty. */
  public @Nullable String field(String name) {
    String value = fields.get(name);
    return value == null || value.isBlank() ? null : EncodedWords.decode(value);
  }

  /** The media type in lower case. */
  public String mediaType() {
    String type = fields.getOrDefault("content-type", "text/plain");
    int end = type.indexOf(';');
    return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }

  /** The parts that have no parts, in order. */
  public List<MailPart> leaves() {
    List<MailPart> leaves = new ArrayList<>();
    collect(0, leaves);
    return leaves;
  }

  private void collect(int depth, List<MailPart> leaves) {
    if (depth >= MAX_DEPTH || leaves.size() >= MAX_LEAVES) {
      return;
    }
    String boundary = parameter("boundary");
    if (mediaType().startsWith("multipart/") && boundary != null) {
      String[] parts =
          ("\n" + body).split("\\n--" + Pattern.quote(boundary) + "(?:--)?[ \\t]*", -1);
      for (int i = 1; i < parts.length && leaves.size() < MAX_LEAVES; i++) {
        if (!parts[i].isBlank()) {
          ofBodyPart(parts[i]).collect(depth + 1, leaves);
        }
      }
    } else if (mediaType().equals("message/rfc822")) {
      parse(body, isLatin1).collect(depth + 1, leaves);
    } else {
      leaves.add(this);
    }
  }

  /** A body part may have no header; it then begins with an empty line. */
  private MailPart ofBodyPart(String part) {
    return part.startsWith("\n\n") || part.startsWith("\n \n")
        ? new MailPart(Map.of(), part.strip(), isLatin1)
        : parse(part, isLatin1);
  }

  /** The body with its transfer encoding and charset decoded. */
  public String text() {
    String encoding = fields.getOrDefault("content-transfer-encoding", "").toLowerCase(Locale.ROOT);
    byte[] bytes =
        switch (encoding.strip()) {
          case "base64" -> decodeBase64(body);
          case "quoted-printable" -> decodeQuotedPrintable(body, isLatin1);
          default -> isLatin1 ? body.getBytes(StandardCharsets.ISO_8859_1) : null;
        };
    return bytes == null ? body : decode(bytes);
  }

  private String decode(byte[] bytes) {
    String label = parameter("charset");
    try {
      if (label != null && Charset.isSupported(label)) {
        return new String(bytes, Charset.forName(label));
      }
    } catch (IllegalArgumentException e) {
      // A label that is no name of a charset is as good as none.
    }
    return decodeUnlabelled(bytes);
  }

  private static String decodeUnlabelled(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return WireCharset.decode(bytes);
    }
  }

  /** A parameter of the content type; null if it is absent. */
  public @Nullable String parameter(String name) {
    Matcher parameter =
        Pattern.compile("(?i);\\s*" + name + "\\s*=\\s*(?:\"([^\"]*)\"|([^;\\s]+))")
            .matcher(fields.getOrDefault("content-type", ""));
    if (!parameter.find()) {
      return null;
    }
    return parameter.group(1) == null ? parameter.group(2) : parameter.group(1);
  }

  static byte[] decodeBase64(String text) {
    try {
      return Base64.getMimeDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
  }

  /** RFC 2045, 6.7. */
  static byte[] decodeQuotedPrintable(String text, boolean latin1) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(text.length());
    String joined = text.replaceAll("=[ \\t]*\\n", "");
    for (int i = 0; i < joined.length(); i++) {
      char c = joined.charAt(i);
      int high =
          c == '=' && i + 2 < joined.length() ? Character.digit(joined.charAt(i + 1), 16) : -1;
      int low = high < 0 ? -1 : Character.digit(joined.charAt(i + 2), 16);
      if (low >= 0) {
        out.write(high * 16 + low);
        i += 2;
      } else {
        out.writeBytes(
            String.valueOf(c)
                .getBytes(latin1 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));
      }
    }
    return out.toByteArray();
  }
}
