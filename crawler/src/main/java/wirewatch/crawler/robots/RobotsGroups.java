package wirewatch.crawler.robots;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.address.Addresses;

/** Collects the groups of a {@code robots.txt}: those of one agent, and those of {@code *}. */
final class RobotsGroups {
  private static final double MAX_DELAY_SECONDS = 24 * 60 * 60;

  private final String agent;
  private final Group own = new Group();
  private final Group all = new Group();
  private final List<URI> sitemaps = new ArrayList<>();
  private boolean namesOwn;
  private boolean namesAll;
  private boolean hasOwn;
  private boolean inRules;

  RobotsGroups(String agent) {
    this.agent = agent.toLowerCase(Locale.ROOT);
  }

  /** Starts a group, or adds an agent to a group that has no rules yet. */
  void agent(String value) {
    if (inRules) {
      namesOwn = false;
      namesAll = false;
      inRules = false;
    }
    if (value.equals("*") || (value.startsWith("*") && value.charAt(1) <= ' ')) {
      namesAll = true;
    } else if (!agent.isEmpty() && token(value).equals(agent)) {
      namesOwn = true;
      hasOwn = true;
    }
  }

  void rule(String path, boolean allow) {
    inRules = true;
    if (path.isEmpty()) {
      return;
    }
    if (namesOwn) {
      own.rules.add(Rule.of(path, allow));
    }
    if (namesAll) {
      all.rules.add(Rule.of(path, allow));
    }
  }

  /**
   * Applies to the agents named so far; does not end the list of agents, since it is not a rule of
   * RFC 9309.
   */
  void crawlDelay(String value) {
    Duration delay = seconds(value);
    if (delay == null) {
      return;
    }
    if (namesOwn && own.crawlDelay == null) {
      own.crawlDelay = delay;
    }
    if (namesAll && all.crawlDelay == null) {
      all.crawlDelay = delay;
    }
  }

  void sitemap(String value) {
    Addresses.normalise(value).ifPresent(sitemaps::add);
  }

  RobotsRules rules() {
    Group group = hasOwn ? own : all;
    return new RobotsRules(group.rules, group.crawlDelay, sitemaps);
  }

  private static String token(String value) {
    int end = 0;
    while (end < value.length() && isTokenCharacter(value.charAt(end))) {
      end++;
    }
    return value.substring(0, end).toLowerCase(Locale.ROOT);
  }

  private static boolean isTokenCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-';
  }

  private static @Nullable Duration seconds(String value) {
    try {
      double seconds = Double.parseDouble(value);
      boolean sensible = seconds >= 0 && seconds <= MAX_DELAY_SECONDS;
      return sensible ? Duration.ofMillis(Math.round(seconds * 1000)) : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static final class Group {
    private final List<Rule> rules = new ArrayList<>();
    private @Nullable Duration crawlDelay;
  }
}
