package wirewatch.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wirewatch.crawler.access.Secret;
import wirewatch.crawler.model.Mailbox;
import wirewatch.crawler.model.Mailbox.Reading;
import wirewatch.crawler.model.Mailbox.Rule;
import wirewatch.crawler.model.PollResult;
import wirewatch.crawler.model.Source;

class MailSourceTest {
  private static final String PASSWORD = "correct-horse-battery";
  private static final Duration EVERY = Duration.ofMinutes(1);
  private static final Duration NEVER = Duration.ofDays(100);
  private static final String HTML =
      """
      <html><body><table>
      <tr><td><a href="https://coastpost.example/">Coast Post</a></td></tr>
      <tr><td><a href="%s"><img src="x"></a><h2><a href="%s">Harbour of Vardby reopens after storm</a></h2>
        <p>The first ferries left on Monday.</p><a href="%s">Read more</a></td></tr>
      <tr><td><h3>Grain prices steady in thin trade</h3><p>Buyers waited.</p><a href="%s">Read more</a></td></tr>
      <tr><td><a href="https://coastpost.example/u/1">Unsubscribe from this list</a></td></tr>
      </table></body></html>
      """;

  @TempDir private Path data;
  private final RecordingListener listener = new RecordingListener();
  private final TestClock clock = new TestClock();
  private GreenMail server;
  private GreenMailUser account;

  @BeforeEach
  void startServer() {
    ServerSetup setup = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP);
    setup.setServerStartupTimeout(60_000); // a busy machine takes longer than the usual 2 s
    server = new GreenMail(setup);
    server.start();
    account = server.setUser("desk@wire.example", "desk", PASSWORD);
  }

  @AfterEach
  void stopServer() {
    server.stop();
  }

  @Test
  void deliversEachMessageOnceAndLeavesTheMailboxAsItIs() throws Exception {
    send("agency@wire.example", "m1", "Harbour reopens", "text/plain", "VARDBY - It reopened.");
    rounds(mailbox(), 2);
    send("agency@wire.example", "m2", "Harbour closes", "text/plain", "VARDBY - It closed.");
    rounds(mailbox(), 2);

    assertThat(listener.addresses())
        .containsExactly(
            URI.create("mail://mails/m1@wire.example"), URI.create("mail://mails/m2@wire.example"));
    assertThat(bodies().getFirst()).contains("Subject: Harbour reopens").contains("It reopened.");
    assertThat(listener.polls)
        .extracting(PollResult::candidates)
        .as("polls without news are not reported")
        .containsExactly(1, 1);
    assertThat(server.getReceivedMessages()).hasSize(2);
    assertThat(server.getReceivedMessages()[0].isSet(Flags.Flag.SEEN)).isFalse();
  }

  @Test
  void readsEachEntryOfANewsletterAsAnItem() throws Exception {
    String first = "https://coastpost.example/t/1";
    send(
        "news@coastpost.example",
        "m1",
        "The morning",
        "text/html",
        HTML.formatted(first, first, first, "https://coastpost.example/t/2"));

    rounds(mailbox(new Rule("*@coastpost.example", Reading.ITEMS)), 1);

    assertThat(listener.addresses())
        .containsExactly(
            URI.create("mail://mails/m1@wire.example/1"),
            URI.create("mail://mails/m1@wire.example/2"));
    assertThat(bodies().getFirst())
        .contains("\"uri\":\"https://coastpost.example/t/1\"")
        .contains("\"headline\":\"Harbour of Vardby reopens after storm\"")
        .contains("\"body_text\":\"The first ferries left on Monday.\"");
    assertThat(bodies().getLast())
        .contains("\"headline\":\"Grain prices steady in thin trade\"")
        .contains("\"body_text\":\"Buyers waited.\"");
  }

  @Test
  void fetchesThePagesOfANewsletter() throws Exception {
    try (TestSite site = new TestSite()) {
      URI first = site.addressOf("/one");
      URI second = site.addressOf("/two");
      site.html("/one", "the first story").html("/two", "the second story");
      send(
          "news@coastpost.example",
          "m1",
          "The morning",
          "text/html",
          HTML.formatted(first, first, first, second));

      rounds(mailbox(new Rule("news@coastpost.example", Reading.PAGES)), 1);

      assertThat(bodies()).containsExactlyInAnyOrder("the first story", "the second story");
    }
  }

  @Test
  void ignoresWhatItsRuleIgnores() throws Exception {
    send("ads@wire.example", "m1", "Win a cruise", "text/plain", "Win!");

    rounds(mailbox(new Rule("ads@*", Reading.IGNORE)), 1);

    assertThat(listener.pages()).isEmpty();
  }

  @Test
  void isToldOfNewMessagesByTheServer() throws Exception {
    try (Crawler crawler = open(source(mailbox(), NEVER))) {
      crawler.runRound(listener);
      send("agency@wire.example", "m1", "Harbour reopens", "text/plain", "It reopened.");
      for (int i = 0; i < 600 && listener.pages().isEmpty(); i++) {
        Thread.sleep(100);
        crawler.runRound(listener);
      }
    }

    assertThat(listener.pages()).hasSize(1);
  }

  @Test
  void reportsAMailboxThatRefusesWithoutTheSecretAndWaits() throws Exception {
    Mailbox refused =
        new Mailbox(
            server(),
            new Mailbox.Login("desk", Secret.of("wrong-pass-word")),
            "INBOX",
            EVERY,
            List.of());

    rounds(refused, 4);

    assertThat(listener.polls).hasSize(2);
    assertThat(listener.polls.getFirst().problem())
        .startsWith("the mailbox at 127.0.0.1 cannot be read: ");
    assertThat(listener.polls.toString()).doesNotContain("wrong-pass-word");
  }

  @Test
  void refusesAServerWithoutTheEncryptionThatIsAskedFor() throws Exception {
    Mailbox.Server plain = server();
    Mailbox.Server starttls =
        new Mailbox.Server(plain.host(), plain.port(), Mailbox.Security.STARTTLS, null);

    rounds(new Mailbox(starttls, login(), "INBOX", EVERY, List.of()), 1);

    assertThat(listener.polls.getFirst().outcome()).isEqualTo(PollResult.Outcome.FAILED);
  }

  @Test
  void keepsThePasswordOutOfAllThatIsWritten() throws Exception {
    send("agency@wire.example", "m1", "Harbour reopens", "text/plain", "It reopened.");

    rounds(mailbox(), 1);

    StringBuilder written = new StringBuilder();
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        written.append(content(file));
      }
    }
    assertThat(written).contains("It reopened.").doesNotContain(PASSWORD);
    assertThat(source(mailbox(), EVERY).toString()).doesNotContain(PASSWORD);
  }

  private static String content(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (file.toString().endsWith(".gz")) {
      try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
        bytes = in.readAllBytes();
      }
    }
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private void send(String from, String id, String subject, String type, String text) {
    String mail =
        """
        From: Desk <%s>
        To: desk@wire.example
        Subject: %s
        Message-ID: <%s@wire.example>
        Date: Tue, 3 Mar 2026 09:40:00 +0000
        MIME-Version: 1.0
        Content-Type: %s; charset=utf-8

        %s
        """
            .formatted(from, subject, id, type, text)
            .replace("\n", "\r\n");
    account.deliver(
        GreenMailUtil.newMimeMessage(
            new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))));
  }

  private Mailbox.Server server() {
    return new Mailbox.Server(
        InetAddress.getLoopbackAddress().getHostAddress(),
        server.getImap().getPort(),
        Mailbox.Security.NONE,
        null);
  }

  private static Mailbox.Login login() {
    return new Mailbox.Login("desk", Secret.of(PASSWORD));
  }

  private Mailbox mailbox(Rule... rules) {
    return new Mailbox(server(), login(), "INBOX", Duration.ofDays(7), List.of(rules));
  }

  private void rounds(Mailbox mailbox, int count) throws InterruptedException {
    try (Crawler crawler = open(source(mailbox, EVERY))) {
      for (int i = 0; i < count; i++) {
        crawler.runRound(listener);
        clock.advance(EVERY);
      }
    }
  }

  private Crawler open(Source source) {
    return Crawler.open(TestSite.options(data), List.of(source), clock);
  }

  private static Source source(Mailbox mailbox, Duration every) {
    return new Source(
        "mails", "Mails", List.of(), every, null, "dpa", null, null, true, mailbox, null);
  }

  private List<String> bodies() {
    return listener.pages().stream()
        .map(page -> new String(page.body(), StandardCharsets.UTF_8))
        .toList();
  }
}
