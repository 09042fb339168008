package wirewatch.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wirewatch.alerting.channel.Channel;
import wirewatch.alerting.channel.Channels;
import wirewatch.alerting.delivery.ChannelSenders;
import wirewatch.alerting.highlight.SentenceChanges;
import wirewatch.alerting.message.AlertMessage;
import wirewatch.alerting.message.PlainMarkup;
import wirewatch.alerting.message.TextLayout;
import wirewatch.alerting.model.Alert;
import wirewatch.alerting.model.Severity;
import wirewatch.alerting.payload.CloudEventPayload;
import wirewatch.app.CommandRunner;
import wirewatch.app.JsonLine;
import wirewatch.configuration.ConfigurationReader;

/** Checks docs/channels.md against the configuration reader and the sent messages. */
class ChannelsDocumentationTest {
  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "SMTP_PASSWORD", "secret",
          "WEBHOOK_SECRET", "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3",
          "SLACK_WEBHOOK", "https://slack.example/services/T/B/X",
          "TEAMS_WORKFLOW", "https://teams.example/workflows/X",
          "DISCORD_WEBHOOK", "https://discord.example/api/webhooks/1/X",
          "TELEGRAM_TOKEN", "123456:abcdefghijklmnop");

  @TempDir private Path folder;

  @Test
  void readsEveryKindThatThePageShows() throws IOException {
    Channels channels =
        new ConfigurationReader(ENVIRONMENT::get)
            .read(block("yaml"), "page", folder)
            .alerts()
            .channels();

    assertThat(channels.all())
        .extracting(channel -> channel.options().getClass().getSimpleName())
        .containsExactlyInAnyOrder(
            "Mail",
            "Webhook",
            "Slack",
            "Teams",
            "Discord",
            "Mattermost",
            "Telegram",
            "Log",
            "Feed");
    assertThat(channels.defaults()).extracting(Channel::name).containsExactly("desk");
    assertThat(channels.toString()).doesNotContain("secret", "/X", "abcdef");
    ChannelSenders.of(channels).close();
  }

  @Test
  void sendsAWebhookOfTheFormThatThePageShows() throws IOException {
    List<byte[]> bodies = new CopyOnWriteArrayList<>();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          bodies.add(exchange.getRequestBody().readAllBytes());
          exchange.sendResponseHeaders(
              exchange.getRequestURI().getPath().equals("/gone") ? 410 : 204, -1);
          exchange.close();
        });
    server.start();
    try {
      String config = config("http://127.0.0.1:" + server.getAddress().getPort());

      assertThat(CommandRunner.run("channel", "list", "--config", config).out().lines())
          .containsExactly(
              "hook                 webhook     default", "gone                 slack");
      CommandRunner.Outcome sent = CommandRunner.run("channel", "test", "hook", "--config", config);
      CommandRunner.Outcome gone = CommandRunner.run("channel", "test", "gone", "--config", config);

      assertThat(sent.code()).as(sent.err()).isZero();
      assertThat(sent.out()).startsWith("delivered to hook in ");
      assertThat(gone.code()).isEqualTo(1);
      assertThat(gone.out()).startsWith("not delivered to gone: 127.0.0.1 answered 410 (it will");
      assertThat(paths("", JsonLine.MAPPER.readTree(bodies.getFirst())))
          .isEqualTo(paths("", JsonLine.MAPPER.readTree(block("json"))));
    } finally {
      server.stop(0);
    }
  }

  @Test
  void saysWhatACorrectionChangedAsThePageShows() throws IOException {
    Alert correction = correction();

    JsonNode event =
        JsonLine.MAPPER.readTree(CloudEventPayload.toJson(AlertMessage.of(correction)));
    String text = new TextLayout(new PlainMarkup(), 4_000).layOut(AlertMessage.of(correction));

    assertThat(event.at("/data/alerts/0/changes"))
        .isEqualTo(JsonLine.MAPPER.readTree(blocks("json").get(1)).get("changes"));
    assertThat(text.lines().map(String::strip))
        .containsSubsequence(blocks("text").getFirst().lines().toList());
  }

  private static Alert correction() {
    List<Alert.Change> changes =
        SentenceChanges.of(
            "Ships wait. The harbour will cost 300 million euros.",
            "Ships wait. The harbour will cost 800 million euros.",
            "en");
    return new Alert(
        "a2",
        "a1",
        Alert.Kind.CORRECTION,
        Instant.parse("2026-11-22T14:05:00Z"),
        "harbours",
        "Harbours",
        Severity.MEDIUM,
        "The harbour was corrected",
        List.of(),
        List.of(),
        null,
        new Alert.Revision("7f", changes));
  }

  @Test
  void namesTheChannelsThereAreWhereOneIsUnknown() throws IOException {
    CommandRunner.Outcome outcome =
        CommandRunner.run("channel", "test", "nope", "--config", config("http://127.0.0.1:1"));

    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains("no channel is called nope; there are hook, gone");
  }

  private String config(String address) throws IOException {
    return Files.writeString(
            folder.resolve("w.yaml"),
            """
            alerts:
              channels:
                - {name: hook, kind: webhook, default: true, url: "%s/in", allow_addresses: [127.0.0.0/8]}
                - {name: gone, kind: slack, url: "%s/gone", allow_addresses: [127.0.0.0/8]}
            """
                .formatted(address, address))
        .toString();
  }

  private static String block(String language) throws IOException {
    return blocks(language).getFirst();
  }

  private static List<String> blocks(String language) throws IOException {
    return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
        .matcher(Files.readString(Path.of("../docs/channels.md")))
        .results()
        .map(match -> match.group(1))
        .toList();
  }

  /** The names of all fields, with their way from the root. */
  private static Set<String> paths(String at, JsonNode node) {
    Set<String> paths = new TreeSet<>();
    node.fieldNames()
        .forEachRemaining(
            name -> {
              paths.add(at + "/" + name);
              paths.addAll(paths(at + "/" + name, node.get(name)));
            });
    if (node.isArray()) {
      node.forEach(item -> paths.addAll(paths(at, item)));
    }
    return paths;
  }
}
