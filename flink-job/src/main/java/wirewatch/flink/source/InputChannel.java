package wirewatch.flink.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import org.apache.flink.core.fs.FSDataInputStream;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;

/** A file of any file system of Flink as a channel that is read. */
final class InputChannel implements SeekableByteChannel {
  private final FSDataInputStream in;
  private final long size;
  private boolean open = true;

  private InputChannel(FSDataInputStream in, long size) {
    this.in = in;
    this.size = size;
  }

  static InputChannel open(Path path, long offset) throws IOException {
    FileSystem fileSystem = path.getFileSystem();
    long size = fileSystem.getFileStatus(path).getLen();
    InputChannel channel = new InputChannel(fileSystem.open(path), size);
    channel.position(offset);
    return channel;
  }

  @Override
  public int read(ByteBuffer buffer) throws IOException {
    byte[] bytes = new byte[buffer.remaining()];
    int read = in.read(bytes);
    if (read > 0) {
      buffer.put(bytes, 0, read);
    }
    return read;
  }

  @Override
  public long position() throws IOException {
    return in.getPos();
  }

  @Override
  public SeekableByteChannel position(long position) throws IOException {
    if (position != in.getPos()) {
      in.seek(position);
    }
    return this;
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  @Override
  public void close() throws IOException {
    open = false;
    in.close();
  }

  @Override
  public int write(ByteBuffer buffer) {
    throw new NonWritableChannelException();
  }

  @Override
  public SeekableByteChannel truncate(long length) {
    throw new NonWritableChannelException();
  }
}
