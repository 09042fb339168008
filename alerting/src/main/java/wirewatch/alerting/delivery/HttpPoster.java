package wirewatch.alerting.delivery;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.time.InstantSource;
import java.util.Map;
import javax.net.ssl.SSLException;
import okhttp3.CookieJar;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import wirewatch.alerting.channel.ChannelOptions;
import wirewatch.alerting.message.MessageTextCleaner;

/**
 * Posts to one target within its timeout: no redirects, no cookies, no proxy, no retries. Failure
 * messages contain the host only, because the path is secret.
 */
final class HttpPoster implements AutoCloseable {
  private final ChannelOptions.HttpTarget httpTarget;
  private final HttpUrl url;
  private final GuardedDns dns;
  private final OkHttpClient client;
  private final ResponseOutcomes responses;

  HttpPoster(ChannelOptions.HttpTarget httpTarget, InstantSource clock) {
    this.httpTarget = httpTarget;
    this.url = HttpUrl.get(httpTarget.url().toString());
    this.dns = new GuardedDns(httpTarget);
    this.responses = new ResponseOutcomes(url.host(), clock);
    this.client =
        new OkHttpClient.Builder()
            .dns(dns)
            .proxy(Proxy.NO_PROXY)
            .cookieJar(CookieJar.NO_COOKIES)
            .followRedirects(false)
            .followSslRedirects(false)
            .retryOnConnectionFailure(false)
            .connectTimeout(httpTarget.timeout())
            .readTimeout(httpTarget.timeout())
            .writeTimeout(httpTarget.timeout())
            .callTimeout(httpTarget.timeout())
            .build();
  }

  ChannelSender.Outcome post(byte[] body, String type, Map<String, String> headers) {
    Request request =
        new Request.Builder()
            .url(url)
            .headers(Headers.of(headers))
            .header("User-Agent", "Wirewatch/0.1")
            .post(RequestBody.create(body, MediaType.get(type)))
            .build();
    try {
      dns.checkLiteral(url);
      try (Response response = client.newCall(request).execute()) {
        return responses.toOutcome(response);
      }
    } catch (IOException e) {
      return toFailure(e);
    }
  }

  private ChannelSender.Failed toFailure(IOException e) {
    String host = url.host();
    return switch (e) {
      case GuardedDns.ForbiddenAddressException forbiddenAddressException ->
          ChannelSender.Failed.permanentFailure(reasonOf(forbiddenAddressException));
      case UnknownHostException unknown ->
          ChannelSender.Failed.temporaryFailure("the host name " + host + " does not resolve");
      case ConnectException refused ->
          ChannelSender.Failed.temporaryFailure(host + " refuses the connection");
      case NoRouteToHostException lost ->
          ChannelSender.Failed.temporaryFailure("there is no route to " + host);
      case InterruptedIOException late ->
          ChannelSender.Failed.temporaryFailure(
              host + " did not answer in time (" + httpTarget.timeout().toMillis() + " ms)");
      case SSLException tls ->
          ChannelSender.Failed.temporaryFailure("TLS with " + host + " failed: " + reasonOf(tls));
      default ->
          ChannelSender.Failed.temporaryFailure(
              "the connection to " + host + " broke: " + reasonOf(e));
    };
  }

  private static String reasonOf(IOException e) {
    return MessageTextCleaner.singleLine(
        e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage(), 200);
  }

  @Override
  public void close() {
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
