package wirewatch.app.alert;

import java.util.ArrayList;
import java.util.List;
import wirewatch.alerting.model.Alert;
import wirewatch.crawler.state.Outbox;
import wirewatch.crawler.state.Outgoing;

/** An alert in the outbox and its delivery on one channel; read without Elasticsearch. */
public record OutboxView(Alert alert, Outgoing outgoing) {

  /** The latest of a status, newest first. */
  public static List<OutboxView> latest(Outbox outbox, Outgoing.Status status, int most) {
    List<OutboxView> views = new ArrayList<>();
    for (Outgoing outgoing : outbox.outgoings().latest(status, most)) {
      outbox
          .notices()
          .find(outgoing.notice())
          .ifPresent(
              notice -> views.add(new OutboxView(AlertForm.read(notice.payload()), outgoing)));
    }
    return views;
  }
}
