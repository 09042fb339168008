package wirewatch.crawler.robots;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.url.Urls;

/** Collects the groups of a {@code robots.txt}: those of one agent, and those of {@code *}. */
final class RobotsGroups {
  private static final Set<String> SIGNALS = Set.of("search", "ai-input", "ai-train");
  private static final Pattern SIGNAL_DIVIDER = Pattern.compile("[,;]");
  private static final int MAX_SIGNALS = 20;
  private static final double MAX_DELAY_SECONDS = 24 * 60 * 60;

  private final String productToken;
  private final Group ownGroup = new Group();
  private final Group wildcardGroup = new Group();
  private final List<URI> sitemaps = new ArrayList<>();
  private boolean currentIsOwn;
  private boolean currentIsWildcard;
  private boolean hasOwnGroup;
  private boolean inRules;

  RobotsGroups(String agent) {
    this.productToken = agent.toLowerCase(Locale.ROOT);
  }

  /** Starts a group, or adds an agent to a group that has no rules yet. */
  void addAgent(String value) {
    if (inRules) {
      currentIsOwn = false;
      currentIsWildcard = false;
      inRules = false;
    }
    if (value.equals("*") || (value.startsWith("*") && value.charAt(1) <= ' ')) {
      currentIsWildcard = true;
    } else if (!productToken.isEmpty() && productToken(value).equals(productToken)) {
      currentIsOwn = true;
      hasOwnGroup = true;
    }
  }

  void addRule(String path, boolean allow) {
    inRules = true;
    if (path.isEmpty()) {
      return;
    }
    if (currentIsOwn) {
      ownGroup.rules.add(RobotsRule.of(path, allow));
    }
    if (currentIsWildcard) {
      wildcardGroup.rules.add(RobotsRule.of(path, allow));
    }
  }

  /**
   * Applies to the agents named so far; does not end the list of agents, since it is not a rule of
   * RFC 9309.
   */
  void addCrawlDelay(String value) {
    Duration delay = parseDelay(value);
    if (delay == null) {
      return;
    }
    if (currentIsOwn && ownGroup.crawlDelay == null) {
      ownGroup.crawlDelay = delay;
    }
    if (currentIsWildcard && wildcardGroup.crawlDelay == null) {
      wildcardGroup.crawlDelay = delay;
    }
  }

  /**
   * Notes the uses that a {@code Content-Signal} line forbids, as {@code ai-train=no}; applies to
   * the agents named so far and is no rule of RFC 9309.
   */
  void addContentSignals(String value) {
    for (String signal : SIGNAL_DIVIDER.split(value.toLowerCase(Locale.ROOT), MAX_SIGNALS)) {
      int equals = signal.indexOf('=');
      String use = equals < 0 ? "" : signal.substring(0, equals).strip();
      if (SIGNALS.contains(use) && signal.substring(equals + 1).strip().equals("no")) {
        if (currentIsOwn) {
          ownGroup.forbiddenUses.add(use);
        }
        if (currentIsWildcard) {
          wildcardGroup.forbiddenUses.add(use);
        }
      }
    }
  }

  void addSitemap(String value) {
    Urls.normalise(value).ifPresent(sitemaps::add);
  }

  RobotsRules toRules() {
    Group group = hasOwnGroup ? ownGroup : wildcardGroup;
    return new RobotsRules(
        group.rules, group.crawlDelay, sitemaps, List.copyOf(group.forbiddenUses));
  }

  private static String productToken(String value) {
    int end = 0;
    while (end < value.length() && isTokenCharacter(value.charAt(end))) {
      end++;
    }
    return value.substring(0, end).toLowerCase(Locale.ROOT);
  }

  private static boolean isTokenCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-';
  }

  private static @Nullable Duration parseDelay(String value) {
    try {
      double seconds = Double.parseDouble(value);
      boolean sensible = seconds >= 0 && seconds <= MAX_DELAY_SECONDS;
      return sensible ? Duration.ofMillis(Math.round(seconds * 1000)) : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static final class Group {
    private final List<RobotsRule> rules = new ArrayList<>();
    private final Set<String> forbiddenUses = new LinkedHashSet<>();
    private @Nullable Duration crawlDelay;
  }
}
