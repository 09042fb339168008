package wirewatch.crawler.warc.record;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The header of a WARC record (ISO 28500, 4): its named fields, by names in lower case. */
public record WarcFields(Map<String, String> values) {
  static final int MAX_LENGTH = 1 << 20;

  /** Fields that are not repeated; where they are, the header of another record follows. */
  private static final Set<String> SINGLE =
      Set.of("warc-type", "warc-record-id", "warc-date", "warc-target-uri", "content-length");

  private static final byte[] MAGIC = "WARC/".getBytes(StandardCharsets.US_ASCII);

  public WarcFields {
    values = Map.copyOf(values);
  }

  /** Reads a header up to the empty line after it. */
  static WarcFields read(ByteSource in) throws IOException {
    readMagic(in);
    LineReader lines = new LineReader(in);
    if (!lines.next().matches("[01]\\.[0-9]{1,2}\\s*")) {
      throw new MalformedRecordException("not a version of WARC that is known");
    }
    return new WarcFields(readFields(lines));
  }

  private static void readMagic(ByteSource in) throws IOException {
    for (byte expected : MAGIC) {
      int read = in.read();
      if (read != expected) {
        throw read < 0
            ? MalformedRecordException.cut()
            : new MalformedRecordException("no WARC record begins here");
      }
    }
  }

  private static Map<String, String> readFields(LineReader lines) throws IOException {
    Map<String, String> values = new HashMap<>();
    String name = "";
    for (String line = lines.next(); !line.isEmpty(); line = lines.next()) {
      int colon = line.indexOf(':');
      if (line.charAt(0) == ' ' || line.charAt(0) == '\t') {
        values.merge(name, line, (value, more) -> (value + " " + more.strip()).strip());
      } else if (colon > 0) {
        name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        String before = values.putIfAbsent(name, line.substring(colon + 1).strip());
        if (before != null && SINGLE.contains(name)) {
          throw new MalformedRecordException("the WARC header has " + name + " twice");
        }
      } else {
        throw new MalformedRecordException("a line of the WARC header is not a field");
      }
    }
    return values;
  }

  /** Reads the lines of a header of bounded length. */
  private static final class LineReader {
    private final ByteSource in;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(128);
    private int length;

    LineReader(ByteSource in) {
      this.in = in;
    }

    String next() throws IOException {
      line.reset();
      for (int read = in.read(); read != '\n'; read = in.read()) {
        if (read < 0) {
          throw MalformedRecordException.cut();
        }
        if (++length > MAX_LENGTH) {
          throw new MalformedRecordException("the WARC header is longer than " + MAX_LENGTH);
        }
        line.write(read);
      }
      String text = line.toString(StandardCharsets.UTF_8);
      return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }
  }

  public @Nullable String get(String name) {
    return values.get(name);
  }

  public String type() {
    return values.getOrDefault("warc-type", "").toLowerCase(Locale.ROOT);
  }

  /** Returns whether the block is an HTTP message. */
  public boolean isHttp() {
    return values
        .getOrDefault("content-type", "")
        .toLowerCase(Locale.ROOT)
        .startsWith("application/http");
  }

  /** Returns the target URL; some writers put it in angle brackets. */
  public String target() {
    String target = values.getOrDefault("warc-target-uri", "");
    return target.startsWith("<") && target.endsWith(">")
        ? target.substring(1, target.length() - 1)
        : target;
  }

  /** Returns the payload digest without the name of its algorithm; empty if there is none. */
  public String payloadDigest() {
    String digest = values.getOrDefault("warc-payload-digest", "");
    return digest.substring(digest.indexOf(':') + 1);
  }

  public long contentLength() throws MalformedRecordException {
    String length = values.getOrDefault("content-length", "");
    if (!length.matches("[0-9]{1,18}")) {
      throw new MalformedRecordException("no valid Content-Length");
    }
    return Long.parseLong(length);
  }

  public Instant date() throws MalformedRecordException {
    try {
      return Instant.parse(values.getOrDefault("warc-date", ""));
    } catch (DateTimeException e) {
      throw new MalformedRecordException("no valid WARC-Date");
    }
  }
}
