package wirewatch.app.alert;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wirewatch.alerting.model.Alert;

/**
 * An alert and the state of its deliveries.
 *
 * @param articles the number of articles it covers: the first, its copies and revisions elsewhere
 * @param addresses of these articles
 * @param handovers one for each channel; may be empty
 */
public record StoredAlert(
    Alert alert, int articles, List<URI> addresses, List<Handover> handovers) {

  public StoredAlert {
    addresses = List.copyOf(addresses);
    handovers = List.copyOf(handovers);
  }

  /**
   * The state of an alert on one channel.
   *
   * @param status {@code waiting}, {@code delivered}, {@code parked} or {@code muted}
   * @param lastError why the last attempt failed
   * @param time of the last change of status
   */
  public record Handover(
      String channel, String status, int attempts, @Nullable String lastError, Instant time) {}
}
