package wirewatch.crawler.warc.record;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * Reads the records of a WARC file in order, uncompressed or in gzip members, version 1.0 or 1.1.
 * Damage is recorded, and reading continues at the next record. A record is returned once its end
 * was read and is valid, so that one with a wrong length is damage. Memory is bounded by the blocks
 * that are wanted.
 */
public final class WarcRecordReader implements AutoCloseable {
  private final SeekableByteChannel channel;
  private final ChannelInput input;
  private final RecordBlocks blocks;
  private final ReadTally tally;
  private final GzipMemberInput member = new GzipMemberInput();
  private final NextRecordSearch search;
  private long memberStart = -1;

  /**
   * @param channel positioned at the first record; closed with this reader
   * @param tally counts the records and records the damage
   */
  public WarcRecordReader(SeekableByteChannel channel, RecordBlocks blocks, ReadTally tally)
      throws IOException {
    this.channel = channel;
    this.input = new ChannelInput(channel);
    this.blocks = blocks;
    this.tally = tally;
    this.search = new NextRecordSearch(input);
  }

  /** Returns the next record; null at the end of the file. */
  public @Nullable ReadRecord next() throws IOException {
    while (true) {
      if (memberStart < 0) {
        skipLineEnds(input);
        if (input.peek() < 0) {
          return null;
        }
      }
      long start = memberStart < 0 ? input.offset() : memberStart;
      try {
        ReadRecord record =
            memberStart < 0 && input.peek() == 'W' ? readPlain(start) : readMember(start);
        tally.addRecord();
        return record;
      } catch (MalformedRecordException e) {
        memberStart = -1;
        tally.addDamage(passDamage(start, e));
      }
    }
  }

  /** Positions the input at the next record after damage. */
  private DamagedRange passDamage(long start, MalformedRecordException e) throws IOException {
    boolean found = search.seek(start + 1);
    long length = input.offset() - start;
    return new DamagedRange(start, length, e.reason(), e.isCut() && !found);
  }

  private ReadRecord readPlain(long start) throws IOException {
    WarcFields fields = WarcFields.read(input);
    long length = fields.contentLength();
    long blockStart = input.offset();
    input.skipFully(length);
    long blockEnd = input.offset();
    boolean ended = isEmptyLineNext();
    input.seek(blockEnd);
    skipLineEnds(input);
    long end = input.offset();
    if (!ended && input.peek() >= 0 && !search.isRecordAt(end)) {
      throw new MalformedRecordException("the record does not end where its Content-Length states");
    }
    input.seek(blockStart);
    byte[] block = input.readFully(wanted(fields, length));
    input.seek(end);
    return new ReadRecord(start, end - start, fields, block, length);
  }

  /** Returns whether the two line ends follow that end a record. */
  private boolean isEmptyLineNext() throws IOException {
    return input.read() == '\r'
        && input.read() == '\n'
        && input.read() == '\r'
        && input.read() == '\n';
  }

  /** Reads the first or a later record of a gzip member. */
  private ReadRecord readMember(long start) throws IOException {
    if (memberStart < 0) {
      member.start(input);
    }
    WarcFields fields = WarcFields.read(member);
    long length = fields.contentLength();
    byte[] block = member.readFully(wanted(fields, length));
    member.skipFully(length - block.length);
    skipLineEnds(member);
    int next = member.peek();
    if (next >= 0 && next != 'W') {
      throw new MalformedRecordException("the record does not end where its Content-Length states");
    }
    memberStart = next < 0 ? -1 : start;
    return new ReadRecord(start, input.offset() - start, fields, block, length);
  }

  private int wanted(WarcFields fields, long length) {
    return Math.toIntExact(Math.min(length, blocks.limit(fields)));
  }

  private static void skipLineEnds(ByteSource in) throws IOException {
    while (in.peek() == '\r' || in.peek() == '\n') {
      in.read();
    }
  }

  @Override
  public void close() throws IOException {
    member.end();
    search.close();
    channel.close();
  }
}
