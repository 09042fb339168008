package wirewatch.crawler;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wirewatch.crawler.folder.FolderFiles;
import wirewatch.crawler.folder.FolderScanner;
import wirewatch.crawler.http.HttpResult;
import wirewatch.crawler.model.FolderUrl;
import wirewatch.crawler.model.ListingHints;
import wirewatch.crawler.model.Source;
import wirewatch.crawler.model.WatchedFolder;
import wirewatch.crawler.state.PageKeys;
import wirewatch.crawler.state.PageTable;
import wirewatch.crawler.warc.Capture;
import wirewatch.crawler.warc.EncodedCapture;
import wirewatch.crawler.warc.MetadataFields;
import wirewatch.crawler.warc.WarcEncoder;
import wirewatch.ingest.model.FetchedPage;

/**
 * Delivers the files of one source's folder, oldest first: each is archived and recorded like a
 * fetched page, and only then moved away. A file that was recorded and not moved, because the
 * process was killed, is known by its bytes and not delivered again.
 */
final class FolderDelivery {
  private static final Logger log = LoggerFactory.getLogger(FolderDelivery.class);

  private final CrawlContext crawlContext;
  private final Source source;
  private final WatchedFolder folder;
  private final FolderScanner scanner;
  private final ListingHints hints;
  private final PageTable.DeliverySource deliverySource;
  private Instant last = Instant.EPOCH;

  FolderDelivery(CrawlContext crawlContext, long number, Source source, WatchedFolder folder) {
    this.crawlContext = crawlContext;
    this.source = source;
    this.folder = folder;
    this.scanner = new FolderScanner(folder);
    this.hints = ListingHints.ofFile(source);
    this.deliverySource = PageTable.DeliverySource.of(number, source.id(), hints.toJson());
  }

  Source source() {
    return source;
  }

  /** Delivers the files that are complete now; the rest later where there is no room. */
  void run(OutcomeQueue outcomes) throws InterruptedException {
    FolderBatch batch = new FolderBatch(crawlContext, source, this::settle);
    for (Path file : findComplete()) {
      if (Thread.interrupted()) {
        throw new InterruptedException("while files of " + source.id() + " are delivered");
      }
      if (outcomes.isPaused()) {
        break;
      }
      read(file, batch, outcomes);
    }
    batch.flush(outcomes);
  }

  private List<Path> findComplete() {
    try {
      return scanner.findComplete(crawlContext.clock().instant());
    } catch (IOException e) {
      log.warn(
          "the folder of source {} cannot be read ({}): create it, or give this user access",
          source.id(),
          e.toString());
      return List.of();
    }
  }

  private void read(Path file, FolderBatch batch, OutcomeQueue outcomes)
      throws InterruptedException {
    String path = folder.path().relativize(file).toString().replace('\\', '/');
    try {
      FolderFiles.read(
          file,
          crawlContext.options().maxBody(),
          (entry, content) ->
              batch.add(delivery(entry.isEmpty() ? path : path + "/" + entry, content), outcomes));
      batch.addComplete(file);
    } catch (IOException e) {
      scanner.markDelivered(file);
      log.warn("{} of source {} is left where it is: {}", path, source.id(), e.toString());
    }
  }

  /** Called when everything in a file is recorded. */
  private void settle(Path file) {
    scanner.markDelivered(file);
    if (folder.keepsFiles()) {
      return;
    }
    try {
      FolderFiles.moveToDone(folder, file);
    } catch (IOException e) {
      log.warn("{} of source {} was read and cannot be moved: {}", file, source.id(), e.toString());
    }
  }

  private FolderBatch.Entry delivery(String path, byte[] content) {
    URI address = FolderUrl.of(source.id(), path);
    Instant time = nextTime();
    HttpResult.Response response = response(address, content);
    EncodedCapture records = encode(response, time);
    return new FolderBatch.Entry(
        new PageTable.Delivery(
            deliverySource,
            address,
            PageKeys.hashBody(content),
            time,
            () -> crawlContext.archive().append(records, time)),
        new FetchedPage(
            address, address, time, response.status(), response.headers(), content, hints.hints()));
  }

  /** Later than the one before: the order of the files is that of the versions of an item. */
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
                  MetadataFields.HINTS, List.of(deliverySource.hints()))));
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
