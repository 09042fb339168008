package wirewatch.crawler.fetch;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import wirewatch.crawler.access.FormLogin;
import wirewatch.crawler.access.SiteCredentials;
import wirewatch.crawler.http.FetchRequest;
import wirewatch.crawler.http.HttpResult;
import wirewatch.ingest.url.AddressRule;
import wirewatch.ingest.url.Urls;

/**
 * One attempt to log in by a form: requests the page, sends the form with its hidden fields,
 * follows the redirects and tests whether there is a session. The form is sent to the site of the
 * login page only, and no text that is entered is part of what is reported.
 */
final class LoginExchange {
  private static final int MAX_REDIRECTS = 5;
  private static final int OK = 200;

  private final PoliteClient client;
  private final FormLogin login;
  private final SiteCredentials credentials;
  private final Duration delay;

  LoginExchange(PoliteClient client, FormLogin login, SiteCredentials credentials, Duration delay) {
    this.client = client;
    this.login = login;
    this.credentials = credentials;
    this.delay = delay;
  }

  /** Returns why it failed; empty if there is a session. */
  Optional<String> run() throws InterruptedException {
    HttpResult page = follow(request(login.address()));
    if (page instanceof HttpResult.Failed failed) {
      return Optional.of(failed.reason());
    }
    HttpResult.Response form = (HttpResult.Response) page;
    Optional<LoginForm> found =
        form.status() == OK
            ? LoginForm.find(form, login.fields().keySet().iterator().next())
            : Optional.empty();
    URI action = found.map(LoginForm::action).orElse(login.address());
    if (!isSameSite(action)) {
      return Optional.of("the form of %s is sent to another site".formatted(login.address()));
    }
    Map<String, String> fields = new LinkedHashMap<>(found.map(LoginForm::hidden).orElse(Map.of()));
    login.fields().forEach((name, value) -> fields.put(name, value.reveal()));
    return finish(client.submit(request(action), fields, delay));
  }

  private Optional<String> finish(HttpResult sent) throws InterruptedException {
    HttpResult outcome = sent;
    if (sent instanceof HttpResult.Response response && Redirects.isRedirect(response)) {
      URI next = Redirects.target(response);
      if (next == null || response.status() == 307 || response.status() == 308) {
        return Optional.of(
            "the form is answered with HTTP %d, which is not followed"
                .formatted(response.status()));
      }
      outcome = follow(request(next));
    }
    return switch (outcome) {
      case HttpResult.Failed failed -> Optional.of(failed.reason());
      case HttpResult.Response response -> test(response);
    };
  }

  private Optional<String> test(HttpResult.Response response) {
    String cookie = login.successCookie();
    if (cookie != null && !credentials.hasCookie(cookie)) {
      return Optional.of(
          "HTTP %d, and no cookie %s: check the fields".formatted(response.status(), cookie));
    }
    String text = login.successText();
    if (text != null && !new String(response.body(), StandardCharsets.UTF_8).contains(text)) {
      return Optional.of(
          "HTTP %d, and the page does not contain '%s': check the fields"
              .formatted(response.status(), text));
    }
    return Optional.empty();
  }

  private HttpResult follow(FetchRequest first) throws InterruptedException {
    FetchRequest at = first;
    for (int hop = 0; hop <= MAX_REDIRECTS; hop++) {
      if (AddressRule.check(at.address().toString()).isPresent()) {
        return new HttpResult.Failed("it redirects to an address that is refused", false);
      }
      HttpResult outcome = client.visit(at, delay);
      URI next =
          outcome instanceof HttpResult.Response response ? Redirects.target(response) : null;
      if (next == null) {
        return outcome;
      }
      at = request(next);
    }
    return new HttpResult.Failed("more than " + MAX_REDIRECTS + " redirects", false);
  }

  private FetchRequest request(URI address) {
    return FetchRequest.of(address).withCredentials(credentials);
  }

  private boolean isSameSite(URI action) {
    boolean downgraded =
        "https".equals(login.address().getScheme()) && !"https".equals(action.getScheme());
    return !downgraded && domain(action).equals(domain(login.address()));
  }

  private static String domain(URI address) {
    return Urls.registeredDomain(Urls.host(address));
  }
}
