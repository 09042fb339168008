package wirewatch.console.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Counts new alerts for the frame of pages. A page waits two seconds at most and then shows the
 * last number, so that pages stay fast while Elasticsearch hangs; one count is under way at a time.
 */
final class NewAlertCounter {
  private static final long MAX_WAIT_SECONDS = 2;

  private final NewAlertCount source;
  private volatile long last;
  private @Nullable CompletableFuture<Long> underWay;

  NewAlertCounter(NewAlertCount source) {
    this.source = source;
  }

  long count() {
    try {
      last = start().get(MAX_WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      // Elasticsearch does not answer: the page is shown with the number that is known.
    }
    return last;
  }

  private synchronized CompletableFuture<Long> start() {
    CompletableFuture<Long> current = underWay;
    if (current == null || current.isDone()) {
      current = CompletableFuture.supplyAsync(this::read, task -> Thread.ofVirtual().start(task));
      underWay = current;
    }
    return current;
  }

  private long read() {
    try {
      return source.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
