package wirewatch.alerting.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wirewatch.alerting.channel.Channel;
import wirewatch.alerting.channel.ChannelOptions;
import wirewatch.alerting.channel.ChannelOptions.Login;
import wirewatch.alerting.channel.ChannelOptions.Security;
import wirewatch.alerting.channel.ChannelOptions.SmtpServer;
import wirewatch.alerting.channel.Channels;
import wirewatch.alerting.channel.RateLimit;
import wirewatch.alerting.delivery.ChannelSender.Failed;
import wirewatch.alerting.message.AlertMessage;
import wirewatch.alerting.message.MessageLinks;
import wirewatch.alerting.model.Alert;
import wirewatch.alerting.model.SampleAlerts;

class MailSenderTest {
  private static final URI CONSOLE = URI.create("http://desk.example:8765/");
  private static final Duration LONG = Duration.ofSeconds(20);

  @TempDir private Path folder;
  private final GreenMail mail =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @BeforeEach
  void start() {
    mail.start();
  }

  @AfterEach
  void stop() {
    mail.stop();
  }

  @Test
  void sendsTextAndHtml() throws Exception {
    send(AlertMessage.of(SampleAlerts.match("a1")));
    MimeMessage got = inbox()[0];

    assertThat(got.getSubject()).isEqualTo("Sanctions: Council adopts sanctions");
    assertThat(got.getFrom()[0]).hasToString("Wirewatch <alerts@desk.example>");
    assertThat(got.getAllRecipients()).hasSize(2);
    assertThat(got.getSentDate()).isEqualTo(SampleAlerts.NOW);
    assertThat(header(got, "List-Id")).isEqualTo("<sanctions.wirewatch.desk.example>");
    assertThat(header(got, "Auto-Submitted")).isEqualTo("auto-generated");
    assertThat(got.getContentType()).startsWith("multipart/alternative");
    assertThat(part(got, 0))
        .isEqualToNormalizingNewlines(
            """
            *Alert · Sanctions*
            Council adopts sanctions
            https://northwire.example/news/a1
            POLARIS, Nov 22 · Northwire via The Courier · 22 Nov 2026 14:04 UTC
              The council adopted new *sanctions* against the shipping line. — Anna Berg
            Matched: sanctions

            The article in the console: http://desk.example:8765/article/doc-a1
            The story, all sources: http://desk.example:8765/story/story-a1
            Decide on it among the alerts: http://desk.example:8765/alerts
            The watch Sanctions: http://desk.example:8765/watches/sanctions
            To stop these messages, mute or remove the watch Sanctions on its page; the recipients are those of the channel.""");
    assertThat(header(got, "List-Unsubscribe"))
        .isEqualTo("<http://desk.example:8765/watches/sanctions/remove>");
    Document html = Jsoup.parse(part(got, 1));
    assertThat(html.select("h3 a").attr("href")).isEqualTo("https://northwire.example/news/a1");
    assertThat(html.select("blockquote b").text()).isEqualTo("sanctions");
  }

  @Test
  void sendsADocumentOverMailChannelsOnly() throws Exception {
    ChannelOptions.Mail options =
        new ChannelOptions.Mail(
            new SmtpServer("127.0.0.1", mail.getSmtp().getPort(), Security.NONE, null, null, LONG),
            "Desk <desk@desk.example>",
            List.of("readers@desk.example"));
    DocumentMailer mailer =
        new DocumentMailer(
            new Channels(
                List.of(
                    new Channel("log", true, RateLimit.DEFAULT, new ChannelOptions.Log()),
                    new Channel("readers", false, RateLimit.DEFAULT, options))));
    MailDocument document =
        new MailDocument("k1", "Morning\r\nBcc: x@y.example", "As text ✓", "<p>As <b>HTML</b></p>");

    assertThat(mailer.recipients())
        .containsExactly(new DocumentMailer.Recipients("readers", List.of("readers@desk.example")));
    assertThat(mailer.send("log", document)).isEmpty();
    assertThat(mailer.send("readers", document)).hasValue(new ChannelSender.Delivered());
    MimeMessage got = mail.getReceivedMessages()[0];
    assertThat(got.getSubject()).isEqualTo("Morning Bcc: x@y.example");
    assertThat(got.getAllRecipients()).hasSize(1);
    assertThat(part(got, 0)).isEqualToNormalizingNewlines("As text ✓");
    assertThat(Jsoup.parse(part(got, 1)).select("b").text()).isEqualTo("HTML");
    assertThat(got.getHeader("List-Unsubscribe")).isNull();

    assertThat(mailer.send("readers", document)).isPresent();
    assertThat(header(mail.getReceivedMessages()[1], "Message-ID"))
        .isEqualTo(header(got, "Message-ID"));
  }

  @Test
  void doesNotRepeatTheHeadlineAsASentence() throws Exception {
    String headline = "Council adopts sanctions";
    send(
        AlertMessage.of(
            SampleAlerts.alertOf(
                "a1",
                "a1",
                Alert.Kind.MATCH,
                headline,
                SampleAlerts.sentence(headline, "sanctions"))));

    assertThat(part(inbox()[0], 0)).containsOnlyOnce(headline);
  }

  @Test
  void threadsByStory() throws Exception {
    send(AlertMessage.of(SampleAlerts.match("a1")));
    send(AlertMessage.of(SampleAlerts.alert("a2", "a1", Alert.Kind.CORRECTION)));
    send(AlertMessage.of(SampleAlerts.match("a1")));
    MimeMessage first = inbox()[0];
    MimeMessage correction = inbox()[1];
    MimeMessage again = inbox()[2];

    assertThat(first.getMessageID()).matches("<[0-9a-f]{32}\\.wirewatch@desk\\.example>");
    assertThat(first.getHeader("In-Reply-To")).isNull();
    assertThat(header(correction, "In-Reply-To")).isEqualTo(first.getMessageID());
    assertThat(header(correction, "References")).isEqualTo(first.getMessageID());
    assertThat(correction.getSubject()).startsWith("Correction, Sanctions: ");
    assertThat(again.getMessageID()).isEqualTo(first.getMessageID());
  }

  @Test
  void writesEveryScriptIntoTheSubject() throws Exception {
    String arabic = "مجلس الأمن يفرض عقوبات جديدة على شركات الشحن";
    String chinese = "安理会通过新的制裁决议 ".repeat(12).strip();
    for (String headline : List.of(arabic, chinese)) {
      send(
          AlertMessage.of(
              SampleAlerts.alertOf(
                  "a1", "a1", Alert.Kind.MATCH, headline, SampleAlerts.sentence("x y", "x"))));
    }

    assertThat(inbox()[0].getSubject()).isEqualTo("Sanctions: " + arabic);
    assertThat(inbox()[1].getSubject()).isEqualTo("Sanctions: " + chinese);
    assertThat(GreenMailUtil.getHeaders(inbox()[1])).matches("\\p{ASCII}*");
  }

  @Test
  void preventsHeaderInjection() throws Exception {
    send(
        AlertMessage.of(
            SampleAlerts.hostile("x\r\nBcc: evil@evil.example\r\n\r\n<b>body</b>\u2028\u0085y")));
    MimeMessage got = inbox()[0];

    assertThat(got.getHeader("Bcc")).isNull();
    assertThat(mail.getReceivedMessages()).hasSize(2);
    assertThat(Collections.list(got.getAllHeaders()))
        .extracting(header -> header.getName())
        .containsOnly(
            "Return-Path",
            "Received",
            "Date",
            "From",
            "To",
            "Message-ID",
            "Subject",
            "MIME-Version",
            "Content-Type",
            "List-Id",
            "Auto-Submitted",
            "List-Unsubscribe",
            "X-Auto-Response-Suppress");
    assertThat(header(got, "List-Id")).matches("<[a-z0-9-]+\\.wirewatch\\.desk\\.example>");
    assertThat(Jsoup.parse(part(got, 1)).select("h3 b")).isEmpty();
    assertThat(part(got, 1)).contains("&lt;b&gt;body&lt;/b&gt;");
  }

  @Test
  void reportsARejectedLoginWithARemedy() {
    mail.setUser("alerts@desk.example", "alerts", "right");

    assertThat(deliver(server(port(), Security.NONE, new Login("alerts", "right"), null)))
        .isEqualTo(new ChannelSender.Delivered());
    Failed failed =
        (Failed) deliver(server(port(), Security.NONE, new Login("alerts", "wrong"), null));
    assertThat(failed.temporary()).isFalse();
    assertThat(failed.reason())
        .contains("refuses the login: 535", "check user and password")
        .doesNotContain("wrong");
  }

  @Test
  void supportsImplicitTlsAndStarttls() throws Exception {
    HeldCertificate certificate =
        new HeldCertificate.Builder().addSubjectAlternativeName("127.0.0.1").build();
    Path ca = Files.writeString(folder.resolve("ca.pem"), certificate.certificatePem());
    HandshakeCertificates own =
        new HandshakeCertificates.Builder().heldCertificate(certificate).build();
    try (TlsProxy starttls = new TlsProxy(own.sslContext(), port(), false);
        TlsProxy tls = new TlsProxy(own.sslContext(), port(), true)) {
      assertThat(deliver(server(starttls.port(), Security.STARTTLS, null, ca)))
          .isEqualTo(new ChannelSender.Delivered());
      assertThat(deliver(server(tls.port(), Security.TLS, null, ca)))
          .isEqualTo(new ChannelSender.Delivered());
      assertThat(mail.getReceivedMessages()).hasSize(4);

      Failed stranger = (Failed) deliver(server(tls.port(), Security.TLS, null, null));
      assertThat(stranger.temporary()).isTrue();
      assertThat(stranger.reason()).startsWith("TLS with 127.0.0.1:").contains("authority in ca");
    }
  }

  @Test
  void rejectsACertificateOfAnotherHost() throws Exception {
    HeldCertificate certificate =
        new HeldCertificate.Builder().addSubjectAlternativeName("other.example").build();
    Path ca = Files.writeString(folder.resolve("ca.pem"), certificate.certificatePem());
    HandshakeCertificates own =
        new HandshakeCertificates.Builder().heldCertificate(certificate).build();
    try (TlsProxy starttls = new TlsProxy(own.sslContext(), port(), false)) {
      assertThat(deliver(server(starttls.port(), Security.STARTTLS, null, ca)))
          .isInstanceOf(Failed.class);
      assertThat(mail.getReceivedMessages()).isEmpty();
    }
  }

  @Test
  void sendsNothingUnencryptedIfStarttlsIsRequired() {
    Failed failed = (Failed) deliver(server(port(), Security.STARTTLS, null, null));

    assertThat(failed)
        .isEqualTo(
            new Failed(
                "127.0.0.1:"
                    + port()
                    + " offers no STARTTLS; set security to tls or none, or another port",
                false,
                null));
    assertThat(mail.getReceivedMessages()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "RCPT, 450 4.2.0 greylisted, true, 450 4.2.0 greylisted",
    "RCPT, 550 5.1.1 no such user, false, 550 5.1.1 no such user",
    "MAIL, 451 4.3.0 later, true, 451 4.3.0 later",
    "MAIL, 553 5.1.8 bad sender, false, 553 5.1.8 bad sender",
    "'.', 554 5.7.1 looks like spam, false, 554 5.7.1 looks like spam",
    "'.', 452 4.3.1 disk full, true, 452 4.3.1 disk full",
    "DATA, 421 4.3.2 going down, true, 421 4.3.2 going down",
    "greeting, 421 4.3.2 too many, true, 421"
  })
  void treats4xxAsTemporaryAnd5xxAsPermanent(
      String command, String response, boolean temporary, String why) throws IOException {
    try (ScriptedSmtpServer smtp = new ScriptedSmtpServer(Map.of(command, response))) {
      Failed failed = (Failed) deliver(server(smtp.port(), Security.NONE, null, null));

      assertThat(failed.reason()).contains(why);
      assertThat(failed.temporary()).isEqualTo(temporary);
    }
  }

  @Test
  void sendsToAllOrToNone() throws IOException {
    try (ScriptedSmtpServer smtp =
        new ScriptedSmtpServer(Map.of("RCPT TO:<second", "550 5.1.1 no such user"))) {
      Failed failed = (Failed) deliver(server(smtp.port(), Security.NONE, null, null));

      assertThat(failed.reason()).contains("second@desk.example", "550 5.1.1 no such user");
      assertThat(failed.temporary()).isFalse();
    }
  }

  @Test
  void timesOutOnAHangingOrSlowServer() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        ScriptedSmtpServer dripping = new ScriptedSmtpServer(Map.of("greeting", "drip"))) {
      for (int port : new int[] {silent.getLocalPort(), dripping.port()}) {
        SmtpServer server =
            new SmtpServer("127.0.0.1", port, Security.NONE, null, null, Duration.ofMillis(400));
        assertThat(deliver(server))
            .isEqualTo(new Failed("127.0.0.1 did not take the mail in time (400 ms)", true, null));
      }
    }
  }

  @Test
  void reportsUnreachableServers() {
    int port = LoopbackReceiver.closedPort();

    assertThat(deliver(server(port, Security.NONE, null, null)))
        .isEqualTo(new Failed("127.0.0.1:" + port + " refuses the connection", true, null));
    assertThat(deliver(new SmtpServer("mail.invalid", 25, Security.NONE, null, null, LONG)))
        .isEqualTo(new Failed("mail.invalid:25 does not resolve", true, null));
  }

  private void send(AlertMessage alertMessage) {
    try (ChannelSender channelSender = open(server(port(), Security.NONE, null, null))) {
      assertThat(channelSender.send(alertMessage)).isEqualTo(new ChannelSender.Delivered());
    }
  }

  private static ChannelSender.Outcome deliver(SmtpServer server) {
    try (ChannelSender channelSender = open(server)) {
      return channelSender.send(AlertMessage.of(SampleAlerts.match("a1")));
    }
  }

  private static ChannelSender open(SmtpServer server) {
    ChannelOptions.Mail options =
        new ChannelOptions.Mail(
            server,
            "Wirewatch <alerts@desk.example>",
            List.of("first@desk.example", "second@desk.example"));
    return new MailSender(
        options, new MessageLinks(CONSOLE), InstantSource.fixed(SampleAlerts.NOW));
  }

  private MimeMessage[] inbox() {
    return mail.getReceivedMessagesForDomain("first@desk.example");
  }

  private int port() {
    return mail.getSmtp().getPort();
  }

  private static SmtpServer server(
      int port, Security security, @Nullable Login login, @Nullable Path ca) {
    return new SmtpServer("127.0.0.1", port, security, login, ca, LONG);
  }

  private static String header(MimeMessage mail, String name) throws MessagingException {
    return mail.getHeader(name, ",");
  }

  private static String part(MimeMessage mail, int index) throws Exception {
    return ((MimeMultipart) mail.getContent()).getBodyPart(index).getContent().toString();
  }
}
