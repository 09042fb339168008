package wirewatch.alerting.delivery;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wirewatch.alerting.model.Alert;

/** Writes one line a message to the log. */
final class LogDelivery implements Delivery {
  private static final Logger LOG = LoggerFactory.getLogger(LogDelivery.class);

  @Override
  public Outcome deliver(Message message) {
    Alert first = message.alerts().getFirst();
    Alert.Piece article = first.article();
    LOG.info(
        "{} [{}] {}{}",
        message.subject(),
        first.severity(),
        message.key(),
        article == null || message.alerts().size() > 1
            ? ""
            : " " + Clean.line(article.address().toString(), 500));
    return new Delivered();
  }
}
