package wirewatch.crawler.fetch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import wirewatch.crawler.access.FormLogin;
import wirewatch.crawler.access.SiteCredentials;
import wirewatch.crawler.access.SourceAccess;
import wirewatch.crawler.http.FetchRequest;
import wirewatch.ingest.url.Urls;

/**
 * The requests of one source that has a login or headers of its own. Logs in before the first
 * request, and once more when a request shows that the session has ended, unless that has just
 * begun; after a login that failed, it tries no other for 15 minutes, so that no account is locked.
 * Thread-safe.
 */
public final class SourceSession {
  private static final Duration RETRY = Duration.ofMinutes(15);
  private static final Duration MIN_SESSION = Duration.ofMinutes(5);
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;

  private final PoliteClient client;
  private final @Nullable FormLogin login;
  private final SiteCredentials credentials;
  private final InstantSource clock;
  private final ReentrantLock lock = new ReentrantLock();

  /** Counts the logins; 0 while there is no session. */
  private volatile int session;

  private int logins;
  private @Nullable String problem;
  private Instant retry = Instant.EPOCH;
  private volatile Instant began = Instant.EPOCH;

  /**
   * @param addresses those of the source
   */
  public SourceSession(
      PoliteClient client, SourceAccess access, Collection<URI> addresses, InstantSource clock) {
    this.client = client;
    this.login = access.login();
    this.credentials = new SiteCredentials(access, addresses, clock);
    this.clock = clock;
  }

  /** Requests a page as {@link PoliteClient#get} does, with what the source's access adds. */
  public FetchResponse get(FetchRequest fetchRequest, Duration delay) throws InterruptedException {
    FetchRequest request = fetchRequest.withCredentials(credentials);
    FormLogin form = login;
    if (form == null) {
      return client.get(request, delay);
    }
    Optional<FetchResponse> refused = logIn(form, 0, delay);
    if (refused.isPresent()) {
      return refused.get();
    }
    int used = session;
    FetchResponse response = client.get(request, delay);
    if (isLoggedOut(form, response) && isRenewable()) {
      refused = logIn(form, used, delay);
      response = refused.isPresent() ? refused.get() : client.get(request, delay);
    }
    return response instanceof FetchResponse.Received && isLoggedOut(form, response)
        ? refused(form, "a page redirects to it although there is a session")
        : response;
  }

  /** Calls an interface as {@link PoliteClient#call} does, with what the source's access adds. */
  public FetchResponse call(FetchRequest fetchRequest, Duration delay) throws InterruptedException {
    return client.call(fetchRequest.withCredentials(credentials), delay);
  }

  private boolean isRenewable() {
    return !clock.instant().isBefore(began.plus(MIN_SESSION));
  }

  /**
   * Logs in unless there is a session that is newer than the one that ended.
   *
   * @param ended 0 if there was none
   */
  private Optional<FetchResponse> logIn(FormLogin form, int ended, Duration delay)
      throws InterruptedException {
    if (session > ended) {
      return Optional.empty();
    }
    lock.lockInterruptibly();
    try {
      if (session > ended) {
        return Optional.empty();
      }
      session = 0;
      if (problem == null || !clock.instant().isBefore(retry)) {
        attempt(form, delay);
      }
      return problem == null ? Optional.empty() : Optional.of(refused(form, problem));
    } finally {
      lock.unlock();
    }
  }

  private void attempt(FormLogin form, Duration delay) throws InterruptedException {
    credentials.clearCookies();
    problem = new LoginExchange(client, form, credentials, delay).run().orElse(null);
    if (problem == null) {
      began = clock.instant();
      session = ++logins;
    } else {
      retry = clock.instant().plus(RETRY);
    }
  }

  private static FetchResponse refused(FormLogin form, String why) {
    String reason = "the login at %s failed: %s".formatted(Urls.host(form.address()), why);
    return new FetchResponse.Failed(
        new FetchFailure(FetchFailure.Category.TEMPORARY, reason, null));
  }

  /** A session has ended where access is denied or the request is redirected to the login page. */
  private static boolean isLoggedOut(FormLogin form, FetchResponse response) {
    return switch (response) {
      case FetchResponse.Failed failed -> {
        Integer status = failed.failure().status();
        yield status != null && (status == UNAUTHORIZED || status == FORBIDDEN);
      }
      case FetchResponse.Received received ->
          received.redirectStatus() != null && isLoginPage(form, received.message().address());
      case FetchResponse.NotModified notModified -> false;
      case FetchResponse.Disallowed disallowed -> false;
      case FetchResponse.Throttled throttled -> false;
    };
  }

  private static boolean isLoginPage(FormLogin form, URI address) {
    return Urls.host(address).equals(Urls.host(form.address()))
        && String.valueOf(address.getRawPath()).equals(form.address().getRawPath());
  }
}
