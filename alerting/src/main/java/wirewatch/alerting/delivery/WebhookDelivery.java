package wirewatch.alerting.delivery;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Posts a message as a CloudEvents 1.0 event in structured mode, signed as in Standard
 * Webhooks. Its id, {@code webhook-id} and {@code Idempotency-Key} are the message's key.
 */
final class WebhookDelivery implements Delivery {
  private static final String TYPE = "application/cloudevents+json; charset=utf-8";

  private final HttpPost post;
  private final @Nullable Signature signature;
  private final InstantSource clock;

  WebhookDelivery(HttpPost post, @Nullable Signature signature, InstantSource clock) {
    this.post = post;
    this.signature = signature;
    this.clock = clock;
  }

  @Override
  public Outcome deliver(Message message) {
    byte[] body = CloudEvent.of(message);
    String id = Keys.token(message.key());
    long timestamp = clock.instant().getEpochSecond();
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Idempotency-Key", '"' + id + '"');
    headers.put("webhook-id", id);
    headers.put("webhook-timestamp", Long.toString(timestamp));
    if (signature != null) {
      headers.put("webhook-signature", signature.of(id, timestamp, body));
    }
    return post.post(body, TYPE, headers);
  }

  @Override
  public void close() {
    post.close();
  }
}
