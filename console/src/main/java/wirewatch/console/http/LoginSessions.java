package wirewatch.console.http;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import wirewatch.console.user.SecureTokens;

/** The open login sessions; only digests of their ids are stored. Thread-safe. */
public final class LoginSessions {
  static final String COOKIE = "wirewatch-session";

  /** The lifetime from the login on, independent of activity. */
  static final Duration LIFETIME = Duration.ofHours(12);

  private static final int MAX_SESSIONS = 1_000;

  private final Clock clock;
  private final Map<String, Instant> expiryByDigest = new LinkedHashMap<>();

  LoginSessions(Clock clock) {
    this.clock = clock;
  }

  /** Returns whether a request comes with a session, open or ended. */
  public static boolean isCarriedBy(Context context) {
    return context.cookie(COOKIE) != null;
  }

  /** Starts a session and returns its id; ends the oldest one if there are too many. */
  synchronized String begin() {
    Instant now = clock.instant();
    expiryByDigest.values().removeIf(end -> !end.isAfter(now));
    if (expiryByDigest.size() >= MAX_SESSIONS) {
      expiryByDigest.remove(expiryByDigest.keySet().iterator().next());
    }
    String id = SecureTokens.randomToken();
    expiryByDigest.put(SecureTokens.digest(id), now.plus(LIFETIME));
    return id;
  }

  synchronized boolean isOpen(String id) {
    Instant end = expiryByDigest.get(SecureTokens.digest(id));
    return end != null && end.isAfter(clock.instant());
  }

  synchronized void end(String id) {
    expiryByDigest.remove(SecureTokens.digest(id));
  }
}
