package wirewatch.alerting.payload;

import com.fasterxml.jackson.databind.node.ObjectNode;
import wirewatch.alerting.message.AlertMessage;
import wirewatch.alerting.message.MarkdownMarkup;
import wirewatch.alerting.message.Markup;
import wirewatch.alerting.message.MessageColor;
import wirewatch.alerting.message.TextLayout;

/** An attachment of Mattermost's incoming webhook; its text is Markdown. */
public final class MattermostPayload implements ChatPayload {
  private static final int MAX_LENGTH = 7000; // a post takes 16383, its properties 8000 or more
  private static final Markup MARKUP = MarkdownMarkup.mattermost();
  private static final TextLayout LAYOUT = new TextLayout(MARKUP, MAX_LENGTH);

  @Override
  public byte[] toJson(AlertMessage alertMessage) {
    ObjectNode body = JsonTrees.newObject();
    ObjectNode attachment = body.putArray("attachments").addObject();
    attachment.put("fallback", MARKUP.escape(alertMessage.subject()));
    attachment.put("color", MessageColor.of(alertMessage).toHex());
    attachment.put("text", LAYOUT.layOut(alertMessage));
    return JsonTrees.toBytes(body);
  }
}
