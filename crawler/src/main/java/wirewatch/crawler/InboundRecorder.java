package wirewatch.crawler;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import wirewatch.crawler.http.HttpResult;
import wirewatch.crawler.model.ListingHints;
import wirewatch.crawler.model.Source;
import wirewatch.crawler.state.PageKeys;
import wirewatch.crawler.state.PageTable;
import wirewatch.crawler.warc.Capture;
import wirewatch.crawler.warc.EncodedCapture;
import wirewatch.crawler.warc.MetadataFields;
import wirewatch.crawler.warc.WarcEncoder;
import wirewatch.ingest.model.FetchedPage;

/** Makes archive records and pages of what one source delivers. Not thread-safe. */
final class InboundRecorder {
  private final CrawlContext crawlContext;
  private final Source source;
  private final ListingHints hints;
  private final PageTable.InboundSource inboundSource;
  private Instant last = Instant.EPOCH;

  InboundRecorder(CrawlContext crawlContext, long number, Source source) {
    this.crawlContext = crawlContext;
    this.source = source;
    this.hints = ListingHints.ofFile(source);
    this.inboundSource = PageTable.InboundSource.of(number, source.id(), hints.toJson());
  }

  InboundBatch.Entry entry(URI address, byte[] content) {
    Instant time = nextTime();
    HttpResult.Response response = response(address, content);
    EncodedCapture records = encode(response, time);
    return new InboundBatch.Entry(
        new PageTable.InboundItem(
            inboundSource,
            address,
            PageKeys.hashBody(content),
            time,
            () -> crawlContext.archive().append(records, time)),
        new FetchedPage(
            address, address, time, response.status(), response.headers(), content, hints.hints()));
  }

  /** Later than the one before: the order of deliveries is that of the versions of an item. */
  private Instant nextTime() {
    Instant now = crawlContext.clock().instant();
    last = now.isAfter(last) ? now : last.plusMillis(1);
    return last;
  }

  private EncodedCapture encode(HttpResult.Response response, Instant time) {
    try {
      return WarcEncoder.encode(
          new Capture(
              time,
              response,
              Map.of(
                  MetadataFields.SOURCE, List.of(source.id()),
                  MetadataFields.REQUESTED, List.of(response.address().toString()),
                  MetadataFields.HINTS, List.of(inboundSource.hints()))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HttpResult.Response response(URI address, byte[] content) {
    String type = isMarkup(content) ? "text/html" : "text/plain";
    return new HttpResult.Response(
        address, 200, "OK", Map.of("content-type", List.of(type)), Map.of(), content, content);
  }

  private static boolean isMarkup(byte[] content) {
    for (byte each : content) {
      if (each > ' ') {
        return each == '<';
      }
    }
    return false;
  }
}
