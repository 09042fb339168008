package wirewatch.crawler.warc;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one response from the archive. */
public final class ArchiveReader {
  private ArchiveReader() {}

  /** Returns the response at a place; empty if the file is missing or damaged there. */
  public static Optional<ArchivedResponse> read(
      WarcArchive archive, WarcPointer pointer, long maxBody) {
    try {
      return read(archive::open, pointer, maxBody);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  static Optional<ArchivedResponse> read(RecordOpener opener, WarcPointer pointer, long maxBody)
      throws IOException {
    return read(opener, pointer, maxBody, new RevisitTargets(maxBody));
  }

  /** Returns the response at a place, but not one of a revisit record. */
  static Optional<ArchivedResponse> readResponse(
      RecordOpener opener, WarcPointer pointer, long maxBody) throws IOException {
    return read(opener, pointer, maxBody, null);
  }

  private static Optional<ArchivedResponse> read(
      RecordOpener opener, WarcPointer pointer, long maxBody, @Nullable RevisitTargets targets)
      throws IOException {
    ArchiveSource source = new ArchiveSource(opener, pointer.file(), targets, maxBody);
    try (WarcResponseReader pages = new WarcResponseReader(source, pointer.offset())) {
      return pages.next().filter(response -> response.offset() == pointer.offset());
    }
  }
}
