package wirewatch.alerting.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.InstantSource;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import wirewatch.alerting.channel.ChannelOptions;
import wirewatch.alerting.message.AlertMessage;
import wirewatch.alerting.message.MessageLinks;
import wirewatch.alerting.message.MessageTextCleaner;

/** Sends mail by SMTP, one connection per message, to all recipients or to none. */
final class MailSender implements ChannelSender {
  private final ChannelOptions.Mail options;
  private final MessageLinks links;
  private final InstantSource clock;
  private final Session session;
  private final MailFailures problems;

  MailSender(ChannelOptions.Mail options, MessageLinks links, InstantSource clock) {
    this.links = links;
    this.options = options;
    this.clock = clock;
    this.session = Session.getInstance(properties(options.server()));
    this.problems = new MailFailures(options.server());
  }

  /** Writes the mail to send. */
  private interface MailWriter {
    MailMessage write() throws MessagingException;
  }

  @Override
  public Outcome send(AlertMessage alertMessage) {
    MailMessage.MailHeaders headers = new MailMessage.MailHeaders(options, links);
    return send(() -> MailMessage.of(alertMessage, headers, session, clock.instant()));
  }

  /** Sends a document that is no alert. */
  Outcome send(MailDocument document) {
    return send(() -> MailMessage.of(document, options, session, clock.instant()));
  }

  // A virtual thread, because interrupting it closes the socket it is blocked on.
  private Outcome send(MailWriter mailWriter) {
    FutureTask<Outcome> task = new FutureTask<>(() -> transmit(mailWriter));
    Thread thread = Thread.ofVirtual().name("mail").start(task);
    try {
      return task.get(options.server().timeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      thread.interrupt();
      return problems.timedOut();
    } catch (InterruptedException e) {
      thread.interrupt();
      Thread.currentThread().interrupt();
      return Failed.temporaryFailure("the delivery was interrupted");
    } catch (ExecutionException e) {
      return Failed.permanentFailure(
          "the mail could not be written: " + MessageTextCleaner.singleLine(e.toString(), 200));
    }
  }

  private Outcome transmit(MailWriter mailWriter) {
    ChannelOptions.SmtpServer server = options.server();
    try (Transport transport = session.getTransport("smtp")) {
      MailMessage mailMessage = mailWriter.write();
      transport.connect(server.host(), server.port(), user(server.login()), secret(server.login()));
      transport.sendMessage(mailMessage, mailMessage.getAllRecipients());
      return new Delivered();
    } catch (MessagingException e) {
      return problems.toFailure(e);
    }
  }

  private static @Nullable String user(ChannelOptions.@Nullable Login login) {
    return login == null ? null : login.user();
  }

  private static @Nullable String secret(ChannelOptions.@Nullable Login login) {
    return login == null ? null : login.password();
  }

  private static Properties properties(ChannelOptions.SmtpServer server) {
    Properties properties = new Properties();
    String millis = Long.toString(server.timeout().toMillis());
    properties.setProperty("mail.smtp.connectiontimeout", millis);
    properties.setProperty("mail.smtp.timeout", millis);
    properties.setProperty("mail.smtp.writetimeout", millis);
    properties.setProperty("mail.smtp.auth", Boolean.toString(server.login() != null));
    properties.setProperty("mail.smtp.sendpartial", "false");
    properties.setProperty("mail.smtp.quitwait", "false");
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    switch (server.security()) {
      case NONE -> {}
      case STARTTLS -> {
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty("mail.smtp.starttls.required", "true");
      }
      case TLS -> properties.setProperty("mail.smtp.ssl.enable", "true");
    }
    if (server.ca() != null) {
      properties.put(
          "mail.smtp.ssl.socketFactory",
          CertificateAuthorities.sslContext(server.ca()).getSocketFactory());
    }
    return properties;
  }
}
