package wirewatch.crawler.warc;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.time.Instant;
import java.util.List;

/**
 * An append-only archive of WARC records in named files. The name of a file contains the id of its
 * writer, so that several writers can share an archive. Thread-safe.
 */
public interface WarcArchive extends AutoCloseable {
  /** A file of the archive and its size in bytes. */
  record ArchiveFile(String name, long size) {}

  /**
   * Appends the records of one capture. The pointer can be opened as soon as the append is durable;
   * the implementation states when that is.
   *
   * @param now the time that the name of a new file contains
   */
  WarcPointer append(EncodedCapture capture, Instant now) throws IOException;

  /**
   * Opens a file for reading.
   *
   * @param offset where the channel is positioned, in bytes
   * @throws IOException if the archive has no such file
   */
  SeekableByteChannel open(String name, long offset) throws IOException;

  /** Returns the files, oldest first. */
  List<ArchiveFile> files() throws IOException;

  /** Returns whether a file is the one to which this writer appends. */
  boolean isCurrent(String name);

  /** Deletes a file and its index. */
  void delete(String name) throws IOException;

  /** Completes the file that is being written. */
  @Override
  void close() throws IOException;
}
