package wirewatch.crawler.robots;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rules of an origin ({@code scheme://host:port}).
 *
 * @param problem why the rules are unknown, in words for users; null if they are known
 * @param expires when {@code robots.txt} must be requested again
 */
public record OriginRules(RobotsRules rules, @Nullable String problem, Instant expires) {
  private static final Duration MAX_CRAWL_DELAY = Duration.ofSeconds(60);

  /** Returns the origin of a URL, without a final slash. */
  public static String origin(URI address) {
    return address.getScheme() + "://" + address.getRawAuthority();
  }

  /** Returns the longer of a delay and the origin's {@code Crawl-delay}, the latter up to 60 s. */
  public Duration effectiveDelay(Duration delay) {
    Optional<Duration> requested = rules.crawlDelay();
    Duration asked = requested.orElse(Duration.ZERO);
    Duration bounded = asked.compareTo(MAX_CRAWL_DELAY) > 0 ? MAX_CRAWL_DELAY : asked;
    return bounded.compareTo(delay) > 0 ? bounded : delay;
  }

  public boolean isCurrent(Instant now) {
    return expires.isAfter(now);
  }
}
