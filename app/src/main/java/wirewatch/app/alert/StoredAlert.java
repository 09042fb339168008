package wirewatch.app.alert;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wirewatch.alerting.model.Alert;

/**
 * An alert and what became of it.
 *
 * @param articles how many articles it speaks for: the first, its copies and revisions elsewhere
 * @param addresses of these articles
 * @param handovers one a channel; none where nobody is told
 */
public record StoredAlert(
    Alert alert, int articles, List<URI> addresses, List<Handover> handovers) {

  public StoredAlert {
    addresses = List.copyOf(addresses);
    handovers = List.copyOf(handovers);
  }

  /**
   * How far an alert is on one channel.
   *
   * @param status {@code waiting}, {@code delivered}, {@code parked} or {@code muted}
   * @param lastError why the last attempt failed
   * @param time of the last change of status
   */
  public record Handover(
      String channel, String status, int attempts, @Nullable String lastError, Instant time) {}
}
