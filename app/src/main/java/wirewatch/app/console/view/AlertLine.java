package wirewatch.app.console.view;

import java.util.List;

/**
 * An alert in a list.
 *
 * @param kind empty for a match, otherwise the kind of follow-up
 * @param link to the article; empty for a system alert
 * @param deliveries one for each channel
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

  /** The state of the delivery of an alert over one channel. */
  public record DeliveryLine(
      String channel, String status, int attempts, String error, Moment time) {}
}
