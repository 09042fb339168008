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
import wirewatch.pipeline.screening.ListUpdates;
import wirewatch.pipeline.screening.LiveLists;
import wirewatch.screening.store.ListStore;

/**
 * Asks for new versions of lists once a day, and looks for the changes of lists in the archive, in
 * the background of a running crawl.
 */
final class ArchiveLookBack implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ArchiveLookBack.class);

  private final ListUpdates updates;
  private final ListLookBack lookBack;
  private final ExecutorService executor =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("list-look-back").factory());
  private final AtomicBoolean running = new AtomicBoolean();

  ArchiveLookBack(Configuration configuration, ArticleIndex index, ArticleScreener screener) {
    ListStore lists = new ListStore(LiveLists.folderIn(configuration.data()));
    this.updates = new ListUpdates(lists, InstantSource.system());
    this.lookBack = new ListLookBack(lists, index, screener, InstantSource.system());
  }

  /**
   * Starts to ask for lists that are due, and to look back if lists have changed, unless it is
   * doing so.
   */
  void startIfIdle() {
    if (running.compareAndSet(false, true)) {
      executor.execute(this::run);
    }
  }

  @SuppressWarnings("CatchingUnchecked") // the crawl goes on, and the next round tries again
  private void run() {
    try {
      updates.run();
      lookBack.run(ListLookBack.DEFAULT_PERIOD);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the program ends
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
