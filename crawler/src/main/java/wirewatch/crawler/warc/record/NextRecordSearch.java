package wirewatch.crawler.warc.record;

import java.io.IOException;
import java.util.regex.Pattern;

/** Finds the next place after damage where a record begins. */
final class NextRecordSearch implements AutoCloseable {
  private static final String MAGIC = "WARC/";
  private static final int FIRST_FIELD_LENGTH = 16;
  private static final Pattern FIRST_FIELD =
      Pattern.compile("[01]\\.[0-9]{1,2}\\s*\\n(warc-|content-)", Pattern.CASE_INSENSITIVE);

  private final ChannelInput input;
  private final GzipMemberInput member = new GzipMemberInput();

  NextRecordSearch(ChannelInput input) {
    this.input = input;
  }

  /**
   * Positions the input at the first record from an offset on, or at the end of the file; returns
   * whether there is one.
   */
  boolean seek(long from) throws IOException {
    input.seek(from);
    for (int read = input.peek(); read >= 0; read = input.peek()) {
      long offset = input.offset();
      boolean candidate = read == 0x1f || read == 'W';
      if (candidate && isRecordAt(offset)) {
        return true;
      }
      input.read();
    }
    return false;
  }

  /** Returns whether a record begins at an offset, to which the input is positioned. */
  boolean isRecordAt(long offset) throws IOException {
    input.seek(offset);
    try {
      boolean record = input.peek() == 'W' ? isVersionLine(input) : isMember();
      input.seek(offset);
      return record;
    } catch (MalformedRecordException e) {
      input.seek(offset);
      return false;
    }
  }

  private boolean isMember() throws IOException {
    member.start(input);
    return isVersionLine(member);
  }

  /** Returns whether a version follows, and a field of WARC records in the line after it. */
  private static boolean isVersionLine(ByteSource in) throws IOException {
    for (int i = 0; i < MAGIC.length(); i++) {
      if (in.read() != MAGIC.charAt(i)) {
        return false;
      }
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < FIRST_FIELD_LENGTH; i++) {
      text.append((char) in.read());
    }
    return FIRST_FIELD.matcher(text).lookingAt();
  }

  @Override
  public void close() {
    member.end();
  }
}
