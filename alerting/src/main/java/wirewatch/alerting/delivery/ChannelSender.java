package wirewatch.alerting.delivery;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import wirewatch.alerting.message.AlertMessage;

/**
 * Sends messages to the receiver of one channel. Thread-safe. A call blocks until the receiver has
 * responded or the channel's timeout has elapsed; it does not retry and does not throw.
 */
public interface ChannelSender extends AutoCloseable {

  /** Sends a message to the channel's receiver. */
  Outcome send(AlertMessage alertMessage);

  /** Closes connections; does nothing by default. */
  @Override
  default void close() {}

  /** The outcome of sending one message. */
  sealed interface Outcome {}

  /** The receiver has accepted the message. */
  record Delivered() implements Outcome {}

  /**
   * The receiver has not accepted the message, or it is unknown whether it has.
   *
   * @param reason one line of plain text, with a remedy if there is one
   * @param temporary whether a retry may help
   * @param retryAfter the delay requested by the receiver, a second to a day
   */
  record Failed(String reason, boolean temporary, @Nullable Duration retryAfter)
      implements Outcome {

    static Failed temporaryFailure(String why) {
      return new Failed(why, true, null);
    }

    static Failed permanentFailure(String why) {
      return new Failed(why, false, null);
    }
  }
}
