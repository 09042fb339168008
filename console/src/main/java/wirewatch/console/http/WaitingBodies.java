package wirewatch.console.http;

import java.util.HashMap;
import java.util.Map;

/** Counts the request bodies that are awaited, in total and by address. Thread-safe. */
final class WaitingBodies {
  private final RequestBodyLimits limits;
  private final Map<String, Integer> byAddress = new HashMap<>();
  private int total;

  WaitingBodies(RequestBodyLimits limits) {
    this.limits = limits;
  }

  /** Counts one more, unless a limit is reached; to be followed by {@link #remove}. */
  synchronized boolean tryAdd(String address) {
    int own = byAddress.getOrDefault(address, 0);
    if (total >= limits.maxWaiting() || own >= limits.maxWaitingPerAddress()) {
      return false;
    }
    byAddress.put(address, own + 1);
    total++;
    return true;
  }

  synchronized void remove(String address) {
    total--;
    byAddress.computeIfPresent(address, (key, own) -> own == 1 ? null : own - 1);
  }
}
