package wirewatch.crawler.warc.cdx;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.netpreserve.jwarc.HttpResponse;
import wirewatch.crawler.model.InboundUrl;
import wirewatch.crawler.warc.record.ReadRecord;
import wirewatch.crawler.warc.record.WarcFields;
import wirewatch.ingest.url.AddressRule;

/** Derives index entries from records. */
final class RecordIndexing {
  private RecordIndexing() {}

  /** Returns the entry of a response or revisit record; empty for others and for unusable ones. */
  static Optional<CdxEntry> entryOf(ReadRecord record) {
    WarcFields fields = record.fields();
    Optional<URI> url =
        InboundUrl.parse(fields.target()).or(() -> AddressRule.parse(fields.target()));
    boolean revisit = fields.type().equals("revisit");
    if (url.isEmpty() || !fields.isHttp() || !(revisit || fields.type().equals("response"))) {
      return Optional.empty();
    }
    try {
      HttpResponse http = record.parseHttp();
      String type = http.headers().first("Content-Type").orElse(null);
      return Optional.of(
          new CdxEntry(
              url.get(),
              fields.date(),
              revisit ? CdxEntry.REVISIT_TYPE : CdxEntry.mediaType(type),
              http.status(),
              fields.payloadDigest().isEmpty() ? "-" : fields.payloadDigest()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
