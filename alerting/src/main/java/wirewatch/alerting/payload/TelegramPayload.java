package wirewatch.alerting.payload;

import com.fasterxml.jackson.databind.node.ObjectNode;
import wirewatch.alerting.message.AlertMessage;
import wirewatch.alerting.message.HtmlMarkup;
import wirewatch.alerting.message.TextLayout;

/** A {@code sendMessage} of Telegram's Bot API in its HTML. */
public final class TelegramPayload implements ChatPayload {
  private static final int MAX_LENGTH = 4096;
  private static final TextLayout LAYOUT = new TextLayout(new HtmlMarkup(), MAX_LENGTH);

  private final String chat;

  public TelegramPayload(String chat) {
    this.chat = chat;
  }

  @Override
  public byte[] toJson(AlertMessage alertMessage) {
    ObjectNode body = JsonTrees.newObject();
    body.put("chat_id", chat);
    body.put("text", LAYOUT.layOut(alertMessage));
    body.put("parse_mode", "HTML");
    body.putObject("link_preview_options").put("is_disabled", true);
    return JsonTrees.toBytes(body);
  }
}
