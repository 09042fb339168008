package wirewatch.crawler.warc;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A response read from a WARC file, with content codings decoded. The body of a revisit record is
 * that of the record to which it refers.
 *
 * @param headers names in lower case, values in order
 * @param body not copied, must not be modified
 * @param metadataFields the fields of the metadata record that follows; empty if there is none
 * @param offset the offset of the response record in its file, in bytes
 */
@SuppressWarnings("ArrayRecordComponent") // bodies are large and read once; never compared
public record ArchivedResponse(
    URI address,
    Instant fetched,
    int status,
    Map<String, List<String>> headers,
    byte[] body,
    Map<String, List<String>> metadataFields,
    long offset,
    RecordIdentity identity) {

  /** Returns the first value of a field of the metadata record. */
  public @Nullable String metadataField(String name) {
    List<String> values = metadataFields.get(name);
    return values == null || values.isEmpty() ? null : values.getFirst();
  }

  /** Returns the first value of a header, by its lower-case name. */
  public @Nullable String header(String name) {
    List<String> values = headers.get(name);
    return values == null || values.isEmpty() ? null : values.getFirst();
  }

  ArchivedResponse withMetadataFields(Map<String, List<String>> metadata) {
    return new ArchivedResponse(
        address, fetched, status, headers, body, metadata, offset, identity);
  }
}
