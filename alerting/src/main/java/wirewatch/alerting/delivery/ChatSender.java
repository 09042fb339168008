package wirewatch.alerting.delivery;

import java.util.Map;
import wirewatch.alerting.message.AlertMessage;
import wirewatch.alerting.payload.ChatPayload;

/** Posts a message in the format of a chat. Chats do not deduplicate: a redelivery shows twice. */
final class ChatSender implements ChannelSender {
  private final HttpPoster post;
  private final ChatPayload chatPayload;

  ChatSender(HttpPoster post, ChatPayload chatPayload) {
    this.post = post;
    this.chatPayload = chatPayload;
  }

  @Override
  public Outcome send(AlertMessage alertMessage) {
    return post.post(chatPayload.toJson(alertMessage), "application/json; charset=utf-8", Map.of());
  }

  @Override
  public void close() {
    post.close();
  }
}
