package wirewatch.crawler.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.Proxy;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.CookieJar;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Sends GET requests, over HTTP/2 if the server offers it. Thread-safe; designed for virtual
 * threads.
 */
public final class Http implements AutoCloseable {
  private static final int IDLE_CONNECTIONS = 128;
  private static final long IDLE_SECONDS = 30;

  private final HttpOptions options;
  private final GuardedDns dns;
  private final BodyDecoder decoder;
  private final OkHttpClient client;

  public Http(HttpOptions options) {
    this.options = options;
    this.dns = new GuardedDns(options);
    this.decoder = new BodyDecoder(options.maxBody());
    this.client =
        new OkHttpClient.Builder()
            .dns(dns)
            .socketFactory(new GuardedSockets(options.permitted()))
            .proxy(Proxy.NO_PROXY)
            .cookieJar(CookieJar.NO_COOKIES)
            .followRedirects(false)
            .followSslRedirects(false)
            .fastFallback(false)
            .connectTimeout(options.connect())
            .readTimeout(options.firstByte())
            .callTimeout(options.whole())
            .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, IDLE_SECONDS, TimeUnit.SECONDS))
            .build();
  }

  /** Resolves a reference against a base URL; HTTP and HTTPS only, without the fragment. */
  public static Optional<URI> resolve(URI base, String reference) {
    HttpUrl from = HttpUrl.parse(base.toString());
    HttpUrl to = from == null ? null : from.resolve(reference);
    return to == null
        ? Optional.empty()
        : Optional.of(to.newBuilder().fragment(null).username("").password("").build().uri());
  }

  /** Sends one request and reads the complete response; redirects are not followed. */
  public Reply get(Ask ask) throws InterruptedException {
    HttpUrl url = HttpUrl.parse(ask.address().toString());
    if (url == null) {
      return new Reply.Broken("the address is not an HTTP address: " + ask.address(), false);
    }
    Request request = request(ask, url);
    try (Response response = client.newCall(request).execute()) {
      return read(ask, request, response);
    } catch (IOException e) {
      if (Thread.interrupted()) {
        throw new InterruptedException("while requesting " + ask.address());
      }
      return Problems.broken(url.host(), options, e);
    }
  }

  private Request request(Ask ask, HttpUrl url) {
    Request.Builder request =
        new Request.Builder()
            .url(url)
            .header("User-Agent", options.userAgent())
            .header("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
            .header("Accept-Encoding", BodyDecoder.accepted());
    validate(request, "If-None-Match", ask.etag());
    validate(request, "If-Modified-Since", ask.lastModified());
    return request.build();
  }

  // Some servers send validators that are not valid in a request header.
  private static void validate(Request.Builder request, String name, @Nullable String value) {
    if (value != null && value.chars().allMatch(c -> c >= ' ' && c <= '~')) {
      request.header(name, value);
    }
  }

  private Reply read(Ask ask, Request request, Response response) throws IOException {
    byte[] raw = raw(response);
    Map<String, List<String>> headers = response.headers().toMultimap();
    byte[] body = decoder.decode(raw, headers.getOrDefault("content-encoding", List.of()));
    return new Reply.Message(
        ask.address(),
        response.code(),
        response.message(),
        headers,
        request.headers().toMultimap(),
        raw,
        body);
  }

  private byte[] raw(Response response) throws IOException {
    int limit = Math.toIntExact(options.maxBody());
    if (response.body().contentLength() > limit) {
      throw new BodyTooLong(limit);
    }
    try (InputStream in = response.body().byteStream()) {
      byte[] raw = in.readNBytes(limit);
      if (raw.length == limit && in.read() >= 0) {
        throw new BodyTooLong(limit);
      }
      return raw;
    }
  }

  @Override
  public void close() {
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
    dns.close();
  }
}
