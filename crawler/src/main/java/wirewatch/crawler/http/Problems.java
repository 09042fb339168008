package wirewatch.crawler.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/** Describes why a request failed, in words for users. */
final class Problems {
  private Problems() {}

  static Reply.Broken broken(String host, HttpOptions options, IOException e) {
    return switch (e) {
      case RefusedAddress refused -> new Reply.Broken(said(refused), false);
      case BodyTooLong tooLong -> new Reply.Broken(said(tooLong), false);
      case UnknownHostException unknown ->
          new Reply.Broken("the host name " + host + " does not resolve", true);
      case ConnectException refused -> new Reply.Broken(host + " refuses the connection", true);
      case NoRouteToHostException lost -> new Reply.Broken("there is no route to " + host, true);
      case InterruptedIOException late ->
          new Reply.Broken(
              host + " did not respond in time (" + options.whole().toSeconds() + " s)", true);
      case SSLException tls -> new Reply.Broken("TLS with " + host + " failed: " + said(tls), true);
      default -> new Reply.Broken("reading from " + host + " failed: " + said(e), true);
    };
  }

  private static String said(IOException e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }
}
