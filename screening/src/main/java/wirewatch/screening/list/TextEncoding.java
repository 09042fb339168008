package wirewatch.screening.list;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The encoding of a text file: UTF-16 by its mark, UTF-8 if all of it is, else Windows-1252. */
final class TextEncoding {
  private TextEncoding() {}

  /** Opens a file behind its byte order mark. */
  static BufferedReader open(Path file) throws IOException {
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(Files.newInputStream(file), of(file)));
    reader.mark(1);
    if (reader.read() != '\uFEFF') {
      reader.reset();
    }
    return reader;
  }

  private static Charset of(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      int first = in.read();
      int second = in.read();
      if (first == 0xFE && second == 0xFF) {
        return StandardCharsets.UTF_16BE;
      }
      if (first == 0xFF && second == 0xFE) {
        return StandardCharsets.UTF_16LE;
      }
    }
    try (InputStream in = Files.newInputStream(file)) {
      return isUtf8(in) ? StandardCharsets.UTF_8 : Charset.forName("windows-1252");
    }
  }

  private static boolean isUtf8(InputStream in) throws IOException {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    byte[] buffer = new byte[1 << 16];
    ByteBuffer bytes = ByteBuffer.wrap(buffer);
    CharBuffer chars = CharBuffer.allocate(1 << 16);
    int kept = 0;
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer, kept, buffer.length - kept)) {
      bytes.clear().limit(kept + n);
      if (decoder.decode(bytes, chars.clear(), false).isError()) {
        return false;
      }
      bytes.compact();
      kept = bytes.position();
    }
    return kept == 0;
  }
}
