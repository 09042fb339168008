package wirewatch.console.view;

import java.util.List;

/**
 * An alert in a list.
 *
 * @param kind empty for a match, otherwise the kind of follow-up
 * @param link to the article; empty for a system alert
 * @param language of the texts, a BCP 47 tag; empty if unknown
 * @param evidence a line for each listed name in the sentences
 * @param terms the words of the article that matched
 * @param deliveries one for each channel
 */
public record AlertListItem(
    String id,
    DisplayTime time,
    String watch,
    String watchName,
    String severity,
    String kind,
    String headline,
    String link,
    String agency,
    String language,
    List<List<Passage>> sentences,
    List<String> evidence,
    String speaker,
    List<String> terms,
    List<DeliveryStatus> deliveries) {

  public AlertListItem {
    sentences = List.copyOf(sentences);
    evidence = List.copyOf(evidence);
    terms = List.copyOf(terms);
    deliveries = List.copyOf(deliveries);
  }

  /** The state of the delivery of an alert over one channel. */
  public record DeliveryStatus(
      String channel, String status, int attempts, String error, DisplayTime time) {}
}
