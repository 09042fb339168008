package wirewatch.crawler.robots;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one site's {@code robots.txt} for one agent (RFC 9309): the longest matching rule
 * decides, and of two equally long ones the one that allows.
 */
public final class RobotsRules {
  /** Everything is allowed: there is no {@code robots.txt}. */
  public static final RobotsRules ALLOW_ALL =
      new RobotsRules(List.of(), null, List.of(), List.of());

  /** Nothing is allowed: the content of the site's {@code robots.txt} is unknown. */
  public static final RobotsRules DISALLOW_ALL =
      new RobotsRules(List.of(RobotsRule.of("/", false)), null, List.of(), List.of());

  private static final String ROBOTS_PATH = "/robots.txt";

  private final List<RobotsRule> rules;
  private final @Nullable Duration crawlDelay;
  private final List<URI> sitemaps;
  private final List<String> forbiddenUses;

  RobotsRules(
      List<RobotsRule> rules,
      @Nullable Duration crawlDelay,
      List<URI> sitemaps,
      List<String> forbiddenUses) {
    this.rules = List.copyOf(rules);
    this.crawlDelay = crawlDelay;
    this.sitemaps = List.copyOf(sitemaps);
    this.forbiddenUses = List.copyOf(forbiddenUses);
  }

  /**
   * Returns the rules for a {@code robots.txt} that was not served, by the status code (RFC 9309,
   * 2.3.1): everything is allowed after 4xx, nothing after 5xx or 429. The caller follows
   * redirects; one without a target counts as 4xx.
   */
  public static RobotsRules forStatus(int status) {
    return status >= 500 || status == 429 ? DISALLOW_ALL : ALLOW_ALL;
  }

  /** Returns whether the agent may request the URL. */
  public boolean isAllowed(URI address) {
    String path = path(address);
    if (path.equals(ROBOTS_PATH)) {
      return true;
    }
    String spelled = RobotsRule.normalized(path);
    int longest = -1;
    boolean allowed = true;
    for (RobotsRule robotsRule : rules) {
      int length = robotsRule.length();
      boolean decides = length > longest || (length == longest && robotsRule.allow());
      if (decides && robotsRule.appliesTo(path, spelled)) {
        longest = length;
        allowed = robotsRule.allow();
      }
    }
    return allowed;
  }

  /** Returns the requested delay between two requests; not part of RFC 9309 but widely used. */
  public Optional<Duration> crawlDelay() {
    return Optional.ofNullable(crawlDelay);
  }

  /** Returns the sitemaps that the file names, for any agent, in file order. */
  public List<URI> sitemaps() {
    return sitemaps;
  }

  /**
   * Returns the uses that {@code Content-Signal} lines forbid (contentsignals.org): {@code search},
   * {@code ai-input}, {@code ai-train}.
   */
  public List<String> forbiddenUses() {
    return forbiddenUses;
  }

  static String path(URI address) {
    String path = address.getRawPath();
    String query = address.getRawQuery();
    return (path == null || path.isEmpty() ? "/" : path) + (query == null ? "" : "?" + query);
  }
}
