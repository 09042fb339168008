package wirewatch.app.console.view;

import java.util.List;

/**
 * An alert in a list.
 *
 * @param kind empty for a match, else why it follows one up
 * @param link to the article; empty for what the system says of itself
 * @param deliveries one a channel
 */
public record AlertLine(
    String id,
    Moment time,
    String watch,
    String watchName,
    String severity,
    String kind,
    String headline,
    String link,
    String agency,
    List<List<Passage>> sentences,
    String speaker,
    List<DeliveryLine> deliveries) {

  public AlertLine {
    sentences = List.copyOf(sentences);
    deliveries = List.copyOf(deliveries);
  }

  /** How an alert went out, or did not. */
  public record DeliveryLine(
      String channel, String status, int attempts, String error, Moment time) {}
}
