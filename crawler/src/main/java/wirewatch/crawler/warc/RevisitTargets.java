package wirewatch.crawler.warc;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wirewatch.crawler.warc.record.WarcFields;

/**
 * The responses to which revisit records may refer: those read so far, by record id and payload
 * digest, the latest {@value #MAX_KEYS} keys; and those whose place the revisit record states. Not
 * thread-safe.
 */
final class RevisitTargets {
  static final int MAX_KEYS = 100_000;

  private static final String REFERS_TO = "warc-refers-to";
  private static final String REFERS_TO_FILE = "warc-refers-to-filename";
  private static final String REFERS_TO_OFFSET = "warc-refers-to-file-offset";

  private record Place(RecordOpener opener, String name, long offset) {}

  @SuppressWarnings("serial") // never serialized
  private final Map<String, Place> places =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Place> eldest) {
          return size() > MAX_KEYS;
        }
      };

  private final long maxBody;

  RevisitTargets(long maxBody) {
    this.maxBody = maxBody;
  }

  /** Remembers where a response is. */
  void add(WarcFields fields, RecordOpener opener, WarcPointer pointer) {
    Place place = new Place(opener, pointer.file(), pointer.offset());
    for (String key : new String[] {"warc-record-id", "warc-payload-digest"}) {
      String value = fields.get(key);
      if (value != null) {
        places.put(value, place);
      }
    }
  }

  /** Returns the response to which a revisit record refers; empty if it is not to be found. */
  Optional<ArchivedResponse> find(WarcFields revisit, RecordOpener opener) {
    return read(statedPlace(revisit, opener), revisit)
        .or(() -> read(places.get(revisit.values().getOrDefault(REFERS_TO, "")), revisit))
        .or(
            () ->
                read(
                    places.get(revisit.values().getOrDefault("warc-payload-digest", "")), revisit));
  }

  private static @Nullable Place statedPlace(WarcFields revisit, RecordOpener opener) {
    String file = revisit.get(REFERS_TO_FILE);
    String offset = revisit.get(REFERS_TO_OFFSET);
    return file == null || offset == null || !offset.matches("[0-9]{1,18}")
        ? null
        : new Place(opener, file, Long.parseLong(offset));
  }

  private Optional<ArchivedResponse> read(@Nullable Place place, WarcFields revisit) {
    if (place == null) {
      return Optional.empty();
    }
    try {
      return ArchiveReader.readResponse(
              place.opener(), new WarcPointer(place.name(), place.offset()), maxBody)
          .filter(target -> isSamePayload(target, revisit));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static boolean isSamePayload(ArchivedResponse target, WarcFields revisit) {
    String digest = revisit.values().getOrDefault("warc-payload-digest", "");
    String found = target.identity().payloadDigest();
    return digest.isEmpty() || found.isEmpty() || digest.equals(found);
  }
}
