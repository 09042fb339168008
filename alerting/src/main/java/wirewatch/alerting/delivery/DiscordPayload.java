package wirewatch.alerting.delivery;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** An embed of Discord's webhook; its description is Markdown, and mentions are disabled. */
final class DiscordPayload implements Payload {
  private static final int MOST = 4096;
  private static final TextLayout LAYOUT = new TextLayout(MarkdownMarkup.discord(), MOST);

  @Override
  public byte[] of(Message message) {
    ObjectNode body = Json.object();
    body.putObject("allowed_mentions").putArray("parse");
    ObjectNode embed = body.putArray("embeds").addObject();
    embed.put("description", LAYOUT.of(message));
    embed.put("color", Tint.of(message).rgb());
    embed.put("timestamp", message.alerts().getFirst().time().toString());
    return Json.bytes(body);
  }
}
