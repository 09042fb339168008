package wirewatch.crawler.frontier;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import wirewatch.crawler.robots.OriginRules;

/**
 * The rules that decide what may be requested.
 *
 * @param sources the intervals of each source, by its number
 * @param origins the rules of {@code robots.txt}, by origin
 * @param editRate how often revisits find a change
 */
public record SiteRules(
    Map<Long, SourcePolicy> sources,
    Map<String, OriginRules> origins,
    RevisitPolicy revisits,
    EditRate editRate) {

  public SiteRules {
    sources = Map.copyOf(sources);
    origins = Map.copyOf(origins);
  }

  SiteRules withSource(long source, SourcePolicy policy) {
    if (policy.equals(sources.get(source))) {
      return this;
    }
    Map<Long, SourcePolicy> all = new HashMap<>(sources);
    all.put(source, policy);
    return new SiteRules(all, origins, revisits, editRate);
  }

  SiteRules withOrigin(URI address, OriginRules rules) {
    Map<String, OriginRules> all = new HashMap<>(origins);
    all.put(OriginRules.origin(address), rules);
    return new SiteRules(sources, all, revisits, editRate);
  }

  SiteRules withEditRate(EditRate other) {
    return new SiteRules(sources, origins, revisits, other);
  }

  SourcePolicy policy(SiteTask task) {
    SourcePolicy policy = sources.get(task.source());
    if (policy == null) {
      throw new IllegalStateException("no policy for source " + task.source() + " of " + task);
    }
    return policy;
  }

  /** Returns the rules of the origin of a URL if they are current. */
  Optional<OriginRules> current(URI address, Instant now) {
    return Optional.ofNullable(origins.get(OriginRules.origin(address)))
        .filter(rules -> rules.isCurrent(now));
  }

  /** Returns the delay before a request, {@code Crawl-delay} included. */
  Duration delay(SiteTask task) {
    Duration own = policy(task).requestDelay();
    OriginRules rules = origins.get(OriginRules.origin(task.address()));
    return rules == null ? own : rules.effectiveDelay(own);
  }
}
