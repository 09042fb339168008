package wirewatch.app.metrics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import wirewatch.app.metrics.Health.Part;
import wirewatch.crawler.SourceStatus;
import wirewatch.index.ArticleIndex;

/** Serves {@code /metrics} and {@code /health}. */
public final class Measures {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

  private final Metrics metrics;
  private final Gauges gauges;
  private final Health health;

  private Measures(Metrics metrics, Gauges gauges, Health health) {
    this.metrics = metrics;
    this.gauges = gauges;
    this.health = health;
  }

  /**
   * The components that are measured.
   *
   * @param data the data folder
   */
  public record Subjects(
      ArticleIndex index, Supplier<List<SourceStatus>> sources, Pulse pulse, Path data) {}

  /** Creates the routes and binds the gauges; to be called once for each {@code metrics}. */
  public static Measures of(Metrics metrics, Subjects subjects) {
    Gauges gauges = new Gauges(subjects.index(), subjects.sources(), subjects.pulse());
    gauges.bind(metrics.registry());
    Health health =
        new Health(subjects.index(), subjects.pulse(), subjects.data(), Clock.systemUTC());
    return new Measures(metrics, gauges, health);
  }

  public void add(RoutesConfig routes) {
    routes.get("/metrics", this::scrape);
    routes.get("/health/live", context -> answer(context, Map.of("status", "up")));
    routes.get("/health/ready", this::health);
    routes.get("/health", this::health);
  }

  private synchronized void scrape(Context context) {
    gauges.look();
    context.contentType(PROMETHEUS).result(metrics.registry().scrape());
  }

  private void health(Context context) {
    Map<String, Part> parts = health.parts();
    boolean up = parts.values().stream().allMatch(Part::up);
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("status", Health.word(up));
    parts.forEach((name, part) -> document.put(name, part.document()));
    context.status(up ? 200 : 503);
    answer(context, document);
  }

  private static void answer(Context context, Map<String, Object> document) {
    try {
      context.contentType("application/json").result(JSON.writeValueAsBytes(document));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts and numbers are JSON", e);
    }
  }
}
