package wirewatch.pipeline.alert;

import java.util.ArrayList;
import java.util.List;
import wirewatch.alerting.model.Alert;
import wirewatch.pipeline.outbox.Outbox;
import wirewatch.pipeline.outbox.OutboxDelivery;

/** An alert in the outbox and its delivery on one channel; read without Elasticsearch. */
public record QueuedAlert(Alert alert, OutboxDelivery delivery) {

  /** The latest of a status, newest first. */
  public static List<QueuedAlert> latest(Outbox outbox, OutboxDelivery.Status status, int most) {
    List<QueuedAlert> views = new ArrayList<>();
    for (OutboxDelivery outboxDelivery : outbox.findLatest(status, most)) {
      outbox
          .find(outboxDelivery.entryId())
          .ifPresent(
              outboxEntry ->
                  views.add(
                      new QueuedAlert(AlertJson.parse(outboxEntry.payload()), outboxDelivery)));
    }
    return views;
  }
}
