package wirewatch.console.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Limits the wrong secrets that are answered: after some failures of an account at an address, the
 * wait before the next attempt doubles with each further one. No thread is blocked. Thread-safe.
 */
final class LoginThrottle {
  private static final int FREE_ATTEMPTS = 5;
  private static final int MOST_CLIENTS = 10_000;
  private static final Duration MAX_PAUSE = Duration.ofMinutes(15);
  private static final Duration RESET_AFTER = Duration.ofHours(1);

  private final Clock clock;
  private final Map<Client, Failures> failures = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * An account at an address; the failures of one account do not count for another.
   *
   * @param account {@code token} for programs, {@code login} for the login page, or that of a user
   */
  record Client(String account, String address) {
    private static final String USER = "user ";
    private static final int MAX_NAME = 60;

    /** The account of a user. */
    static String userAccount(String name) {
      return USER + name.substring(0, Math.min(MAX_NAME, name.length()));
    }

    boolean isUser() {
      return account.startsWith(USER);
    }
  }

  private record Failures(int times, Instant last) {
    Instant nextAttempt() {
      if (times < FREE_ATTEMPTS) {
        return last;
      }
      int doublings = Math.min(times - FREE_ATTEMPTS, 10);
      Duration pause = Duration.ofSeconds(1L << doublings);
      return last.plus(pause.compareTo(MAX_PAUSE) > 0 ? MAX_PAUSE : pause);
    }
  }

  LoginThrottle(Clock clock) {
    this.clock = clock;
  }

  /** Returns how long a client has to wait; zero if it may try. */
  synchronized Duration waitTime(Client client) {
    Failures past = failures.get(client);
    Instant now = clock.instant();
    return past == null || !past.nextAttempt().isAfter(now)
        ? Duration.ZERO
        : Duration.between(now, past.nextAttempt());
  }

  synchronized void recordFailure(Client client) {
    Instant now = clock.instant();
    Failures past = failures.get(client);
    int before = past != null && past.last().plus(RESET_AFTER).isAfter(now) ? past.times() : 0;
    failures.put(client, new Failures(before + 1, now));
    if (failures.size() > MOST_CLIENTS) {
      failures.remove(failures.keySet().iterator().next());
    }
  }

  synchronized void recordSuccess(Client client) {
    failures.remove(client);
  }
}
