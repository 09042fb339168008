package wirewatch.crawler;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wirewatch.crawler.folder.FolderFiles;
import wirewatch.crawler.folder.FolderScanner;
import wirewatch.crawler.model.InboundUrl;
import wirewatch.crawler.model.Source;
import wirewatch.crawler.model.WatchedFolder;

/**
 * Delivers the files of one source's folder, oldest first: each is archived and recorded like a
 * fetched page, and only then moved away. A file that was recorded and not moved, because the
 * process was killed, is known by its bytes and not delivered again.
 */
final class InboundFolder implements InboundReader {
  private static final Logger log = LoggerFactory.getLogger(InboundFolder.class);

  private final CrawlContext crawlContext;
  private final Source source;
  private final WatchedFolder folder;
  private final FolderScanner scanner;
  private final InboundRecorder recorder;

  InboundFolder(CrawlContext crawlContext, long number, Source source, WatchedFolder folder) {
    this.crawlContext = crawlContext;
    this.source = source;
    this.folder = folder;
    this.scanner = new FolderScanner(folder);
    this.recorder = new InboundRecorder(crawlContext, number, source);
  }

  @Override
  public Source source() {
    return source;
  }

  @Override
  public boolean isDue(Instant now) {
    return true;
  }

  @Override
  public Instant nextDue(Instant now) {
    return now.plus(source.maxPollInterval());
  }

  /** Delivers the files that are complete now; the rest later where there is no room. */
  @Override
  public void run(OutcomeQueue outcomes) throws InterruptedException {
    InboundBatch batch = new InboundBatch(crawlContext, source);
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

  private void read(Path file, InboundBatch batch, OutcomeQueue outcomes)
      throws InterruptedException {
    String path = folder.path().relativize(file).toString().replace('\\', '/');
    try {
      FolderFiles.read(
          file,
          crawlContext.options().maxBody(),
          (entry, content) ->
              batch.add(
                  recorder.entry(address(entry.isEmpty() ? path : path + "/" + entry), content),
                  outcomes));
      batch.addComplete(() -> settle(file));
    } catch (IOException e) {
      scanner.markDelivered(file);
      log.warn("{} of source {} is left where it is: {}", path, source.id(), e.toString());
    }
  }

  private URI address(String path) {
    return InboundUrl.of(InboundUrl.FOLDER, source.id(), path);
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
}
