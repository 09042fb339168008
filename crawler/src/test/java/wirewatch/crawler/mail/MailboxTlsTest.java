package wirewatch.crawler.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.DummySSLServerSocketFactory;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import okhttp3.tls.HeldCertificate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wirewatch.crawler.access.Secret;
import wirewatch.crawler.model.Mailbox;

class MailboxTlsTest {
  private static final String PASSWORD = "changeit";
  private static final List<String> PROPERTIES =
      List.of(
          DummySSLServerSocketFactory.GREENMAIL_KEYSTORE_FILE_PROPERTY,
          DummySSLServerSocketFactory.GREENMAIL_KEYSTORE_PASSWORD_PROPERTY,
          DummySSLServerSocketFactory.GREENMAIL_KEY_PASSWORD_PROPERTY);

  @TempDir private Path folder;
  private Path ca;
  private GreenMail server;

  @BeforeEach
  void startServer() throws Exception {
    HeldCertificate own =
        new HeldCertificate.Builder().addSubjectAlternativeName("127.0.0.1").rsa2048().build();
    ca = Files.writeString(folder.resolve("ca.pem"), own.certificatePem());
    Path store = folder.resolve("server.p12");
    KeyStore keys = KeyStore.getInstance("PKCS12");
    keys.load(null, null);
    keys.setKeyEntry(
        "server",
        own.keyPair().getPrivate(),
        PASSWORD.toCharArray(),
        new Certificate[] {own.certificate()});
    try (OutputStream out = Files.newOutputStream(store)) {
      keys.store(out, PASSWORD.toCharArray());
    }
    System.setProperty(PROPERTIES.get(0), store.toString());
    System.setProperty(PROPERTIES.get(1), PASSWORD);
    System.setProperty(PROPERTIES.get(2), PASSWORD);
    ServerSetup setup = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAPS);
    setup.setServerStartupTimeout(60_000); // a busy machine takes longer than the usual 2 s
    server = new GreenMail(setup);
    server.start();
    server
        .setUser("desk@wire.example", "desk", PASSWORD)
        .deliver(
            GreenMailUtil.newMimeMessage("From: a@wire.example\r\nSubject: Quay\r\n\r\nText\r\n"));
  }

  @AfterEach
  void stopServer() {
    server.stop();
    PROPERTIES.forEach(System::clearProperty);
  }

  @Test
  void readsOverTlsFromAServerOfTheNamedAuthority() throws Exception {
    List<String> senders = new ArrayList<>();
    try (MailboxConnection connection = open(ca)) {
      MailboxPosition read =
          connection.readNew(
              MailboxPosition.START, Instant.EPOCH, 1 << 20, mail -> senders.add(mail.sender()));
      assertThat(read.last()).isPositive();
    }

    assertThat(senders).containsExactly("a@wire.example");
  }

  @Test
  void refusesAServerThatNobodyVouchesFor() {
    assertThatThrownBy(() -> open(null).close()).isInstanceOf(MessagingException.class);
  }

  private MailboxConnection open(@Nullable Path authority) throws Exception {
    return MailboxConnection.open(
        new Mailbox(
            new Mailbox.Server(
                "127.0.0.1", server.getImaps().getPort(), Mailbox.Security.TLS, authority),
            new Mailbox.Login("desk", Secret.of(PASSWORD)),
            "INBOX",
            Duration.ofDays(7),
            List.of()),
        MailboxConnection.TIMEOUT);
  }
}
