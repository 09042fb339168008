package wirewatch.index;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Collects the results of concurrent tasks. */
final class Futures {
  private Futures() {}

  /** Waits for all tasks, even if one fails, so that none is running after this method returns. */
  static <T> List<T> await(List<? extends Future<? extends T>> futures) throws IndexUnavailable {
    List<T> results = new ArrayList<>();
    IndexUnavailable failure = null;
    for (Future<? extends T> future : futures) {
      try {
        results.add(await(future));
      } catch (IndexUnavailable e) {
        failure = e;
      }
    }
    if (failure != null) {
      throw failure;
    }
    return results;
  }

  private static <T> T await(Future<T> future) throws IndexUnavailable {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IndexUnavailable cause) {
        throw new IndexUnavailable(String.valueOf(cause.getMessage()), cause);
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IndexUnavailable("interrupted while waiting for Elasticsearch", e);
    }
  }
}
