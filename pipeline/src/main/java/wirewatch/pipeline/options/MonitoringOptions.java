package wirewatch.pipeline.options;

import java.time.Duration;
import java.util.List;

/**
 * When the system raises alerts about itself.
 *
 * @param channels by their names; none for the default ones
 * @param silenceFactor a source is silent after so many times its usual gap; 0 for never
 * @param failureLimit a listing fails after so many failures in a row; 0 for never
 * @param drift whether the extraction quality of each source is monitored
 * @param quietWatch how long a watch may match nothing; zero for ever
 */
public record MonitoringOptions(
    List<String> channels,
    int silenceFactor,
    int failureLimit,
    boolean drift,
    Duration quietWatch) {

  /** Three gaps, five failures, drift, thirty days. */
  public static final MonitoringOptions DEFAULT =
      new MonitoringOptions(List.of(), 3, 5, true, Duration.ofDays(30));

  public MonitoringOptions {
    channels = List.copyOf(channels);
  }
}
