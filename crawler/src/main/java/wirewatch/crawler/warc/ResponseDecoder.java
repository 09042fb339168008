package wirewatch.crawler.warc;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import wirewatch.crawler.http.BodyDecoder;
import wirewatch.crawler.http.BodyTooLongException;
import wirewatch.crawler.model.InboundUrl;
import wirewatch.crawler.warc.record.MalformedRecordException;
import wirewatch.crawler.warc.record.ReadRecord;
import wirewatch.crawler.warc.record.WarcFields;
import wirewatch.ingest.url.AddressRule;

/** Decodes response and revisit records. */
final class ResponseDecoder {
  private static final int NOT_MODIFIED = 304;

  private final ArchiveSource source;
  private final BodyDecoder bodies;

  ResponseDecoder(ArchiveSource source) {
    this.source = source;
    this.bodies = new BodyDecoder(source.maxBody());
  }

  /** The parts of an HTTP response. */
  @SuppressWarnings("ArrayRecordComponent") // bodies are large and read once; never compared
  private record Message(int status, Map<String, List<String>> headers, byte[] encodedBody) {}

  ArchivedResponse decode(ReadRecord record) throws SkippedRecordException {
    URI address = address(record.fields());
    RevisitTargets targets = source.targets();
    if (record.fields().type().equals("revisit")) {
      return decodeRevisit(record, address, targets);
    }
    if (!record.hasWholeBlock()) {
      throw tooLong();
    }
    Message message = parse(record);
    if (targets != null) {
      WarcPointer place = new WarcPointer(source.file(), record.offset());
      targets.add(record.fields(), source.opener(), place);
    }
    return response(record, address, message, decodeBody(message));
  }

  private ArchivedResponse decodeRevisit(
      ReadRecord record, URI address, @Nullable RevisitTargets targets)
      throws SkippedRecordException {
    ArchivedResponse target =
        targets == null ? null : targets.find(record.fields(), source.opener()).orElse(null);
    if (target == null) {
      throw new SkippedRecordException("a revisit of a record that is not here");
    }
    Message message = record.block().length == 0 ? null : parse(record);
    if (message == null || message.status() == NOT_MODIFIED) {
      message = new Message(target.status(), target.headers(), target.body());
    }
    return response(record, address, message, target.body());
  }

  private static ArchivedResponse response(
      ReadRecord record, URI address, Message message, byte[] body) throws SkippedRecordException {
    try {
      return new ArchivedResponse(
          address,
          record.fields().date(),
          message.status(),
          message.headers(),
          body,
          Map.of(),
          record.offset(),
          RecordIdentity.of(record.fields()));
    } catch (MalformedRecordException e) {
      throw new SkippedRecordException("a record without a valid date");
    }
  }

  private static URI address(WarcFields fields) throws SkippedRecordException {
    String target = fields.target();
    Optional<URI> delivery = InboundUrl.parse(target);
    if (delivery.isPresent()) {
      return delivery.get();
    }
    AddressRule.Refusal refusal = AddressRule.check(target).orElse(null);
    if (refusal != null) {
      throw new SkippedRecordException(refusal.reason());
    }
    return AddressRule.parse(target)
        .orElseThrow(() -> new SkippedRecordException(AddressRule.Refusal.MALFORMED.reason()));
  }

  private Message parse(ReadRecord record) throws SkippedRecordException {
    try {
      HttpResponse http = record.parseHttp();
      try (InputStream body = http.body().stream()) {
        return new Message(http.status(), lowerCase(http.headers().map()), readBounded(body));
      }
    } catch (BodyTooLongException e) {
      throw tooLong();
    } catch (IOException | RuntimeException e) {
      throw new SkippedRecordException("a malformed HTTP response");
    }
  }

  private byte[] readBounded(InputStream in) throws IOException {
    int limit = Math.toIntExact(source.maxBody());
    byte[] bytes = in.readNBytes(limit);
    if (bytes.length == limit && in.read() >= 0) {
      throw new BodyTooLongException(limit);
    }
    return bytes;
  }

  private byte[] decodeBody(Message message) throws SkippedRecordException {
    try {
      return bodies.decode(
          message.encodedBody(), message.headers().getOrDefault("content-encoding", List.of()));
    } catch (BodyTooLongException e) {
      throw tooLong();
    } catch (IOException e) {
      throw new SkippedRecordException("a body that cannot be decoded");
    }
  }

  private SkippedRecordException tooLong() {
    return new SkippedRecordException("a body longer than " + source.maxBody() + " bytes");
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
}
