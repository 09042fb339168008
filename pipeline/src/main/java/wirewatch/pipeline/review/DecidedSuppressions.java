package wirewatch.pipeline.review;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wirewatch.index.client.IndexUnavailableException;
import wirewatch.index.document.ListedMention;
import wirewatch.pipeline.screening.Suppressions;
import wirewatch.pipeline.time.TimeWindow;
import wirewatch.pipeline.triage.ListedHit;
import wirewatch.pipeline.triage.TriageCase;
import wirewatch.pipeline.triage.TriageStore;
import wirewatch.pipeline.triage.TriageSubject;

/**
 * Suppresses what was found to be someone else: the same entry in the same form, as long as nothing
 * speaks for it that did not when the decision was made. The decisions are at most five seconds
 * old; while they cannot be read, those read last. Thread-safe.
 */
public final class DecidedSuppressions implements Suppressions {
  private static final Logger LOG = LoggerFactory.getLogger(DecidedSuppressions.class);
  private static final Duration MAX_STALENESS = Duration.ofSeconds(5);
  private static final int MAX_DECISIONS = 10_000;

  private final TriageStore triage;
  private final InstantSource clock;
  private Map<String, List<Decision>> decisions = Map.of();
  private String version = "";
  private TimeWindow fresh = TimeWindow.NONE;

  public DecidedSuppressions(TriageStore triage, InstantSource clock) {
    this.triage = triage;
    this.clock = clock;
  }

  /** A decision that a hit is false, and what spoke for it then. */
  private record Decision(String hit, ListedMention mention) {}

  @Override
  public Optional<String> suppressedBy(ListedMention mention) {
    return current().getOrDefault(HitIds.pair(mention), List.of()).stream()
        .filter(decision -> context(decision.mention()).containsAll(context(mention)))
        .map(Decision::hit)
        .findFirst();
  }

  /** What speaks for a mention beside the words of its name, which come first. */
  private static List<String> context(ListedMention mention) {
    List<String> supporting = mention.evidence().supporting();
    return supporting.subList(Math.min(1, supporting.size()), supporting.size());
  }

  private synchronized Map<String, List<Decision>> current() {
    Instant now = clock.instant();
    if (!fresh.contains(now)) {
      refresh();
      fresh = TimeWindow.of(now, MAX_STALENESS);
    }
    return decisions;
  }

  private void refresh() {
    try {
      String newest = triage.version(TriageSubject.Kind.HIT);
      if (!newest.equals(version)) {
        decisions = read();
        version = newest;
      }
    } catch (IndexUnavailableException e) {
      LOG.warn("decisions about hits cannot be read, those of before go on: {}", e.getMessage());
    }
  }

  private Map<String, List<Decision>> read() throws IndexUnavailableException {
    Map<String, List<Decision>> read = new HashMap<>();
    for (TriageCase decided :
        triage.list(
            new TriageStore.TriageQuery(
                TriageSubject.Kind.HIT,
                HitDecision.FALSE.state(),
                null,
                null,
                null,
                MAX_DECISIONS))) {
      ListedHit hit = decided.subject().hit();
      if (hit != null) {
        read.computeIfAbsent(HitIds.pair(hit.mention()), pair -> new ArrayList<>())
            .add(new Decision(decided.subject().id(), hit.mention()));
      }
    }
    return read;
  }
}
