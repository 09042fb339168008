package wirewatch.app.metrics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import wirewatch.index.ArticleIndex;
import wirewatch.index.IndexUnavailable;

/** Checks the health of the components. */
final class Health {
  /** Rounds follow each other within seconds; a round itself may take as long as it needs. */
  private static final Duration SILENCE = Duration.ofMinutes(10);

  /** With less free space, Elasticsearch stops writing. */
  private static final long LEAST_DISK = 200_000_000;

  private final ArticleIndex index;
  private final Pulse pulse;
  private final Path data;
  private final Clock clock;
  private final Instant started;

  Health(ArticleIndex index, Pulse pulse, Path data, Clock clock) {
    this.index = index;
    this.pulse = pulse;
    this.data = data;
    this.clock = clock;
    this.started = clock.instant();
  }

  /** The health of one component, with details. */
  record Part(boolean up, Map<String, Object> facts) {
    Map<String, Object> document() {
      Map<String, Object> document = new LinkedHashMap<>();
      document.put("status", word(up));
      document.putAll(facts);
      return document;
    }
  }

  /** Returns the health of every component by its name. */
  Map<String, Part> parts() {
    Map<String, Part> parts = new LinkedHashMap<>();
    parts.put("elasticsearch", elasticsearch());
    parts.put("crawler", crawler());
    parts.put("disk", disk());
    return parts;
  }

  static String word(boolean up) {
    return up ? "up" : "down";
  }

  private Part elasticsearch() {
    try {
      return new Part(true, Map.of("articles", index.count()));
    } catch (IndexUnavailable e) {
      return new Part(false, Map.of("problem", String.valueOf(e.getMessage())));
    }
  }

  private Part crawler() {
    Map<String, Object> facts = new LinkedHashMap<>();
    Optional<Instant> began = pulse.began();
    Optional<Instant> ended = pulse.ended();
    began.ifPresent(time -> facts.put("round_since", time.toString()));
    ended.ifPresent(time -> facts.put("last_round", time.toString()));
    Instant heard = ended.orElse(started);
    boolean silent = heard.plus(SILENCE).isBefore(clock.instant());
    return new Part(began.isPresent() || !silent, facts);
  }

  private Part disk() {
    try {
      long free = Files.getFileStore(data).getUsableSpace();
      return new Part(free >= LEAST_DISK, Map.of("free_bytes", free));
    } catch (IOException e) {
      return new Part(false, Map.of("problem", data + " cannot be inspected: " + e));
    }
  }
}
