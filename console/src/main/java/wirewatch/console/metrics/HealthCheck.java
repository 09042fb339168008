package wirewatch.console.metrics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import wirewatch.index.ArticleIndex;
import wirewatch.index.client.IndexUnavailableException;

/** Checks the health of the components. */
final class HealthCheck {
  /** Rounds follow each other within seconds, and a round reports pages all the time. */
  private static final Duration MAX_SILENCE = Duration.ofMinutes(10);

  /** With less free space, Elasticsearch stops writing. */
  private static final long MIN_FREE_DISK = 200_000_000;

  private final ArticleIndex index;
  private final @Nullable RoundTimes roundTimes;
  private final Supplier<Optional<String>> problem;
  private final Path data;
  private final Clock clock;
  private final Instant started;

  HealthCheck(MonitoringRoutes.Dependencies dependencies, Clock clock) {
    this.index = dependencies.index();
    this.roundTimes = dependencies.roundTimes();
    this.problem = dependencies.problem();
    this.data = dependencies.data();
    this.clock = clock;
    this.started = clock.instant();
  }

  /** The health of one component, with details. */
  record ComponentHealth(boolean up, Map<String, Object> facts) {
    Map<String, Object> document() {
      Map<String, Object> document = new LinkedHashMap<>();
      document.put("status", statusText(up));
      document.putAll(facts);
      return document;
    }
  }

  /** Returns the health of every component by its name. */
  Map<String, ComponentHealth> components() {
    Map<String, ComponentHealth> parts = new LinkedHashMap<>();
    parts.put("elasticsearch", elasticsearch());
    if (roundTimes != null) {
      parts.put("crawler", crawler(roundTimes));
    }
    parts.put("disk", disk());
    return parts;
  }

  static String statusText(boolean up) {
    return up ? "up" : "down";
  }

  private ComponentHealth elasticsearch() {
    if (!index.isAnswering()) {
      return new ComponentHealth(false, Map.of("problem", "Elasticsearch does not answer"));
    }
    try {
      return new ComponentHealth(true, Map.of("articles", index.count()));
    } catch (IndexUnavailableException e) {
      return new ComponentHealth(false, Map.of("problem", String.valueOf(e.getMessage())));
    }
  }

  private ComponentHealth crawler(RoundTimes rounds) {
    Map<String, Object> facts = new LinkedHashMap<>();
    Optional<Instant> began = rounds.startTime();
    Optional<Instant> ended = rounds.lastEndTime();
    began.ifPresent(time -> facts.put("round_since", time.toString()));
    ended.ifPresent(time -> facts.put("last_round", time.toString()));
    Instant last = began.isPresent() ? rounds.lastProgress() : ended.orElse(started);
    began.ifPresent(time -> facts.put("last_progress", last.toString()));
    boolean silent = last.plus(MAX_SILENCE).isBefore(clock.instant());
    Optional<String> paused = problem.get();
    paused.ifPresent(reason -> facts.put("problem", reason));
    return new ComponentHealth(!silent && paused.isEmpty(), facts);
  }

  private ComponentHealth disk() {
    try {
      long free = Files.getFileStore(data).getUsableSpace();
      return new ComponentHealth(free >= MIN_FREE_DISK, Map.of("free_bytes", free));
    } catch (IOException e) {
      return new ComponentHealth(false, Map.of("problem", data + " cannot be inspected: " + e));
    }
  }
}
