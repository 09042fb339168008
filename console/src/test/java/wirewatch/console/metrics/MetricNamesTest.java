package wirewatch.console.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import wirewatch.index.ArticleIndex;
import wirewatch.index.client.IndexOptions;
import wirewatch.pipeline.flow.RoundReport;

/** The names of the metrics, by the rules of Prometheus' own linter. */
class MetricNamesTest {

  @Test
  void everyMetricPassesTheLinterOfPrometheus() {
    CrawlMetrics metrics = new CrawlMetrics();
    metrics.recordRound(
        new RoundReport(Map.of(), 1.5, 0, Map.of("site", Map.of(RoundReport.Count.FETCHED, 2L))));
    try (ArticleIndex index =
        ArticleIndex.connect(IndexOptions.of(URI.create("http://127.0.0.1:1")))) {
      new SystemGauges(index, List::of, new RoundTimes(Clock.systemUTC())).bind(metrics.registry());

      assertThat(problems(metrics.registry())).isEmpty();
      assertThat(metrics.registry().scrape())
          .contains(
              "wirewatch_pages_total",
              "wirewatch_sources",
              "system_cpus",
              "process_cpu_seconds_total");
    }
  }

  @Test
  void theLinterFindsWhatPrometheusWould() {
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    Gauge.builder("queue.count", () -> 1).register(registry);
    Gauge.builder("wait.milliseconds", () -> 1).description("waits").register(registry);
    Counter.builder("page.gauge").description("pages").tag("sourceName", "a").register(registry);

    assertThat(problems(registry))
        .containsExactlyInAnyOrder(
            "queue_count: no help",
            "queue_count: neither histogram nor summary: _count",
            "wait_milliseconds: use base unit seconds instead of milliseconds",
            "page_gauge_total: metric name should not include type gauge",
            "page_gauge_total: label name in camelCase");
  }

  private static List<String> problems(PrometheusMeterRegistry registry) {
    MetricSnapshots snapshots = registry.getPrometheusRegistry().scrape();
    return snapshots.stream()
        .flatMap(metric -> PrometheusLinter.problems(metric).stream())
        .toList();
  }
}
