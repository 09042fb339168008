package wirewatch.console.metrics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import wirewatch.console.metrics.HealthCheck.ComponentHealth;
import wirewatch.crawler.model.SourceStatus;
import wirewatch.index.ArticleIndex;

/** Serves {@code /metrics} and {@code /health}. */
public final class MonitoringRoutes {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

  private final CrawlMetrics crawlMetrics;
  private final SystemGauges systemGauges;
  private final HealthCheck healthCheck;

  private MonitoringRoutes(
      CrawlMetrics crawlMetrics, SystemGauges systemGauges, HealthCheck healthCheck) {
    this.crawlMetrics = crawlMetrics;
    this.systemGauges = systemGauges;
    this.healthCheck = healthCheck;
  }

  /**
   * The components that are measured.
   *
   * @param roundTimes null in a process without a crawler
   * @param problem why the crawl fetches nothing or cannot write down what it does; empty if it can
   * @param data the data folder
   */
  public record Dependencies(
      ArticleIndex index,
      Supplier<List<SourceStatus>> sources,
      @Nullable RoundTimes roundTimes,
      Supplier<Optional<String>> problem,
      Path data) {}

  /** Creates the routes and binds the gauges; to be called once for each {@code metrics}. */
  public static MonitoringRoutes of(CrawlMetrics crawlMetrics, Dependencies dependencies) {
    SystemGauges systemGauges =
        new SystemGauges(dependencies.index(), dependencies.sources(), dependencies.roundTimes());
    systemGauges.bind(crawlMetrics.registry());
    HealthCheck healthCheck = new HealthCheck(dependencies, Clock.systemUTC());
    return new MonitoringRoutes(crawlMetrics, systemGauges, healthCheck);
  }

  public void register(RoutesConfig routes) {
    routes.get("/metrics", this::scrape);
    routes.get("/health/live", context -> respond(context, Map.of("status", "up")));
    routes.get("/health/ready", this::health);
    routes.get("/health", this::health);
  }

  private synchronized void scrape(Context context) {
    systemGauges.refresh();
    context.contentType(PROMETHEUS).result(crawlMetrics.registry().scrape());
  }

  private void health(Context context) {
    Map<String, ComponentHealth> parts = healthCheck.components();
    boolean up = parts.values().stream().allMatch(ComponentHealth::up);
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("status", HealthCheck.statusText(up));
    parts.forEach((name, componentHealth) -> document.put(name, componentHealth.document()));
    context.status(up ? 200 : 503);
    respond(context, document);
  }

  private static void respond(Context context, Map<String, Object> document) {
    try {
      context.contentType("application/json").result(JSON.writeValueAsBytes(document));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts and numbers are JSON", e);
    }
  }
}
