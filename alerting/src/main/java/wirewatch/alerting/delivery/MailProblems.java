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

/**
 * Maps mail errors to failures with a plain message: a 4xx reply is temporary, a 5xx reply is
 * permanent (RFC 5321, 4.2.1).
 */
final class MailProblems {
  private static final int LINE = 200;

  private final ChannelOptions.SmtpServer server;

  MailProblems(ChannelOptions.SmtpServer server) {
    this.server = server;
  }

  Delivery.Failed late() {
    return Delivery.Failed.forNow(
        server.host() + " did not take the mail in time (" + server.timeout().toMillis() + " ms)");
  }

  Delivery.Failed of(MessagingException e) {
    return switch (e) {
      case AuthenticationFailedException refused -> login(refused);
      case SendFailedException failed -> refused(failed);
      case MailConnectException lost ->
          Delivery.Failed.forNow(
              where()
                  + (lost.getCause() instanceof UnknownHostException
                      ? " does not resolve"
                      : " refuses the connection"));
      default -> other(e);
    };
  }

  private Delivery.Failed login(AuthenticationFailedException e) {
    String line = said(e);
    return line.startsWith("4")
        ? Delivery.Failed.forNow(where() + " rejects the login temporarily: " + line)
        : Delivery.Failed.forGood(
            where()
                + " refuses the login: "
                + line
                + "; check user and password, many providers want a password for apps");
  }

  private Delivery.Failed refused(SendFailedException e) {
    Refusal worst = new Refusal(0, said(e));
    for (Exception next = e;
        next instanceof MessagingException link;
        next = link.getNextException()) {
      Refusal refusal = refusal(link);
      worst = refusal != null && refusal.code() > worst.code() ? refusal : worst;
    }
    return new Delivery.Failed(
        server.host() + " refuses the mail: " + worst.line(), worst.code() < 500, null);
  }

  private static @Nullable Refusal refusal(MessagingException e) {
    return switch (e) {
      case SMTPAddressFailedException address ->
          new Refusal(address.getReturnCode(), address.getAddress() + ": " + said(address));
      case SMTPSenderFailedException sender ->
          new Refusal(sender.getReturnCode(), sender.getAddress() + ": " + said(sender));
      case SMTPSendFailedException send -> new Refusal(send.getReturnCode(), said(send));
      default -> null;
    };
  }

  private Delivery.Failed other(MessagingException e) {
    String line = said(e);
    if (line.contains("STARTTLS is required")) {
      return Delivery.Failed.forGood(
          where() + " offers no STARTTLS; set security to tls or none, or another port");
    }
    return switch (e.getCause()) {
      case SSLException tls ->
          Delivery.Failed.forNow(
              "TLS with "
                  + where()
                  + " failed: "
                  + Clean.line(tls.getMessage(), LINE)
                  + "; is the port right, and the authority in ca?");
      case SocketTimeoutException timeout -> late();
      case null, default -> Delivery.Failed.forNow("mail by " + where() + " failed: " + line);
    };
  }

  private String where() {
    return server.host() + ":" + server.port();
  }

  private static String said(Exception e) {
    String message = e.getMessage();
    return Clean.line(message == null ? e.getClass().getSimpleName() : message, LINE);
  }

  private record Refusal(int code, String line) {}
}
