package wirewatch.alerting.delivery;

import java.net.URI;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wirewatch.alerting.message.AlertCards;
import wirewatch.alerting.message.AlertMessage;
import wirewatch.alerting.message.IdempotencyKeys;
import wirewatch.alerting.model.Alert;

/** Logs one line per message. */
final class LogSender implements ChannelSender {
  private static final Logger log = LoggerFactory.getLogger(LogSender.class);

  @Override
  public Outcome send(AlertMessage alertMessage) {
    log.info("{}", logLine(alertMessage));
    return new Delivered();
  }

  /** The subject, severity, key and link. */
  static String logLine(AlertMessage alertMessage) {
    Alert first = alertMessage.alerts().getFirst();
    URI link = AlertCards.of(alertMessage).getFirst().link();
    return alertMessage.subject()
        + " ["
        + first.severity().name().toLowerCase(Locale.ROOT)
        + ", "
        + IdempotencyKeys.toToken(alertMessage.key())
        + "]"
        + (link == null || alertMessage.alerts().size() > 1 ? "" : " " + link);
  }
}
