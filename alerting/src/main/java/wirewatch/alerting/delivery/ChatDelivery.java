package wirewatch.alerting.delivery;

import java.util.Map;

/** Posts a chat's own form of a message. Chats know no key: a second delivery shows twice. */
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
