package wirewatch.crawler.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/** Describes why a request failed, in words for users. */
final class HttpFailures {
  private HttpFailures() {}

  static HttpResult.Failed of(String host, HttpOptions options, IOException e) {
    return switch (e) {
      case RefusedAddressException refused -> new HttpResult.Failed(messageOf(refused), false);
      case BodyTooLongException tooLong -> new HttpResult.Failed(messageOf(tooLong), false);
      case UnknownHostException unknown ->
          new HttpResult.Failed("the host name " + host + " does not resolve", true);
      case ConnectException refused ->
          new HttpResult.Failed(host + " refuses the connection", true);
      case NoRouteToHostException lost ->
          new HttpResult.Failed("there is no route to " + host, true);
      case InterruptedIOException late ->
          new HttpResult.Failed(
              host + " did not respond in time (" + options.totalTimeout().toSeconds() + " s)",
              true);
      case SSLException tls ->
          new HttpResult.Failed("TLS with " + host + " failed: " + messageOf(tls), true);
      default -> new HttpResult.Failed("reading from " + host + " failed: " + messageOf(e), true);
    };
  }

  private static String messageOf(IOException e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }
}
