package wirewatch.crawler.http;

import java.io.IOException;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.CookieJar;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import wirewatch.crawler.access.SiteCredentials;

/**
 * Sends GET requests, and the forms of logins, over HTTP/2 if the server offers it. Thread-safe;
 * designed for virtual threads.
 */
public final class GuardedHttpClient implements AutoCloseable {
  private static final int MAX_IDLE_CONNECTIONS = 128;
  private static final long IDLE_SECONDS = 30;

  private final HttpOptions options;
  private final GuardedDns dns;
  private final BodyDecoder decoder;
  private final BodyMemory memory;
  private final OkHttpClient client;

  public GuardedHttpClient(HttpOptions options) {
    this.options = options;
    this.dns = new GuardedDns(options);
    this.decoder = new BodyDecoder(options.maxBody());
    this.memory = new BodyMemory(Runtime.getRuntime().maxMemory(), options.maxBody());
    this.client =
        new OkHttpClient.Builder()
            .dns(dns)
            .socketFactory(new GuardedSocketFactory(options.permittedAddresses()))
            .proxy(Proxy.NO_PROXY)
            .cookieJar(CookieJar.NO_COOKIES)
            .followRedirects(false)
            .followSslRedirects(false)
            .fastFallback(false)
            .connectTimeout(options.connectTimeout())
            .readTimeout(options.firstByteTimeout())
            .callTimeout(options.totalTimeout())
            .connectionPool(
                new ConnectionPool(MAX_IDLE_CONNECTIONS, IDLE_SECONDS, TimeUnit.SECONDS))
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
  public HttpResult get(FetchRequest fetchRequest) throws InterruptedException {
    return get(fetchRequest, (body, response) -> body.read(fetchRequest, response));
  }

  /**
   * Sends one request and reads the first bytes of the response, however long it is; redirects are
   * not followed.
   *
   * @param length the number of bytes to read, of the encoded and of the decoded body
   */
  public HttpResult getPrefix(FetchRequest fetchRequest, int length) throws InterruptedException {
    return get(fetchRequest, (body, response) -> body.readPrefix(fetchRequest, response, length));
  }

  /**
   * Sends a form and reads the complete response; redirects are not followed.
   *
   * @param fields encoded as {@code application/x-www-form-urlencoded}, in this order
   */
  public HttpResult post(FetchRequest fetchRequest, Map<String, String> fields)
      throws InterruptedException {
    FormBody.Builder form = new FormBody.Builder(StandardCharsets.UTF_8);
    fields.forEach(form::add);
    return send(
        fetchRequest,
        request -> request.post(form.build()),
        (body, response) -> body.read(fetchRequest, response));
  }

  /** Reads a response. */
  @FunctionalInterface
  private interface ResponseReader {
    HttpResult read(ReceivedBody body, Response response) throws IOException;
  }

  private HttpResult get(FetchRequest fetchRequest, ResponseReader reader)
      throws InterruptedException {
    return send(fetchRequest, UnaryOperator.identity(), reader);
  }

  private HttpResult send(
      FetchRequest fetchRequest, UnaryOperator<Request.Builder> method, ResponseReader reader)
      throws InterruptedException {
    HttpUrl url = HttpUrl.parse(fetchRequest.address().toString());
    if (url == null) {
      return new HttpResult.Failed(
          "the address is not an HTTP address: " + fetchRequest.address(), false);
    }
    Request request = method.apply(requestBuilder(fetchRequest, url)).build();
    BodyMemory.Lease open = BodyMemory.current();
    if (open != null) {
      return send(request, reader, open);
    }
    try (BodyMemory.Lease own = memory.open()) {
      return send(request, reader, own);
    }
  }

  private HttpResult send(Request request, ResponseReader reader, BodyMemory.Lease lease)
      throws InterruptedException {
    Call call = client.newCall(request);
    ReceivedBody received = new ReceivedBody(decoder, lease, call.timeout(), options.maxBody());
    try (Response response = call.execute()) {
      return reader.read(received, response);
    } catch (IOException e) {
      if (Thread.interrupted()) {
        throw new InterruptedException("while requesting " + request.url());
      }
      return HttpFailures.of(request.url().host(), options, e);
    }
  }

  private Request.Builder requestBuilder(FetchRequest fetchRequest, HttpUrl url) {
    Request.Builder request =
        new Request.Builder()
            .url(url)
            .header("User-Agent", options.userAgent())
            .header("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
            .header("Accept-Encoding", BodyDecoder.acceptEncoding());
    addValidator(request, "If-None-Match", fetchRequest.etag());
    addValidator(request, "If-Modified-Since", fetchRequest.lastModified());
    SiteCredentials credentials = fetchRequest.credentials();
    if (credentials != null) {
      HttpUrl.Builder full = url.newBuilder();
      credentials.parametersFor(fetchRequest.address()).forEach(full::setQueryParameter);
      request.url(full.build());
      credentials.headersFor(fetchRequest.address()).forEach(request::header);
    }
    return request;
  }

  // Some servers send validators that are not valid in a request header.
  private static void addValidator(Request.Builder request, String name, @Nullable String value) {
    if (value != null && value.chars().allMatch(c -> c >= ' ' && c <= '~')) {
      request.header(name, value);
    }
  }

  /** Returns the bound of the memory of bodies. */
  public BodyMemory memory() {
    return memory;
  }

  @Override
  public void close() {
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
    dns.close();
  }
}
