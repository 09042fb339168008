package wirewatch.alerting.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.Session;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wirewatch.alerting.channel.ChannelOptions;
import wirewatch.alerting.channel.ChannelOptions.Security;
import wirewatch.alerting.channel.ChannelOptions.SmtpServer;
import wirewatch.alerting.message.AlertMessage;
import wirewatch.alerting.message.HtmlLayout;
import wirewatch.alerting.message.MessageLinks;
import wirewatch.alerting.message.MessageTextCleaner;
import wirewatch.alerting.model.Alert;
import wirewatch.alerting.model.SampleAlerts;
import wirewatch.alerting.payload.AlertFeeds;
import wirewatch.alerting.payload.CloudEventPayload;
import wirewatch.alerting.payload.DiscordPayload;
import wirewatch.alerting.payload.MattermostPayload;
import wirewatch.alerting.payload.SlackPayload;
import wirewatch.alerting.payload.TeamsPayload;
import wirewatch.alerting.payload.TelegramPayload;

/**
 * Whatever a page's author writes into an article stays text on every channel. Each text of the
 * corpus stands in every field of an alert, alone and in a digest.
 */
class EscapingCorpusTest {
  private static final String LINK = "https://northwire.example/a_(b)?q=%22*x*%22";
  private static final Pattern CONTROLS =
      Pattern.compile("[\\p{Cc}&&[^\\n]]|[\\u202A-\\u202E\\u2066-\\u2069\\u2028\\u2029]");
  private static final Pattern ESCAPE = Pattern.compile("\\\\\\p{Punct}");

  static Stream<String> corpus() {
    return Stream.of(
        "<!channel> <!here> <!everyone> <@U0123> <#C0123> <http://evil.example|Read on>",
        "@everyone @here @channel @all <@123456789> <@&99> <#42> a@b.example",
        "[click](http://evil.example) ![i](http://evil.example/x.png) <http://evil.example>",
        "**b** *i* __u__ _i_ ~~s~~ ||spoiler|| `code` ```block``` $x$ :smile: #tag",
        "> quote\n# head\n1. one\n- two\n+ three\n===\n|a|b|\n|-|-|",
        "<script>alert(1)</script><img src=x onerror=alert(1)><svg/onload=alert(1)>",
        "</blockquote></p></body></html><h1>x</h1>&amp;&lt;&#60;b&#62;",
        "<b>x</b><a href=\"http://evil.example\" onclick='x()'>y</a><tg-spoiler>z</tg-spoiler>",
        "{{DATE(2017-02-14T06:08:39Z,SHORT)}} {{{{TIME(x)}} ${secret} #{x} <at>All</at>",
        "]]><![CDATA[ <?xml version='1.0'?> &nbsp; &bogus; <!DOCTYPE x>",
        "x\r\nBcc: evil@evil.example\r\n\r\nbody\u0085more\u2028more\u000bmore",
        "safe \u202etxt.exe\u202c \u2066x\u2069 \u200b\ufeff\u00ad\u0000\u001b]0;owned\u0007",
        "http://evil.example/path www.evil.example ftp://evil.example javascript:alert(1)",
        "\\ \\\\ \\* \\` \\[x\\](http://evil.example) \\<@1>",
        "lone \ud83d surrogate \udc00 and \uffff",
        "عقوبات على **الشحن** <b>غداً</b> המועצה",
        "安理会[制裁](http://evil.example)决议 😀",
        "long <b>@everyone</b> `*_~| ".repeat(5_000),
        "<".repeat(10_000),
        "😀".repeat(10_000));
  }

  private static List<AlertMessage> messages(String text) {
    List<Alert> many = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      many.add(SampleAlerts.hostile(text));
    }
    return List.of(AlertMessage.of(SampleAlerts.hostile(text)), AlertMessage.digest(many));
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void slackReadsNoMarkup(String text) throws IOException {
    for (AlertMessage alertMessage : messages(text)) {
      JsonNode body = json(new SlackPayload().toJson(alertMessage));
      assertThat(body.path("text").asText()).doesNotContain("<", ">");
      assertThat(body.path("mrkdwn").asBoolean(true)).isFalse();
      assertThat(body.path("blocks").size()).isBetween(2, 50);
      assertThat(types(body.path("blocks")))
          .isSubsetOf(
              "header",
              "plain_text",
              "rich_text",
              "rich_text_section",
              "rich_text_quote",
              "text",
              "link",
              "context");
      assertThat(body.at("/blocks/0/text/text").asText().length()).isLessThanOrEqualTo(150);
      body.path("blocks")
          .findValues("url")
          .forEach(url -> assertThat(url.asText()).isEqualTo(LINK));
      body.path("blocks")
          .findValues("text")
          .forEach(node -> assertThat(node.isObject() || !node.asText().isEmpty()).isTrue());
    }
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void mattermostReadsNoMarkup(String text) throws IOException {
    for (AlertMessage alertMessage : messages(text)) {
      JsonNode attachment = json(new MattermostPayload().toJson(alertMessage)).at("/attachments/0");
      for (String field : List.of("text", "fallback")) {
        String written = attachment.path(field).asText();
        assertThat(written).doesNotContain("<").hasSizeLessThanOrEqualTo(7000);
        assertThat(written).doesNotContainPattern("@[a-z]");
        assertThat(markdownLeft(written)).doesNotContainPattern("[`_~|#!$\\[\\]]|://|www\\.");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void discordReadsNoMarkup(String text) throws IOException {
    for (AlertMessage alertMessage : messages(text)) {
      JsonNode body = json(new DiscordPayload().toJson(alertMessage));
      String written = body.at("/embeds/0/description").asText();
      assertThat(body.path("allowed_mentions").path("parse").isEmpty()).isTrue();
      assertThat(written).hasSizeLessThanOrEqualTo(4096).doesNotContainPattern("@[a-z&0-9]");
      assertThat(markdownLeft(written)).doesNotContainPattern("[`_~|#!$\\[\\]<]|://|www\\.");
    }
  }

  /** What is left of Markdown without our own links, and without what a backslash makes text. */
  private static String markdownLeft(String written) {
    String ours = "](" + LINK.replace("(", "%28").replace(")", "%29") + ")";
    String left = ESCAPE.matcher(written.replace(ours, "")).replaceAll("");
    return left.replaceAll("(?m)^\\[", "");
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void telegramReadsNoMarkup(String text) throws IOException {
    for (AlertMessage alertMessage : messages(text)) {
      JsonNode body = json(new TelegramPayload("-100").toJson(alertMessage));
      assertThat(body.path("parse_mode").asText()).isEqualTo("HTML");
      assertThat(body.at("/link_preview_options/is_disabled").asBoolean()).isTrue();
      String html = body.path("text").asText();
      assertThat(html).hasSizeLessThanOrEqualTo(4096);
      assertOnly(html, "b", "a", "blockquote");
      assertThat(html).contains("</b>").doesNotEndWith("&");
    }
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void teamsReadsNoMarkup(String text) throws IOException {
    for (AlertMessage alertMessage : messages(text)) {
      byte[] bytes = new TeamsPayload().toJson(alertMessage);
      JsonNode card = json(bytes).at("/attachments/0/content");
      assertThat(bytes.length).isLessThan(28_000);
      assertThat(types(card))
          .isSubsetOf("AdaptiveCard", "Container", "RichTextBlock", "TextRun", "Action.OpenUrl");
      assertThat(new String(bytes, StandardCharsets.UTF_8)).doesNotContain("{{");
      card.findValues("url").forEach(url -> assertThat(url.asText()).isEqualTo(LINK));
    }
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void mailReadsNoMarkup(String text) throws Exception {
    SmtpServer server =
        new SmtpServer("mail.example", 25, Security.NONE, null, null, Duration.ofSeconds(5));
    ChannelOptions.Mail options =
        new ChannelOptions.Mail(server, "a@desk.example", List.of("b@desk.example"));
    Session session = Session.getInstance(new Properties());
    for (AlertMessage alertMessage : messages(text)) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      MailMessage.of(
              alertMessage,
              new MailMessage.MailHeaders(options, new MessageLinks(null)),
              session,
              SampleAlerts.NOW)
          .writeTo(out);
      String raw = out.toString(StandardCharsets.ISO_8859_1);
      assertThat(raw.substring(0, raw.indexOf("\r\n\r\n"))).matches("[\\p{Print}\\r\\n\\t]*");
      assertThat(raw).doesNotContainPattern("(?m)^Bcc:");
      assertOnly(
          HtmlLayout.toPage(alertMessage, new MessageLinks(null)),
          "html",
          "head",
          "meta",
          "title",
          "body",
          "p",
          "b",
          "h3",
          "a",
          "blockquote",
          "hr");
    }
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void feedsReadNoMarkup(String text) throws Exception {
    AlertFeeds.FeedInfo feedInfo =
        new AlertFeeds.FeedInfo(
            text,
            text,
            URI.create("https://desk.example/feed"),
            URI.create("https://desk.example/"),
            SampleAlerts.NOW);
    List<Alert> alerts = List.of(SampleAlerts.hostile(text));

    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    org.w3c.dom.Document atom =
        factory
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(AlertFeeds.toAtom(feedInfo, alerts)));
    assertOnly(
        atom.getElementsByTagName("content").item(0).getTextContent(),
        "h3",
        "a",
        "p",
        "b",
        "blockquote");
    JsonNode json = json(AlertFeeds.toJson(feedInfo, alerts));
    assertOnly(json.at("/items/0/content_html").asText(), "h3", "a", "p", "b", "blockquote");
    assertThat(json.at("/items/0/url").asText()).isEqualTo(LINK);
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void logsASingleLine(String text) {
    for (AlertMessage alertMessage : messages(text)) {
      assertThat(LogSender.logLine(alertMessage))
          .doesNotContain("\n")
          .doesNotContainPattern(CONTROLS);
      assertThat(alertMessage.subject()).doesNotContainPattern(CONTROLS);
      assertThat(alertMessage.subject().codePointCount(0, alertMessage.subject().length()))
          .isBetween(1, 200);
    }
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void aWebhookCarriesTheTextAsItIs(String text) throws IOException {
    JsonNode event = json(CloudEventPayload.toJson(AlertMessage.of(SampleAlerts.hostile(text))));
    String carried = event.at("/data/alerts/0/sentences/0/text").asText();

    assertThat(MessageTextCleaner.replaceLoneSurrogates(text))
        .startsWith(carried.replaceAll("…$", ""));
  }

  private static void assertOnly(String html, String... elements) {
    Document page = Jsoup.parse(html);
    Set<String> allowed = new TreeSet<>(List.of("html", "head", "body", "#root"));
    allowed.addAll(List.of(elements));
    page.getAllElements()
        .forEach(
            element -> {
              assertThat(element.normalName()).isIn(allowed);
              element
                  .attributes()
                  .forEach(
                      attribute ->
                          assertThat(attribute.getKey()).isIn("href", "dir", "style", "charset"));
            });
    page.select("a").forEach(link -> assertThat(link.attr("href")).isEqualTo(LINK));
    assertThat(page.wholeText()).doesNotContainPattern(CONTROLS);
  }

  private static JsonNode json(byte[] bytes) throws IOException {
    JsonNode node = new ObjectMapper().readTree(bytes);
    strings(node).forEach(string -> assertThat(string).doesNotContainPattern("\\p{Cs}"));
    return node;
  }

  private static List<String> strings(JsonNode node) {
    List<String> strings = new ArrayList<>();
    if (node.isTextual()) {
      strings.add(node.asText());
    }
    node.forEach(child -> strings.addAll(strings(child)));
    return strings;
  }

  private static Set<String> types(JsonNode node) {
    Set<String> types = new TreeSet<>();
    node.findValues("type").forEach(type -> types.add(type.asText()));
    return types;
  }
}
