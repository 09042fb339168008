package wirewatch.alerting.delivery;

import java.util.Map;

/** Posts a message in the format of a chat. Chats do not deduplicate: a redelivery shows twice. */
final class ChatDelivery implements Delivery {
  private final HttpPost post;
  private final Payload payload;

  ChatDelivery(HttpPost post, Payload payload) {
    this.post = post;
    this.payload = payload;
  }

  @Override
  public Outcome deliver(Message message) {
    return post.post(payload.of(message), "application/json; charset=utf-8", Map.of());
  }

  @Override
  public void close() {
    post.close();
  }
}
