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

/**
 * Posts to one target within its timeout: no redirects, no cookies, no proxy, no retries. Failure
 * messages contain the host only, because the path is secret.
 */
final class HttpPost implements AutoCloseable {
  private final ChannelOptions.Target target;
  private final HttpUrl url;
  private final CheckedDns dns;
  private final OkHttpClient client;
  private final Answers answers;

  HttpPost(ChannelOptions.Target target, InstantSource clock) {
    this.target = target;
    this.url = HttpUrl.get(target.url().toString());
    this.dns = new CheckedDns(target);
    this.answers = new Answers(url.host(), clock);
    this.client =
        new OkHttpClient.Builder()
            .dns(dns)
            .proxy(Proxy.NO_PROXY)
            .cookieJar(CookieJar.NO_COOKIES)
            .followRedirects(false)
            .followSslRedirects(false)
            .retryOnConnectionFailure(false)
            .connectTimeout(target.timeout())
            .readTimeout(target.timeout())
            .writeTimeout(target.timeout())
            .callTimeout(target.timeout())
            .build();
  }

  Delivery.Outcome post(byte[] body, String type, Map<String, String> headers) {
    Request request =
        new Request.Builder()
            .url(url)
            .headers(Headers.of(headers))
            .header("User-Agent", "Wirewatch/0.1")
            .post(RequestBody.create(body, MediaType.get(type)))
            .build();
    try {
      dns.check(url);
      try (Response response = client.newCall(request).execute()) {
        return answers.read(response);
      }
    } catch (IOException e) {
      return broken(e);
    }
  }

  private Delivery.Failed broken(IOException e) {
    String host = url.host();
    return switch (e) {
      case CheckedDns.Refused refused -> Delivery.Failed.forGood(said(refused));
      case UnknownHostException unknown ->
          Delivery.Failed.forNow("the host name " + host + " does not resolve");
      case ConnectException refused ->
          Delivery.Failed.forNow(host + " refuses the connection");
      case NoRouteToHostException lost -> Delivery.Failed.forNow("there is no route to " + host);
      case InterruptedIOException late ->
          Delivery.Failed.forNow(
              host + " did not answer in time (" + target.timeout().toMillis() + " ms)");
      case SSLException tls -> Delivery.Failed.forNow("TLS with " + host + " failed: " + said(tls));
      default -> Delivery.Failed.forNow("the connection to " + host + " broke: " + said(e));
    };
  }

  private static String said(IOException e) {
    return Clean.line(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage(), 200);
  }

  @Override
  public void close() {
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
