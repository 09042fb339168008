package wirewatch.crawler.warc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An archive whose files are byte arrays shared by its writers, as objects of an object store. */
final class MemoryArchive implements WarcArchive {
  private final Map<String, byte[]> files;
  private final String writer;
  private final long maxFileSize;
  private String current = "";
  private int serial;

  MemoryArchive(Map<String, byte[]> files, String writer, long maxFileSize) {
    this.files = files;
    this.writer = writer;
    this.maxFileSize = maxFileSize;
  }

  @Override
  public WarcPointer append(EncodedCapture capture, Instant now) throws IOException {
    synchronized (files) {
      byte[] before = files.get(current);
      if (before == null || before.length >= maxFileSize) {
        current = now.toEpochMilli() + "-" + serial++ + "-" + writer;
        before = WarcEncoder.encodeWarcinfo(current);
      }
      byte[] after = Arrays.copyOf(before, before.length + capture.bytes().length);
      System.arraycopy(capture.bytes(), 0, after, before.length, capture.bytes().length);
      files.put(current, after);
      return new WarcPointer(current, before.length);
    }
  }

  @Override
  public SeekableByteChannel open(String name, long offset) throws IOException {
    synchronized (files) {
      byte[] bytes = files.get(name);
      if (bytes == null) {
        throw new NoSuchFileException(name);
      }
      return new ArrayChannel(bytes).position(offset);
    }
  }

  @Override
  public List<ArchiveFile> files() {
    synchronized (files) {
      return new TreeMap<>(files)
          .entrySet().stream()
              .map(file -> new ArchiveFile(file.getKey(), file.getValue().length))
              .toList();
    }
  }

  @Override
  public boolean isCurrent(String name) {
    synchronized (files) {
      return current.equals(name);
    }
  }

  @Override
  public void delete(String name) {
    synchronized (files) {
      files.remove(name);
    }
  }

  @Override
  public void close() {}

  /** A read-only channel over bytes, which reads at most 100 at a time. */
  static final class ArrayChannel implements SeekableByteChannel {
    private final byte[] bytes;
    private int position;
    private boolean open = true;

    ArrayChannel(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
      if (!open) {
        throw new ClosedChannelException();
      }
      if (position >= bytes.length) {
        return -1;
      }
      int n = Math.min(Math.min(100, target.remaining()), bytes.length - position);
      target.put(bytes, position, n);
      position += n;
      return n;
    }

    @Override
    public int write(ByteBuffer source) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long position() {
      return position;
    }

    @Override
    public SeekableByteChannel position(long offset) {
      position = Math.toIntExact(offset);
      return this;
    }

    @Override
    public long size() {
      return bytes.length;
    }

    @Override
    public SeekableByteChannel truncate(long size) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean isOpen() {
      return open;
    }

    @Override
    public void close() {
      open = false;
    }
  }
}
