package wirewatch.alerting.delivery;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A {@code sendMessage} of Telegram's Bot API in its HTML. */
final class TelegramPayload implements Payload {
  private static final int MOST = 4096;
  private static final TextLayout LAYOUT = new TextLayout(new HtmlMarkup(), MOST);

  private final String chat;

  TelegramPayload(String chat) {
    this.chat = chat;
  }

  @Override
  public byte[] of(Message message) {
    ObjectNode body = Json.object();
    body.put("chat_id", chat);
    body.put("text", LAYOUT.of(message));
    body.put("parse_mode", "HTML");
    body.putObject("link_preview_options").put("is_disabled", true);
    return Json.bytes(body);
  }
}
