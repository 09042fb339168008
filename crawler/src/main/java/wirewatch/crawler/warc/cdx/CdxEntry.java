package wirewatch.crawler.warc.cdx;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a CDXJ index states about a record, besides its place.
 *
 * @param mime the media type without parameters; {@code warc/revisit} for a revisit record
 * @param digest the payload digest in base32, without the name of its algorithm
 */
public record CdxEntry(URI url, Instant captured, String mime, int status, String digest) {
  public static final String REVISIT_TYPE = "warc/revisit";

  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.UTC);
  private static final String UNKNOWN_TYPE = "unk";

  /** Returns the media type of a {@code Content-Type} header as an index states it. */
  public static String mediaType(@Nullable String contentType) {
    if (contentType == null) {
      return UNKNOWN_TYPE;
    }
    int end = contentType.indexOf(';');
    String type = (end < 0 ? contentType : contentType.substring(0, end)).strip();
    return type.isEmpty() ? UNKNOWN_TYPE : type.toLowerCase(Locale.ROOT);
  }

  /** Returns the line of the index: sort key, timestamp and a JSON object. */
  public String toLine(String file, long offset, long length) {
    StringBuilder line = new StringBuilder(320);
    line.append(SurtKey.of(url)).append(' ').append(TIMESTAMP.format(captured)).append(" {");
    append(line, "url", url.toString());
    append(line.append(", "), "mime", mime);
    append(line.append(", "), "status", Integer.toString(status));
    append(line.append(", "), "digest", digest);
    append(line.append(", "), "length", Long.toString(length));
    append(line.append(", "), "offset", Long.toString(offset));
    append(line.append(", "), "filename", file);
    return line.append('}').toString();
  }

  private static void append(StringBuilder json, String key, String value) {
    json.append('"').append(key).append("\": \"");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ') {
        json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        json.append(c);
      }
    }
    json.append('"');
  }
}
