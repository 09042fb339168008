package wirewatch.alerting.delivery;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wirewatch.alerting.channel.WebhookSignature;
import wirewatch.alerting.message.AlertMessage;
import wirewatch.alerting.message.IdempotencyKeys;
import wirewatch.alerting.payload.CloudEventPayload;

/**
 * Posts a message as a CloudEvents 1.0 event in structured mode, signed as in Standard Webhooks.
 * Its id, {@code webhook-id} and {@code Idempotency-Key} are the message's key.
 */
final class WebhookSender implements ChannelSender {
  private static final String TYPE = "application/cloudevents+json; charset=utf-8";

  private final HttpPoster post;
  private final @Nullable WebhookSignature webhookSignature;
  private final InstantSource clock;

  WebhookSender(HttpPoster post, @Nullable WebhookSignature webhookSignature, InstantSource clock) {
    this.post = post;
    this.webhookSignature = webhookSignature;
    this.clock = clock;
  }

  @Override
  public Outcome send(AlertMessage alertMessage) {
    byte[] body = CloudEventPayload.toJson(alertMessage);
    String id = IdempotencyKeys.toToken(alertMessage.key());
    long timestamp = clock.instant().getEpochSecond();
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Idempotency-Key", '"' + id + '"');
    headers.put("webhook-id", id);
    headers.put("webhook-timestamp", Long.toString(timestamp));
    if (webhookSignature != null) {
      headers.put("webhook-signature", webhookSignature.sign(id, timestamp, body));
    }
    return post.post(body, TYPE, headers);
  }

  @Override
  public void close() {
    post.close();
  }
}
