package wirewatch.alerting.payload;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wirewatch.alerting.message.AlertMessage;
import wirewatch.alerting.message.MessageWording;
import wirewatch.alerting.model.Alert;
import wirewatch.alerting.model.Alert.Kind;
import wirewatch.alerting.model.SampleAlerts;

/** The format of each chat's message, as documented by its vendor. */
class ChatPayloadsTest {
  private static final AlertMessage MATCH = AlertMessage.of(SampleAlerts.match("a1"));

  static Stream<ChatPayload> payloads() {
    return Stream.of(
        new SlackPayload(),
        new MattermostPayload(),
        new DiscordPayload(),
        new TelegramPayload("-100"),
        new TeamsPayload());
  }

  @Test
  void writesSlackBlocks() throws IOException {
    assertThat(json(new SlackPayload().toJson(MATCH)))
        .isEqualTo(
            json(
                """
                {"text": "Sanctions: Council adopts sanctions",
                 "mrkdwn": false, "unfurl_links": false, "unfurl_media": false,
                 "blocks": [
                  {"type": "header",
                   "text": {"type": "plain_text", "text": "Alert · Sanctions", "emoji": false}},
                  {"type": "rich_text", "elements": [
                   {"type": "rich_text_section", "elements": [
                    {"type": "link", "url": "https://northwire.example/news/a1",
                     "text": "Council adopts sanctions", "style": {"bold": true}},
                    {"type": "text",
                     "text": "\\nPOLARIS, Nov 22 · Northwire via The Courier · 22 Nov 2026 14:04 UTC"}]},
                   {"type": "rich_text_quote", "elements": [
                    {"type": "text", "text": "The council adopted new "},
                    {"type": "text", "text": "sanctions", "style": {"bold": true}},
                    {"type": "text", "text": " against the shipping line."},
                    {"type": "text", "text": " — Anna Berg", "style": {"italic": true}}]}]},
                  {"type": "context", "elements": [
                   {"type": "plain_text", "text": "Matched: sanctions", "emoji": false}]}]}
                """));
  }

  @Test
  void writesAMattermostAttachment() throws IOException {
    assertThat(json(new MattermostPayload().toJson(MATCH)))
        .isEqualTo(
            json(
                """
                {"attachments": [{
                  "fallback": "Sanctions\\\\: Council adopts sanctions",
                  "color": "#2563EB",
                  "text": "**Alert · Sanctions**\\n[Council adopts sanctions](https://northwire.example/news/a1)\\nPOLARIS, Nov 22 · Northwire via The Courier · 22 Nov 2026 14\\\\:04 UTC\\n> The council adopted new **sanctions** against the shipping line. — Anna Berg\\nMatched\\\\: sanctions"}]}
                """));
  }

  @Test
  void writesADiscordEmbedWithoutMentions() throws IOException {
    JsonNode body = json(new DiscordPayload().toJson(MATCH));

    assertThat(body.path("allowed_mentions")).isEqualTo(json("{\"parse\": []}"));
    assertThat(body.at("/embeds/0/color").asInt()).isEqualTo(0x2563EB);
    assertThat(body.at("/embeds/0/timestamp").asText()).isEqualTo("2026-11-22T14:05:00Z");
    assertThat(body.at("/embeds/0/description").asText())
        .startsWith(
            "**Alert · Sanctions**\n[Council adopts sanctions](https://northwire.example/news/a1)");
  }

  @Test
  void writesATelegramSendMessage() throws IOException {
    assertThat(json(new TelegramPayload("@desk").toJson(MATCH)))
        .isEqualTo(
            json(
                """
                {"chat_id": "@desk", "parse_mode": "HTML",
                 "link_preview_options": {"is_disabled": true},
                 "text": "<b>Alert · Sanctions</b>\\n<a href=\\"https://northwire.example/news/a1\\">Council adopts sanctions</a>\\nPOLARIS, Nov 22 · Northwire via The Courier · 22 Nov 2026 14:04 UTC\\n<blockquote>The council adopted new <b>sanctions</b> against the shipping line. — Anna Berg</blockquote>\\nMatched: sanctions"}
                """));
  }

  @Test
  void writesAnAdaptiveCardForTeams() throws IOException {
    JsonNode body = json(new TeamsPayload().toJson(MATCH));
    JsonNode card = body.at("/attachments/0/content");

    assertThat(body.path("type").asText()).isEqualTo("message");
    assertThat(body.at("/attachments/0/contentType").asText())
        .isEqualTo("application/vnd.microsoft.card.adaptive");
    assertThat(body.at("/attachments/0/contentUrl").isNull()).isTrue();
    assertThat(card.path("type").asText()).isEqualTo("AdaptiveCard");
    assertThat(card.path("version").asText()).isEqualTo("1.4");
    assertThat(card.at("/body/0/items/0/inlines/0/text").asText()).isEqualTo("Alert · Sanctions");
    assertThat(card.at("/body/1/inlines/0/text").asText()).isEqualTo("Council adopts sanctions");
    assertThat(card.at("/body/3/inlines/1"))
        .isEqualTo(
            json(
                """
                {"type": "TextRun", "text": "sanctions", "weight": "Bolder", "highlight": true}
                """));
    assertThat(card.at("/actions/0"))
        .isEqualTo(
            json(
                """
                {"type": "Action.OpenUrl", "title": "Read",
                 "url": "https://northwire.example/news/a1"}
                """));
  }

  @ParameterizedTest
  @MethodSource("payloads")
  void labelsEveryKind(ChatPayload chatPayload) throws IOException {
    List<AlertMessage> messages =
        List.of(
            MATCH,
            AlertMessage.of(SampleAlerts.alert("a2", "a1", Kind.CORRECTION)),
            AlertMessage.of(SampleAlerts.alert("a3", "a1", Kind.RETRACTION)),
            AlertMessage.of(SampleAlerts.alert("a4", "a1", Kind.REMOVED)),
            AlertMessage.of(SampleAlerts.alert("a5", "a1", Kind.MOVED)),
            AlertMessage.digest(SampleAlerts.matches(3)),
            AlertMessage.of(SampleAlerts.system(Kind.SYSTEM)),
            AlertMessage.of(SampleAlerts.system(Kind.ALL_CLEAR)));
    assertThat(messages).extracting(AlertMessage::kind).containsExactly(Kind.values());
    List<String> texts =
        messages.stream().map(chatPayload::toJson).map(ChatPayloadsTest::text).toList();

    assertThat(texts).doesNotHaveDuplicates();
    assertThat(texts.get(0)).contains("Alert · Sanctions");
    assertThat(texts.get(1)).contains("Correction · Sanctions");
    assertThat(texts.get(2)).contains("Retraction · Sanctions");
    assertThat(texts.get(3)).contains("Removed · Sanctions");
    assertThat(texts.get(4)).contains("Moved · Sanctions");
    assertThat(texts.get(5)).contains("Digest · 3 alerts");
    assertThat(texts.get(6)).contains("system alert · high", "Northwire has published nothing");
    assertThat(texts.get(7)).contains("all clear · high");
  }

  @ParameterizedTest
  @MethodSource("payloads")
  void aDigestCountsWhatItLeavesOut(ChatPayload chatPayload) {
    String text = text(chatPayload.toJson(AlertMessage.digest(SampleAlerts.matches(70))));

    assertThat(text).contains("Digest · 70 alerts").containsPattern("Sanctions \\\\*\\(70");
    int shown = text.split("northwire.example/news/alert-", -1).length - 1;
    assertThat(text).contains("and " + (70 - shown) + " more alerts");
    assertThat(shown).isBetween(8, 20);
  }

  @ParameterizedTest
  @MethodSource("payloads")
  void everyScriptSurvives(ChatPayload chatPayload) {
    for (String headline :
        List.of("مجلس الأمن يفرض عقوبات", "המועצה הטילה עיצומים", "安理会通过新的制裁决议", "안보리 새 제재 채택")) {
      String sentence = headline + "。";
      Alert alert =
          SampleAlerts.alertOf(
              "a1", "a1", Kind.MATCH, headline, SampleAlerts.sentence(sentence, headline));

      assertThat(text(chatPayload.toJson(AlertMessage.of(alert)))).contains(headline).contains("。");
    }
  }

  @Test
  void subjectsSayWhatHappened() {
    assertThat(MATCH.subject()).isEqualTo("Sanctions: Council adopts sanctions");
    assertThat(AlertMessage.of(SampleAlerts.alert("a2", "a1", Kind.RETRACTION)).subject())
        .isEqualTo("Retraction, Sanctions: Council adopts sanctions");
    assertThat(AlertMessage.of(SampleAlerts.system(Kind.SYSTEM)).subject())
        .isEqualTo("Wirewatch: system alert: Northwire has published nothing for 6 hours");
    assertThat(AlertMessage.digest(SampleAlerts.matches(12)).subject())
        .isEqualTo("12 alerts: Sanctions (12)");
    assertThat(Arrays.stream(Kind.values()).map(MessageWording::kindLabel)).doesNotHaveDuplicates();
  }

  @Test
  void usesTheTextWithoutAHeadline() {
    Alert alert =
        SampleAlerts.alertOf(
            "a1",
            "a1",
            Kind.MATCH,
            null,
            SampleAlerts.sentence(SampleAlerts.SENTENCE, "sanctions"));

    assertThat(AlertMessage.of(alert).subject()).isEqualTo("Sanctions: A story matches Sanctions");
  }

  private static String text(byte[] body) {
    return strings(json(body)).replace("\\:", ":");
  }

  private static String strings(JsonNode node) {
    StringBuilder strings = new StringBuilder(node.isTextual() ? node.asText() + "\n" : "");
    node.forEach(child -> strings.append(strings(child)));
    return strings.toString();
  }

  private static JsonNode json(byte[] body) {
    try {
      return new ObjectMapper().readTree(body);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static JsonNode json(String body) throws IOException {
    return new ObjectMapper().readTree(body);
  }
}
