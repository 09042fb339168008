package wirewatch.alerting.delivery;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.jspecify.annotations.Nullable;
import wirewatch.alerting.channel.ChannelOptions;
import wirewatch.alerting.message.MessageTextCleaner;

/**
 * Maps mail errors to failures with a plain message: a 4xx reply is temporary, a 5xx reply is
 * permanent (RFC 5321, 4.2.1).
 */
final class MailFailures {
  private static final int LINE = 200;

  private final ChannelOptions.SmtpServer server;

  MailFailures(ChannelOptions.SmtpServer server) {
    this.server = server;
  }

  ChannelSender.Failed timedOut() {
    return ChannelSender.Failed.temporaryFailure(
        server.host() + " did not take the mail in time (" + server.timeout().toMillis() + " ms)");
  }

  ChannelSender.Failed toFailure(MessagingException e) {
    return switch (e) {
      case AuthenticationFailedException refused -> loginFailure(refused);
      case SendFailedException failed -> sendFailure(failed);
      case MailConnectException lost ->
          ChannelSender.Failed.temporaryFailure(
              serverAddress()
                  + (lost.getCause() instanceof UnknownHostException
                      ? " does not resolve"
                      : " refuses the connection"));
      default -> otherFailure(e);
    };
  }

  private ChannelSender.Failed loginFailure(AuthenticationFailedException e) {
    String line = replyText(e);
    return line.startsWith("4")
        ? ChannelSender.Failed.temporaryFailure(
            serverAddress() + " rejects the login temporarily: " + line)
        : ChannelSender.Failed.permanentFailure(
            serverAddress()
                + " refuses the login: "
                + line
                + "; check user and password, many providers want a password for apps");
  }

  private ChannelSender.Failed sendFailure(SendFailedException e) {
    SmtpReply worst = new SmtpReply(0, replyText(e));
    for (Exception next = e;
        next instanceof MessagingException link;
        next = link.getNextException()) {
      SmtpReply smtpReply = toReply(link);
      worst = smtpReply != null && smtpReply.code() > worst.code() ? smtpReply : worst;
    }
    return new ChannelSender.Failed(
        server.host() + " refuses the mail: " + worst.text(), worst.code() < 500, null);
  }

  private static @Nullable SmtpReply toReply(MessagingException e) {
    return switch (e) {
      case SMTPAddressFailedException address ->
          new SmtpReply(address.getReturnCode(), address.getAddress() + ": " + replyText(address));
      case SMTPSenderFailedException sender ->
          new SmtpReply(sender.getReturnCode(), sender.getAddress() + ": " + replyText(sender));
      case SMTPSendFailedException send -> new SmtpReply(send.getReturnCode(), replyText(send));
      default -> null;
    };
  }

  private ChannelSender.Failed otherFailure(MessagingException e) {
    String line = replyText(e);
    if (line.contains("STARTTLS is required")) {
      return ChannelSender.Failed.permanentFailure(
          serverAddress() + " offers no STARTTLS; set security to tls or none, or another port");
    }
    return switch (e.getCause()) {
      case SSLException tls ->
          ChannelSender.Failed.temporaryFailure(
              "TLS with "
                  + serverAddress()
                  + " failed: "
                  + MessageTextCleaner.singleLine(tls.getMessage(), LINE)
                  + "; is the port right, and the authority in ca?");
      case SocketTimeoutException timeout -> timedOut();
      case null, default ->
          ChannelSender.Failed.temporaryFailure("mail by " + serverAddress() + " failed: " + line);
    };
  }

  private String serverAddress() {
    return server.host() + ":" + server.port();
  }

  private static String replyText(Exception e) {
    String message = e.getMessage();
    return MessageTextCleaner.singleLine(
        message == null ? e.getClass().getSimpleName() : message, LINE);
  }

  private record SmtpReply(int code, String text) {}
}
