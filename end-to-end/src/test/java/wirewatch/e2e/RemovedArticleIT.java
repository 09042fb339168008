package wirewatch.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import wirewatch.app.RunningSystem;
import wirewatch.configuration.ConfigurationReader;
import wirewatch.node.LocalNode;
import wirewatch.node.ReadableTempDirFactory;
import wirewatch.node.SharedTestNode;
import wirewatch.node.TestNode;

/** An alerted article disappears from its site: mail, chat and webhook say so once. */
class RemovedArticleIT {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final String SENTENCE = "The harbour of Lisbon will cost 300 million euros";

  @TempDir(factory = ReadableTempDirFactory.class, cleanup = CleanupMode.ON_SUCCESS)
  private Path folder;

  private final GreenMail mail =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private LocalNode node;
  private CorrectedSite site;
  private WebhookReceiver hook;
  private WebhookReceiver chat;

  @BeforeEach
  void start() throws IOException {
    node = SharedTestNode.startEmpty();
    mail.start();
    site = CorrectedSite.start();
    hook = WebhookReceiver.start();
    chat = WebhookReceiver.start();
  }

  @AfterEach
  void stop() {
    chat.close();
    hook.close();
    site.close();
    mail.stop();
  }

  @Test
  void saysOnceThatTheArticleWasRemovedAndThatItMoved() throws Exception {
    URI article = site.address("/news/harbour");
    try (RunningSystem system = open()) {
      system.runRound(PATIENCE);
      assertThat(kinds()).containsExactly("match");

      site.remove();
      runUntil(system, 2);
      assertThat(kinds()).containsExactly("match", "removed");
      assertSays("was removed from its site (HTTP 410)", "Removed");

      // a redirect is confirmed after ten minutes: this is the row that its second visit leaves
      int rows =
          system
              .crawler()
              .database()
              .write(
                  sql ->
                      sql.update(
                          "INSERT INTO removal VALUES(?, 301, ?)",
                          article.toString(),
                          site.address("/").toString()));
      assertThat(rows).isEqualTo(1);
      runUntil(system, 3);
      assertThat(kinds()).containsExactly("match", "removed", "moved");
      assertSays("is no longer at its address, which redirects to " + site.address("/"), "Moved");

      assertThat(system.crawler().removals().find(10)).as("settled").isEmpty();
      system.runRound(PATIENCE);
      assertThat(hook.requests()).as("once").hasSize(3);
      assertThat(chat.requests()).hasSize(3);
      assertThat(mail.getReceivedMessages()).hasSize(3);
    }
  }

  private List<String> kinds() {
    return hook.requests().stream().map(event -> event.at("/data/kind").asText()).toList();
  }

  /** The last message of each channel says what happened, with the sentence of the alert. */
  private void assertSays(String text, String label) {
    JsonNode alert = hook.requests().getLast().at("/data/alerts/0");
    assertThat(alert.path("text").asText()).contains("Harbour to be enlarged").contains(text);
    assertThat(alert.path("sentences").findValuesAsText("text"))
        .anyMatch(sentence -> sentence.startsWith(SENTENCE));
    assertThat(alert.path("thread").asText())
        .isEqualTo(hook.requests().getFirst().at("/data/alerts/0/id").asText());
    assertThat(chat.requests().getLast().toString().replace("\\", "")) // Markdown escapes marks
        .contains(label + " · Harbours")
        .contains("million euros")
        .contains(text);
    MimeMessage[] messages = mail.getReceivedMessages();
    String last = GreenMailUtil.getBody(messages[messages.length - 1]);
    assertThat(last.replaceAll("=\\r?\\n", "").replaceAll("\\s+", " "))
        .contains("million euros")
        .contains(text.substring(0, 20));
  }

  private void runUntil(RunningSystem system, int messages) throws Exception {
    for (int i = 0; i < 50 && mail.getReceivedMessages().length < messages; i++) {
      system.runRound(PATIENCE);
      Thread.sleep(200);
    }
    assertThat(mail.getReceivedMessages()).hasSize(messages);
  }

  private RunningSystem open() throws IOException {
    Files.writeString(
        folder.resolve("watches.yaml"),
        "watches: [{id: harbours, name: Harbours, query: 'harbour AND source:site'}]");
    Path yaml =
        Files.writeString(
            folder.resolve("wirewatch.yaml"),
            """
            data: %s
            elasticsearch: {url: '%s'}
            crawl: {delay: 5ms, allow_addresses: [127.0.0.0/8]}
            watches: watches.yaml
            alerts:
              max_age: 3650d
              channels:
                - {name: hook, kind: webhook, url: '%s', allow_addresses: [127.0.0.0/8]}
                - {name: chat, kind: mattermost, url: '%s', allow_addresses: [127.0.0.0/8]}
                - {name: desk, kind: mail, host: 127.0.0.1, port: %d, security: none, from: wirewatch@press.example, to: [desk@press.example]}
            sources:
              - {id: site, listings: ['%s'], every: 1s}
            """
                .formatted(
                    folder.resolve("data"),
                    TestNode.clientAddress(node),
                    hook.address(),
                    chat.address(),
                    mail.getSmtp().getPort(),
                    site.address("/atom.xml")));
    return RunningSystem.open(new ConfigurationReader(name -> null).read(yaml), Map.of());
  }
}
