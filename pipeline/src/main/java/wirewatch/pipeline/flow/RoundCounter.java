package wirewatch.pipeline.flow;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import wirewatch.pipeline.flow.RoundReport.Count;

/** The running counts of a round. Thread-safe. */
public final class RoundCounter {
  private final Map<String, Map<Count, Long>> bySource = new HashMap<>();
  private final Map<Count, Long> withoutSource = new EnumMap<>(Count.class);
  private long started = System.nanoTime();
  private long waiting;

  public synchronized void add(String source, Count... outcomes) {
    Map<Count, Long> counts = bySource.computeIfAbsent(source, id -> new EnumMap<>(Count.class));
    for (Count outcome : outcomes) {
      counts.merge(outcome, 1L, Long::sum);
    }
  }

  /** Adds a count that belongs to no source. */
  public synchronized void add(Count outcome, long number) {
    withoutSource.merge(outcome, number, Long::sum);
  }

  public synchronized void addWaiting() {
    waiting++;
  }

  public synchronized void resetWaiting() {
    waiting = 0;
  }

  /** The counts so far. */
  public synchronized RoundReport report() {
    Map<Count, Long> sum = new EnumMap<>(Count.class);
    sum.putAll(withoutSource);
    Map<String, Map<Count, Long>> copy = new HashMap<>();
    bySource.forEach(
        (source, counts) -> {
          copy.put(source, Map.copyOf(counts));
          counts.forEach((count, n) -> sum.merge(count, n, Long::sum));
        });
    return new RoundReport(sum, (System.nanoTime() - started) / 1e9, waiting, copy);
  }

  /** Returns the counts so far and resets them. */
  public synchronized RoundReport takeReport() {
    RoundReport report = report();
    bySource.clear();
    withoutSource.clear();
    waiting = 0;
    started = System.nanoTime();
    return report;
  }
}
