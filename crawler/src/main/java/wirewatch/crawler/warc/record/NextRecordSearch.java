package wirewatch.crawler.warc.record;

import java.io.IOException;

/** Finds the next place after damage where a record begins. */
final class NextRecordSearch implements AutoCloseable {
  private static final String PLAIN_MAGIC = "WARC/";

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
    int before = '\n';
    for (int read = input.peek(); read >= 0; read = input.peek()) {
      long offset = input.offset();
      boolean candidate = read == 0x1f || (read == 'W' && before == '\n');
      if (candidate && isRecordAt(offset)) {
        return true;
      }
      input.read();
      before = read;
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

  private static boolean isVersionLine(ByteSource in) throws IOException {
    for (int i = 0; i < PLAIN_MAGIC.length(); i++) {
      if (in.read() != PLAIN_MAGIC.charAt(i)) {
        return false;
      }
    }
    int major = in.read();
    return (major == '0' || major == '1') && in.read() == '.';
  }

  @Override
  public void close() {
    member.end();
  }
}
