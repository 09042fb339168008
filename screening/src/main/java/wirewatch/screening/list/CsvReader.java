package wirewatch.screening.list;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rows of comma-separated values (RFC 4180), read one by one; longer values are cut. */
public final class CsvReader {
  private static final int MAX_VALUE = 20_000;
  private static final int MAX_VALUES = 2_000;

  private final Reader in;
  private final char separator;
  private int next;

  public CsvReader(Reader in, char separator) throws IOException {
    this.in = in;
    this.separator = separator;
    this.next = in.read();
  }

  /** The next row that is not empty. */
  public Optional<List<String>> row() throws IOException {
    while (next == '\n' || next == '\r' || next == 0x1A) {
      next = in.read();
    }
    if (next < 0) {
      return Optional.empty();
    }
    List<String> values = new ArrayList<>();
    boolean more = true;
    while (more) {
      String value = next == '"' ? quoted() : plain();
      if (values.size() < MAX_VALUES) {
        values.add(value);
      }
      more = next == separator;
      if (more) {
        next = in.read();
      }
    }
    return Optional.of(values);
  }

  private String plain() throws IOException {
    StringBuilder value = new StringBuilder();
    while (next >= 0 && next != separator && next != '\n' && next != '\r') {
      append(value, next);
      next = in.read();
    }
    return value.toString().strip();
  }

  private String quoted() throws IOException {
    StringBuilder value = new StringBuilder();
    next = in.read();
    while (true) {
      if (next < 0) {
        throw new ListFormatException("the file breaks off inside a quoted value");
      }
      if (next == '"') {
        next = in.read();
        if (next != '"') {
          return value + plain();
        }
      }
      append(value, next);
      next = in.read();
    }
  }

  private static void append(StringBuilder value, int character) {
    if (value.length() < MAX_VALUE) {
      value.append((char) character);
    }
  }
}
