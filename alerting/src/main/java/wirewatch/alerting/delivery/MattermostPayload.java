package wirewatch.alerting.delivery;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** An attachment of Mattermost's incoming webhook; its text is Markdown. */
final class MattermostPayload implements Payload {
  private static final int MOST = 7000; // a post takes 16383, its properties 8000 or more
  private static final Markup MARKUP = MarkdownMarkup.mattermost();
  private static final TextLayout LAYOUT = new TextLayout(MARKUP, MOST);

  @Override
  public byte[] of(Message message) {
    ObjectNode body = Json.object();
    ObjectNode attachment = body.putArray("attachments").addObject();
    attachment.put("fallback", MARKUP.text(message.subject()));
    attachment.put("color", Tint.of(message).hex());
    attachment.put("text", LAYOUT.of(message));
    return Json.bytes(body);
  }
}
