package wirewatch.console.metrics;

import com.sun.management.OperatingSystemMXBean;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import wirewatch.index.document.StoredArticle;
import wirewatch.pipeline.flow.RoundReport;
import wirewatch.pipeline.flow.RoundReport.Count;

/** Counters and timers of the crawl, for Prometheus. Thread-safe. */
public final class CrawlMetrics {
  private static final double NANOS_PER_SECOND = 1e9;
  private static final int MAX_SOURCE_LABELS = 200;
  private static final String OTHER_SOURCES = "other";
  private static final Duration[] LAG_BUCKETS = {
    Duration.ofSeconds(30),
    Duration.ofMinutes(1),
    Duration.ofMinutes(2),
    Duration.ofMinutes(5),
    Duration.ofMinutes(10),
    Duration.ofMinutes(30),
    Duration.ofHours(1),
    Duration.ofHours(3),
    Duration.ofHours(12),
    Duration.ofDays(1)
  };
  private static final Set<Count> PAGE_OUTCOMES =
      Set.of(
          Count.FETCHED,
          Count.UNCHANGED,
          Count.DISALLOWED,
          Count.THROTTLED,
          Count.FAILED,
          Count.NOT_ARTICLES,
          Count.EXTRACT_FAILED,
          Count.STORED,
          Count.UNCHANGED_CONTENT,
          Count.REJECTED);

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Set<String> labelledSources = new HashSet<>();
  private final Timer rounds;
  private final DistributionSummary lag;

  public CrawlMetrics() {
    registry.config().meterFilter(new PrometheusNames());
    rounds =
        Timer.builder("wirewatch.rounds").description("Rounds of the crawl").register(registry);
    lag =
        DistributionSummary.builder("wirewatch.article.lag")
            .description("From an article's publication to its fetching")
            .baseUnit("seconds")
            .serviceLevelObjectives(lagBucketSeconds())
            .register(registry);
    new ClassLoaderMetrics().bindTo(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    bindCpuTime();
    new UptimeMetrics().bindTo(registry);
  }

  private void bindCpuTime() {
    if (ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system) {
      FunctionCounter.builder(
              "process.cpu", system, process -> process.getProcessCpuTime() / NANOS_PER_SECOND)
          .description("Processor time of this process")
          .baseUnit("seconds")
          .register(registry);
    }
  }

  private static double[] lagBucketSeconds() {
    double[] seconds = new double[LAG_BUCKETS.length];
    for (int i = 0; i < seconds.length; i++) {
      seconds[i] = LAG_BUCKETS[i].toSeconds();
    }
    return seconds;
  }

  /** Records that an article was stored. */
  public void recordArticle(StoredArticle article) {
    Duration waited = article.fetch().lag();
    if (waited != null) {
      lag.record((double) waited.toSeconds());
    }
  }

  /** Records the counts of a round that has ended. */
  public void recordRound(RoundReport report) {
    rounds.record(Duration.ofMillis(Math.round(report.seconds() * 1000)));
    for (Map.Entry<String, Map<Count, Long>> source : report.bySource().entrySet()) {
      String label = sourceLabel(source.getKey());
      source
          .getValue()
          .forEach(
              (count, n) -> {
                if (PAGE_OUTCOMES.contains(count)) {
                  pageCounter(label, count).increment((double) n);
                }
              });
    }
    countAlerts("wirewatch.alerts", "raised", report.count(Count.ALERTS));
    countAlerts("wirewatch.deliveries", "delivered", report.count(Count.DELIVERED));
    countAlerts("wirewatch.deliveries", "failed", report.count(Count.DELIVERY_FAILED));
  }

  /** Returns the label of a source; only the first sources have their own, to bound the number. */
  private synchronized String sourceLabel(String source) {
    if (labelledSources.size() < MAX_SOURCE_LABELS) {
      labelledSources.add(source);
    }
    return labelledSources.contains(source) ? source : OTHER_SOURCES;
  }

  private Counter pageCounter(String source, Count outcome) {
    return Counter.builder("wirewatch.pages")
        .description("Pages by what became of them; one page may count as several")
        .tag("source", source)
        .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
        .register(registry);
  }

  private void countAlerts(String name, String outcome, long n) {
    Counter.builder(name)
        .description("Alerts by what became of them")
        .tag("outcome", outcome)
        .register(registry)
        .increment((double) n);
  }

  /** Returns the registry, to which further meters can be bound. */
  PrometheusMeterRegistry registry() {
    return registry;
  }
}
