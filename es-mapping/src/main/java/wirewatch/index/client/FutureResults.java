package wirewatch.index.client;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Collects the results of concurrent tasks. */
public final class FutureResults {
  private FutureResults() {}

  /** Waits for all tasks, even if one fails, so that none is running after this method returns. */
  public static <T> List<T> await(List<? extends Future<? extends T>> futures)
      throws IndexUnavailableException {
    List<T> results = new ArrayList<>();
    IndexUnavailableException failure = null;
    for (Future<? extends T> future : futures) {
      try {
        results.add(await(future));
      } catch (IndexUnavailableException e) {
        failure = e;
      }
    }
    if (failure != null) {
      throw failure;
    }
    return results;
  }

  private static <T> T await(Future<T> future) throws IndexUnavailableException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IndexUnavailableException cause) {
        throw new IndexUnavailableException(
            String.valueOf(cause.getMessage()), cause, cause.isTemporary());
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IndexUnavailableException("interrupted while waiting for Elasticsearch", e);
    }
  }
}
