package wirewatch.pipeline.alert;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wirewatch.alerting.model.Alert;

/**
 * An alert and the state of its deliveries.
 *
 * @param articleCount the number of articles it covers: the first, its copies and revisions
 *     elsewhere
 * @param addresses of these articles
 * @param deliveries one for each channel; may be empty
 */
public record StoredAlert(
    Alert alert, int articleCount, List<URI> addresses, List<DeliveryState> deliveries) {

  public StoredAlert {
    addresses = List.copyOf(addresses);
    deliveries = List.copyOf(deliveries);
  }

  /**
   * The state of an alert on one channel.
   *
   * @param status {@code waiting}, {@code delivered}, {@code parked} or {@code muted}
   * @param lastError why the last attempt failed
   * @param time of the last change of status
   */
  public record DeliveryState(
      String channel, String status, int attempts, @Nullable String lastError, Instant time) {}
}
