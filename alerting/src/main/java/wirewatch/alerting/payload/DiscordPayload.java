package wirewatch.alerting.payload;

import com.fasterxml.jackson.databind.node.ObjectNode;
import wirewatch.alerting.message.AlertMessage;
import wirewatch.alerting.message.MarkdownMarkup;
import wirewatch.alerting.message.MessageColor;
import wirewatch.alerting.message.TextLayout;

/** An embed of Discord's webhook; its description is Markdown, and mentions are disabled. */
public final class DiscordPayload implements ChatPayload {
  private static final int MAX_LENGTH = 4096;
  private static final TextLayout LAYOUT = new TextLayout(MarkdownMarkup.discord(), MAX_LENGTH);

  @Override
  public byte[] toJson(AlertMessage alertMessage) {
    ObjectNode body = JsonTrees.newObject();
    body.putObject("allowed_mentions").putArray("parse");
    ObjectNode embed = body.putArray("embeds").addObject();
    embed.put("description", LAYOUT.layOut(alertMessage));
    embed.put("color", MessageColor.of(alertMessage).rgb());
    embed.put("timestamp", alertMessage.alerts().getFirst().time().toString());
    return JsonTrees.toBytes(body);
  }
}
