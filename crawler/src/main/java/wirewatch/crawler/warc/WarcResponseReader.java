package wirewatch.crawler.warc;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import wirewatch.crawler.http.BodyDecoder;
import wirewatch.ingest.url.Urls;

/**
 * Reads the HTTP responses of one WARC file in order, each with the metadata record that follows.
 * An unreadable response is skipped; a truncated file ends where it is truncated.
 */
public final class WarcResponseReader implements AutoCloseable {
  private final FileChannel channel;
  private final long maxBody;
  private final @Nullable WarcReader reader;
  private @Nullable ArchivedResponse pending;
  private boolean ended;

  /**
   * @param offset the offset of the first record to read, in bytes
   */
  public WarcResponseReader(Path file, long offset, long maxBody) throws IOException {
    this.maxBody = maxBody;
    this.channel = FileChannel.open(file);
    this.reader = open(channel.position(offset));
  }

  private static @Nullable WarcReader open(FileChannel channel) throws IOException {
    try {
      return new WarcReader(channel);
    } catch (IOException e) {
      return null;
    }
  }

  /** Returns the next response; empty at the end of the file. */
  public Optional<ArchivedResponse> next() {
    while (!ended) {
      Optional<WarcRecord> record = nextRecord();
      ended = record.isEmpty();
      ArchivedResponse complete = record.isEmpty() ? takePending() : accept(record.get());
      if (complete != null) {
        return Optional.of(complete);
      }
    }
    return Optional.empty();
  }

  @SuppressWarnings("CatchingUnchecked") // the file may be malformed
  private Optional<WarcRecord> nextRecord() {
    try {
      return reader == null ? Optional.empty() : reader.next();
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  /** Processes a record; returns the response that it completes, if any. */
  private @Nullable ArchivedResponse accept(WarcRecord record) {
    if (record instanceof WarcMetadata metadata && pending != null) {
      ArchivedResponse before = takePending();
      return before == null ? null : before.withMetadataFields(metadataFields(metadata));
    }
    if (record instanceof WarcResponse response) {
      ArchivedResponse before = takePending();
      pending = readOrNull(response);
      return before;
    }
    return null;
  }

  @SuppressWarnings("CatchingUnchecked") // the file may be malformed
  private static Map<String, List<String>> metadataFields(WarcMetadata metadata) {
    try {
      return metadata.fields().map();
    } catch (IOException | RuntimeException e) {
      return Map.of();
    }
  }

  @SuppressWarnings("CatchingUnchecked") // the file may be malformed
  private @Nullable ArchivedResponse readOrNull(WarcResponse response) {
    try {
      return read(response);
    } catch (IOException | RuntimeException e) {
      return null;
    }
  }

  private @Nullable ArchivedResponse takePending() {
    ArchivedResponse taken = pending;
    pending = null;
    return taken;
  }

  private @Nullable ArchivedResponse read(WarcResponse record) throws IOException {
    if (!record.contentType().base().toString().equals("application/http")) {
      return null;
    }
    long offset = reader == null ? 0 : reader.position();
    HttpResponse http = record.http();
    Map<String, List<String>> headers = lowerCase(http.headers().map());
    byte[] raw = readBounded(http.body().stream(), maxBody);
    List<String> codings = headers.getOrDefault("content-encoding", List.of());
    byte[] body = new BodyDecoder(maxBody).decode(raw, codings);
    URI address = address(record.target());
    return new ArchivedResponse(
        address, record.date(), http.status(), headers, body, Map.of(), offset);
  }

  /** Returns the target as written if it is a valid URL, else normalized. */
  private static URI address(String target) throws IOException {
    try {
      return new URI(target);
    } catch (URISyntaxException e) {
      return Urls.normalise(target)
          .orElseThrow(() -> new IOException("no web address: " + target, e));
    }
  }

  private static byte[] readBounded(InputStream in, long limit) throws IOException {
    byte[] bytes = in.readNBytes(Math.toIntExact(limit));
    if (bytes.length == limit && in.read() >= 0) {
      throw new IOException("the record is longer than " + limit + " bytes");
    }
    return bytes;
  }

  private static Map<String, List<String>> lowerCase(Map<String, List<String>> headers) {
    Map<String, List<String>> lower = new LinkedHashMap<>();
    headers.forEach(
        (name, values) ->
            lower
                .computeIfAbsent(name.toLowerCase(Locale.ROOT), key -> new ArrayList<>())
                .addAll(values));
    return lower;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
