package wirewatch.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A job as Flink's REST interface describes it.
 *
 * @param state a state of Flink, for example {@code RUNNING}
 * @param duration the time since it was submitted, or until it ended
 * @param files how many files it was given; 0 if it is no back-fill
 * @param counts what its tasks have counted, for example {@code pages}
 */
public record JobStatus(
    String id, String name, String state, Duration duration, int files, Map<String, Long> counts) {
  private static final Set<String> ENDED = Set.of("FINISHED", "CANCELED", "FAILED", "SUSPENDED");
  private static final int BAR_LENGTH = 20;

  static JobStatus of(JsonNode job, int files, JsonNode accumulators) {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (JsonNode each : accumulators) {
      String value = each.path("value").asText();
      if (value.matches("\\d{1,18}")) {
        counts.put(each.path("name").asText(), Long.valueOf(value));
      }
    }
    return new JobStatus(
        job.path("jid").asText(),
        job.path("name").asText(),
        job.path("state").asText(),
        Duration.ofMillis(Math.max(0, job.path("duration").asLong())),
        files,
        counts);
  }

  public boolean isEnded() {
    return ENDED.contains(state);
  }

  public boolean isFinished() {
    return state.equals("FINISHED");
  }

  private long count(String name) {
    return counts.getOrDefault(name, 0L);
  }

  /** The pages of a second, over the whole time. */
  public double pagesPerSecond() {
    return duration.isZero() ? 0 : count("pages") * 1e3 / duration.toMillis();
  }

  /** The time left, if files go on being read as fast as so far. */
  public Optional<Duration> remaining() {
    long done = count("files");
    if (isEnded() || done == 0 || files < done) {
      return Optional.empty();
    }
    return Optional.of(Duration.ofMillis(duration.toMillis() * (files - done) / done));
  }

  /** One line with a bar: files, pages, articles, pages a second, time left. */
  public String toText() {
    StringBuilder line = new StringBuilder(state.toLowerCase(Locale.ROOT));
    if (files > 0) {
      int filled = (int) Math.min(BAR_LENGTH, BAR_LENGTH * count("files") / files);
      line.append(" [").append("#".repeat(filled)).append(" ".repeat(BAR_LENGTH - filled));
      line.append("] %d of %d files".formatted(count("files"), files));
    }
    line.append(
        ", %d pages, %d articles, %d stored, %.0f pages/s"
            .formatted(count("pages"), count("articles"), count("stored"), pagesPerSecond()));
    remaining().ifPresent(left -> line.append(", about ").append(format(left)).append(" left"));
    return line.toString();
  }

  private static String format(Duration duration) {
    return duration.toHours() > 0
        ? "%d h %d min".formatted(duration.toHours(), duration.toMinutesPart())
        : duration.toMinutes() > 0
            ? "%d min".formatted(duration.toMinutes() + 1)
            : "%d s".formatted(duration.toSeconds() + 1);
  }

  /** The JSON form. */
  public Map<String, Object> toDocument() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("id", id);
    document.put("name", name);
    document.put("state", state);
    document.put("seconds", duration.toMillis() / 1e3);
    document.put("files_given", files);
    document.putAll(counts);
    document.put("pages_per_second", Math.round(pagesPerSecond() * 10) / 10.0);
    remaining().ifPresent(left -> document.put("seconds_left", left.toSeconds()));
    return document;
  }
}
