package wirewatch.alerting.delivery;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One way out for alerts. Thread-safe. A call blocks until the receiver has answered or the
 * channel's time is up; nothing is tried again inside, and nothing is thrown.
 */
public interface Delivery extends AutoCloseable {

  /** Hands a message to the channel's receiver. */
  Outcome deliver(Message message);

  /** Lets go of connections; a channel that keeps none has nothing to do. */
  @Override
  default void close() {}

  /** What came of handing over one message. */
  sealed interface Outcome {}

  /** The receiver has taken the message. */
  record Delivered() implements Outcome {}

  /**
   * The receiver has not taken the message, or it is not known whether it has.
   *
   * @param why one plain line, with the remedy where there is one
   * @param temporary whether trying again may help
   * @param retryAfter how long the receiver asks to wait, a second to a day
   */
  record Failed(String why, boolean temporary, @Nullable Duration retryAfter) implements Outcome {

    static Failed forNow(String why) {
      return new Failed(why, true, null);
    }

    static Failed forGood(String why) {
      return new Failed(why, false, null);
    }
  }
}
