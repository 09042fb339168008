package wirewatch.pipeline.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wirewatch.alerting.CompiledWatches;
import wirewatch.alerting.Match;
import wirewatch.alerting.model.Alert;
import wirewatch.alerting.model.Watch;
import wirewatch.index.document.StoredArticle;
import wirewatch.ingest.model.PublicationDates;
import wirewatch.pipeline.outbox.Outbox;
import wirewatch.pipeline.outbox.OutboxEntries;
import wirewatch.pipeline.outbox.OutboxEntry;

/**
 * Decides which alerts stored articles raise, one for each watch and story. Not thread-safe: the
 * result must be in the outbox before the next call.
 */
public final class AlertDecisions {
  private final Supplier<CompiledWatches> watches;
  private final OutboxEntries outboxEntries;
  private final AlertRouting routing;
  private final Duration maxAge;
  private final InstantSource clock;

  /**
   * @param maxAge an article that was older when it was fetched raises no alert
   */
  public AlertDecisions(
      Supplier<CompiledWatches> watches,
      OutboxEntries outboxEntries,
      AlertRouting alertRouting,
      Duration maxAge,
      InstantSource clock) {
    this.watches = watches;
    this.outboxEntries = outboxEntries;
    this.routing = alertRouting;
    this.maxAge = maxAge;
    this.clock = clock;
  }

  /** The alerts of the articles, without those that were raised before. */
  public Outbox.Additions decide(List<MatchedArticle> all) {
    List<MatchedArticle> rings = all.stream().filter(AlertDecisions::mayRaiseAlert).toList();
    if (rings.isEmpty()) {
      return Outbox.Additions.NONE;
    }
    BatchDecisions batchDecisions = new BatchDecisions(clock.instant(), watches.get());
    outboxEntries
        .findByTopics(rings.stream().map(MatchedArticle::topic).distinct().toList())
        .forEach(outboxEntry -> batchDecisions.knownNotices.put(outboxEntry.id(), outboxEntry));
    rings.forEach(batchDecisions::decideOn);
    return new Outbox.Additions(
        List.copyOf(batchDecisions.newNotices.values()), batchDecisions.newParts);
  }

  private static boolean mayRaiseAlert(MatchedArticle matchedArticle) {
    return !matchedArticle.matches().isEmpty()
        || FollowUps.kindOf(matchedArticle.document().article().wireStatus()).isPresent();
  }

  /** The decisions on one batch. */
  private final class BatchDecisions {
    private final Instant now;
    private final Map<String, Watch> activeWatches;
    private final Map<String, OutboxEntry> knownNotices = new LinkedHashMap<>();
    private final Map<String, OutboxEntry.PlannedEntry> newNotices = new LinkedHashMap<>();
    private final List<OutboxEntry.EntryDocument> newParts = new ArrayList<>();

    BatchDecisions(Instant now, CompiledWatches compiledWatches) {
      this.now = now;
      this.activeWatches =
          compiledWatches.watches().stream()
              .filter(watch -> watch.expires() == null || now.isBefore(watch.expires()))
              .collect(Collectors.toMap(Watch::id, watch -> watch));
    }

    void decideOn(MatchedArticle matchedArticle) {
      List<OutboxEntry> before = firstAlerts(matchedArticle.topic());
      Optional<Alert.Kind> mark =
          FollowUps.kindOf(matchedArticle.document().article().wireStatus());
      for (Match match : matchedArticle.matches()) {
        Watch watch = match.watch();
        Optional<OutboxEntry> first = findFirstAlert(before, watch, matchedArticle.document());
        boolean follows =
            mark.isPresent() && before.stream().anyMatch(told -> told.rule().equals(watch.id()));
        if (first.isPresent()) {
          addPart(first.get(), matchedArticle.document());
        } else if (!follows && isRecent(matchedArticle.document())) {
          raise(AlertFactory.ofMatch(matchedArticle, match, now), watch, matchedArticle);
        }
      }
      mark.ifPresent(kind -> followUp(matchedArticle, before, kind));
    }

    /** The first alerts of a story, of every watch. */
    private List<OutboxEntry> firstAlerts(String topic) {
      return knownNotices.values().stream()
          .filter(
              outboxEntry ->
                  outboxEntry.topic().equals(topic) && FollowUps.isFirstNotice(outboxEntry.kind()))
          .toList();
    }

    private static Optional<OutboxEntry> findFirstAlert(
        List<OutboxEntry> before, Watch watch, StoredArticle document) {
      return before.stream()
          .filter(outboxEntry -> outboxEntry.rule().equals(watch.id()))
          .filter(
              outboxEntry -> watch.perStory() || outboxEntry.documents().containsKey(document.id()))
          .findFirst();
    }

    private void followUp(
        MatchedArticle matchedArticle, List<OutboxEntry> before, Alert.Kind kind) {
      Map<String, OutboxEntry> byRule = new LinkedHashMap<>();
      for (OutboxEntry outboxEntry : before) {
        if (!byRule.containsKey(outboxEntry.rule())
            || outboxEntry.documents().containsKey(matchedArticle.document().id())) {
          byRule.put(outboxEntry.rule(), outboxEntry);
        }
      }
      byRule.values().forEach(first -> followUp(matchedArticle, first, kind));
    }

    private void followUp(MatchedArticle matchedArticle, OutboxEntry first, Alert.Kind kind) {
      Watch watch = activeWatches.get(first.rule());
      String id = AlertFactory.followUpId(first.id(), kind);
      if (watch == null || first.kind().equals(FollowUps.noticeKind(Alert.Kind.MATCH, kind))) {
        return;
      }
      OutboxEntry told = knownNotices.get(id);
      if (told == null) {
        Match match = findMatch(matchedArticle, watch);
        raise(
            AlertFactory.followUp(matchedArticle, watch, match, kind, first.id(), now),
            watch,
            matchedArticle);
      } else {
        addPart(told, matchedArticle.document());
      }
    }

    private static @Nullable Match findMatch(MatchedArticle matchedArticle, Watch watch) {
      return matchedArticle.matches().stream()
          .filter(match -> match.watch().id().equals(watch.id()))
          .findFirst()
          .orElse(null);
    }

    private void raise(Alert alert, Watch watch, MatchedArticle matchedArticle) {
      StoredArticle document = matchedArticle.document();
      OutboxEntry outboxEntry =
          new OutboxEntry(
              alert.id(),
              watch.id(),
              FollowUps.noticeKind(
                  alert.kind(), FollowUps.kindOf(document.article().wireStatus()).orElse(null)),
              matchedArticle.topic(),
              now,
              AlertJson.toBytes(alert),
              Map.of(document.id(), document.location().full()));
      if (knownNotices.putIfAbsent(alert.id(), outboxEntry) == null) {
        newNotices.put(
            alert.id(), new OutboxEntry.PlannedEntry(outboxEntry, routing.route(watch, now)));
      }
    }

    private void addPart(OutboxEntry outboxEntry, StoredArticle document) {
      if (!outboxEntry.documents().containsKey(document.id())) {
        newParts.add(
            new OutboxEntry.EntryDocument(
                outboxEntry.id(), document.id(), document.location().full()));
      }
    }
  }

  /** By the age at fetch time, so that pages that waited for indexing raise alerts nevertheless. */
  private boolean isRecent(StoredArticle document) {
    PublicationDates.PublicationTime publicationTime = document.article().dates().published();
    if (publicationTime == null) {
      return true;
    }
    Duration fine =
        publicationTime.precision() == PublicationDates.Precision.DAY
            ? Duration.ofDays(1)
            : Duration.ZERO;
    Instant latest = publicationTime.time().toInstant().plus(fine);
    return latest.plus(maxAge).isAfter(document.fetch().firstFetched());
  }
}
