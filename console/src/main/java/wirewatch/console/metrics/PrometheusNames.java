package wirewatch.console.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import java.util.Map;

/**
 * Renames the meters of libraries whose names Prometheus' linter refuses, the suffix {@code _count}
 * being reserved for histograms and summaries, and leaves out those whose unit it refuses.
 */
final class PrometheusNames implements MeterFilter {
  private static final Map<String, String> NAMES = Map.of("system.cpu.count", "system.cpus");

  /** In nanoseconds; {@link CrawlMetrics} has it in seconds. */
  private static final String CPU_TIME = "process.cpu.time";

  @Override
  public MeterFilterReply accept(Meter.Id id) {
    return id.getName().equals(CPU_TIME) ? MeterFilterReply.DENY : MeterFilterReply.NEUTRAL;
  }

  @Override
  public Meter.Id map(Meter.Id id) {
    return id.withName(NAMES.getOrDefault(id.getName(), id.getName()));
  }
}
