package wirewatch.pipeline.alert;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wirewatch.alerting.model.Alert;

/**
 * An alert and the state of its deliveries.
 *
 * @param articleCount the number of articles it covers: the first, its copies and revisions
 *     elsewhere
 * @param addresses of these articles
 * @param deliveries one for each channel; may be empty
 * @param coverage what it is about
 */
public record StoredAlert(
    Alert alert,
    int articleCount,
    List<URI> addresses,
    List<DeliveryState> deliveries,
    Coverage coverage) {

  public StoredAlert {
    addresses = List.copyOf(addresses);
    deliveries = List.copyOf(deliveries);
  }

  /**
   * What an alert is about, so that an outbox that lost it can be told.
   *
   * @param topic the current id of its story in the outbox, or its rule if it is about no story
   * @param announced of a first alert: the follow-up that its article's wire status announced
   * @param documents the URLs of the documents that it covers, by document id
   */
  public record Coverage(String topic, Alert.@Nullable Kind announced, Map<String, URI> documents) {
    public Coverage {
      documents = Map.copyOf(documents);
    }
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
