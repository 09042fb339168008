package wirewatch.flink.step;

import java.util.EnumMap;
import java.util.Map;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.metrics.Counter;

/** Counts as accumulators, which the result of the job has, and as metrics. */
final class JobCounter {
  private final Map<JobCount, LongCounter> totals = new EnumMap<>(JobCount.class);
  private final Map<JobCount, Counter> metrics = new EnumMap<>(JobCount.class);

  private JobCounter() {}

  /** Registers counts with the task that calls. */
  static JobCounter register(RuntimeContext context, JobCount... counts) {
    JobCounter counter = new JobCounter();
    for (JobCount count : counts) {
      LongCounter total = new LongCounter();
      context.addAccumulator(count.key(), total);
      counter.totals.put(count, total);
      counter.metrics.put(
          count, context.getMetricGroup().addGroup("wirewatch").counter(count.key()));
    }
    return counter;
  }

  void add(JobCount count, long number) {
    LongCounter total = totals.get(count);
    Counter metric = metrics.get(count);
    if (total == null || metric == null) {
      throw new IllegalStateException("not registered: " + count);
    }
    total.add(number);
    metric.inc(number);
  }
}
