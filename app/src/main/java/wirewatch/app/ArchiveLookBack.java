package wirewatch.app;

import java.io.IOException;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wirewatch.configuration.Configuration;
import wirewatch.index.ArticleIndex;
import wirewatch.pipeline.review.ListLookBack;
import wirewatch.pipeline.screening.ArticleScreener;
import wirewatch.pipeline.screening.LiveLists;
import wirewatch.screening.store.ListStore;

/** Looks for the changes of lists in the archive, in the background of a running crawl. */
final class ArchiveLookBack implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ArchiveLookBack.class);

  private final ListLookBack lookBack;
  private final ExecutorService executor =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("list-look-back").factory());
  private final AtomicBoolean running = new AtomicBoolean();

  ArchiveLookBack(Configuration configuration, ArticleIndex index, ArticleScreener screener) {
    this.lookBack =
        new ListLookBack(
            new ListStore(LiveLists.folderIn(configuration.data())),
            index,
            screener,
            InstantSource.system());
  }

  /** Starts to look back if lists have changed, unless it is doing so. */
  void startIfIdle() {
    if (running.compareAndSet(false, true)) {
      executor.execute(this::run);
    }
  }

  @SuppressWarnings("CatchingUnchecked") // the crawl goes on, and the next round tries again
  private void run() {
    try {
      lookBack.run(ListLookBack.DEFAULT_PERIOD);
    } catch (IOException | RuntimeException e) {
      LOG.warn("the changes of lists are looked for in the archive later: {}", e.toString());
    } finally {
      running.set(false);
    }
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
