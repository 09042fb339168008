package wirewatch.crawler.frontier;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import wirewatch.crawler.model.RevisitOptions;

/** Schedules the revisits of articles. Has no state and reads no clock. */
public record RevisitPolicy(RevisitOptions options) {

  /**
   * Returns the revisit after a stage; empty after the last one.
   *
   * @param stage the completed stage; 0 if the article was fetched for the first time
   * @param now when it was completed
   */
  public Optional<PageSchedule> after(int stage, EditRate editRate, Instant now) {
    List<Duration> ages = options.after();
    for (int next = stage + 1; next <= ages.size(); next++) {
      if (editRate.isWorth(next, ages.size())) {
        Duration reached = stage == 0 ? Duration.ZERO : ages.get(stage - 1);
        return Optional.of(new PageSchedule(now.plus(ages.get(next - 1)).minus(reached), next));
      }
    }
    return Optional.empty();
  }
}
