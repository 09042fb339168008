package wirewatch.pipeline.alert;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import wirewatch.alerting.model.Alert;
import wirewatch.pipeline.outbox.Outbox;
import wirewatch.pipeline.outbox.OutboxDelivery;
import wirewatch.pipeline.outbox.OutboxEntry;

/** An outbox entry from an alert that is stored in {@code wirewatch-alerts-*}. */
final class RestoredEntry {
  private RestoredEntry() {}

  /**
   * Empty for an alert that is not about an article.
   *
   * @param topics the current topics of documents, by their ids
   */
  static Optional<Outbox.NewEntry> of(StoredAlert stored, Map<String, String> topics) {
    Alert alert = stored.alert();
    StoredAlert.Coverage coverage = stored.coverage();
    if (alert.article() == null) {
      return Optional.empty();
    }
    String topic =
        coverage.documents().keySet().stream()
            .map(topics::get)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(coverage.topic());
    OutboxEntry entry =
        new OutboxEntry(
            alert.id(),
            alert.ruleId(),
            new OutboxEntryKind(alert.kind(), coverage.announced()).code(),
            topic,
            alert.time(),
            AlertJson.toBytes(alert),
            coverage.documents());
    return Optional.of(
        new Outbox.NewEntry(
            entry,
            stored.deliveries().stream().map(state -> toDelivery(alert.id(), state)).toList()));
  }

  private static OutboxDelivery toDelivery(String id, StoredAlert.DeliveryState state) {
    return new OutboxDelivery(
        id,
        state.channel(),
        null,
        OutboxDelivery.Status.parse(state.status()),
        state.time(),
        state.time(),
        state.attempts(),
        state.lastError(),
        state.time());
  }
}
