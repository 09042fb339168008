package wirewatch.crawler.warc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import wirewatch.crawler.warc.cdx.CdxjIndex;

/** A WARC file that is being written, and its index. Not thread-safe. */
final class WarcFile implements AutoCloseable {
  private final Path path;
  private final FileChannel records;
  private final FileChannel index;

  private WarcFile(Path path, FileChannel records, FileChannel index) {
    this.path = path;
    this.records = records;
    this.index = index;
  }

  static WarcFile create(Path path) throws IOException {
    FileChannel records =
        FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    FileChannel index =
        FileChannel.open(
            CdxjIndex.unfinishedIndexOf(path),
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.WRITE);
    WarcFile file = new WarcFile(path, records, index);
    write(records, WarcEncoder.encodeWarcinfo(file.name()));
    return file;
  }

  String name() {
    return String.valueOf(path.getFileName());
  }

  long size() throws IOException {
    return records.position();
  }

  WarcPointer append(EncodedCapture capture) throws IOException {
    WarcPointer place = new WarcPointer(name(), records.position());
    long indexed = index.position();
    String line = capture.index().toLine(name(), place.offset(), capture.firstLength()) + "\n";
    try {
      write(records, capture.bytes());
      write(index, line.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      records.truncate(place.offset());
      index.truncate(indexed);
      throw e;
    }
    return place;
  }

  private static void write(FileChannel channel, byte[] bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
  }

  /** Forces the file to disk and completes its index, now or at the next start. */
  @Override
  public void close() throws IOException {
    try (records;
        index) {
      records.force(true);
    }
    CdxjIndex.finishAll(List.of(path));
  }
}
