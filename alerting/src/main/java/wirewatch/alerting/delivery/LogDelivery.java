package wirewatch.alerting.delivery;

import java.net.URI;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wirewatch.alerting.model.Alert;

/** Logs one line per message. */
final class LogDelivery implements Delivery {
  private static final Logger log = LoggerFactory.getLogger(LogDelivery.class);

  @Override
  public Outcome deliver(Message message) {
    log.info("{}", line(message));
    return new Delivered();
  }

  /** The subject, severity, key and link. */
  static String line(Message message) {
    Alert first = message.alerts().getFirst();
    URI link = Cards.of(message).getFirst().link();
    return message.subject()
        + " ["
        + first.severity().name().toLowerCase(Locale.ROOT)
        + ", "
        + Keys.token(message.key())
        + "]"
        + (link == null || message.alerts().size() > 1 ? "" : " " + link);
  }
}
