package wirewatch.pipeline.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wirewatch.alerting.Match;
import wirewatch.alerting.model.Alert;
import wirewatch.alerting.model.Watch;
import wirewatch.index.document.StoredArticle;
import wirewatch.ingest.model.PublicationDates;
import wirewatch.pipeline.alert.StoryAlerts.RaisedAlert;

/**
 * Decides which alerts an article raises: one for each watch and story, and one for each correction
 * or retraction of what was alerted, further corrections of the same article included. A pure
 * function of its arguments.
 *
 * @param maxAge an article that was older when it was fetched raises no first alert
 */
public record AlertPolicy(Duration maxAge) {

  /** Whether an article can cause anything at all, whatever was alerted before. */
  public static boolean mayRaiseAlert(MatchedArticle article) {
    return !article.matches().isEmpty() || announced(article) != null;
  }

  /**
   * Decides on one article.
   *
   * @param raised what was alerted of the article's story before
   * @param article with the watches that it matches
   * @param watches the current ones
   */
  public AlertDecision decide(
      StoryAlerts raised, MatchedArticle article, Collection<Watch> watches, Instant now) {
    Decision decision = new Decision(raised, article, now);
    decision.matches(isRecent(article.document()));
    Alert.Kind announced = announced(article);
    if (announced != null) {
      decision.followUps(announced, active(watches, now));
    }
    return new AlertDecision(article.document().id(), decision.newAlerts, decision.joinedAlerts);
  }

  private static Alert.@Nullable Kind announced(MatchedArticle article) {
    return FollowUps.kindOf(article.document().article().wireStatus()).orElse(null);
  }

  private static Map<String, Watch> active(Collection<Watch> watches, Instant now) {
    Map<String, Watch> active = new LinkedHashMap<>();
    for (Watch watch : watches) {
      if (watch.expires() == null || now.isBefore(watch.expires())) {
        active.put(watch.id(), watch);
      }
    }
    return active;
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

  /** A decision in the making. */
  private static final class Decision {
    private final StoryAlerts raised;
    private final MatchedArticle article;
    private final String document;
    private final Instant now;
    private final List<AlertDecision.NewAlert> newAlerts = new ArrayList<>();
    private final List<String> joinedAlerts = new ArrayList<>();

    Decision(StoryAlerts raised, MatchedArticle article, Instant now) {
      this.raised = raised;
      this.article = article;
      this.document = article.document().id();
      this.now = now;
    }

    void matches(boolean recent) {
      for (Match match : article.matches()) {
        Watch watch = match.watch();
        Optional<RaisedAlert> first = findFirst(watch);
        boolean follows =
            announced(article) != null
                && raised.firstAlerts().stream()
                    .anyMatch(alert -> alert.watchId().equals(watch.id()));
        if (first.isPresent()) {
          join(first.get());
        } else if (!follows && recent) {
          raise(AlertFactory.ofMatch(article, match, now), watch);
        }
      }
    }

    private Optional<RaisedAlert> findFirst(Watch watch) {
      return raised.firstAlerts().stream()
          .filter(alert -> alert.watchId().equals(watch.id()))
          .filter(alert -> watch.perStory() || alert.documents().contains(document))
          .findFirst();
    }

    void followUps(Alert.Kind kind, Map<String, Watch> active) {
      Map<String, RaisedAlert> byWatch = new LinkedHashMap<>();
      for (RaisedAlert first : raised.firstAlerts()) {
        if (!byWatch.containsKey(first.watchId()) || first.documents().contains(document)) {
          byWatch.put(first.watchId(), first);
        }
      }
      for (RaisedAlert first : byWatch.values()) {
        Watch watch = active.get(first.watchId());
        if (watch != null) {
          followUp(first, watch, kind);
        }
      }
    }

    private void followUp(RaisedAlert first, Watch watch, Alert.Kind kind) {
      List<RaisedAlert> before = new ArrayList<>(raised.followUps(first, kind));
      if (first.announced() == kind) {
        before.addFirst(first);
      }
      if (before.isEmpty()) {
        raise(watch, new AlertFactory.FollowUp(first.id(), kind, null, now));
      } else if (kind == Alert.Kind.CORRECTION && isCorrectedAgain(before)) {
        String content = article.document().article().contentHash();
        raise(watch, new AlertFactory.FollowUp(first.id(), kind, content, now));
      } else if (!before.getLast().id().equals(first.id())) {
        join(before.getLast());
      }
    }

    /**
     * Whether the article that an earlier alert named as corrected says something else again; what
     * it only adds, and what copies elsewhere say, is the same correction.
     */
    private boolean isCorrectedAgain(List<RaisedAlert> before) {
      String content = article.document().article().contentHash();
      return article.changes().stream().anyMatch(Alert.Change::isReplacement)
          && before.stream().anyMatch(alert -> alert.origin().document().equals(document))
          && before.stream().noneMatch(alert -> content.equals(alert.origin().contentHash()));
    }

    private void raise(Watch watch, AlertFactory.FollowUp followUp) {
      raise(AlertFactory.followUp(followUp, article, watch, findMatch(watch)), watch);
    }

    private @Nullable Match findMatch(Watch watch) {
      return article.matches().stream()
          .filter(match -> match.watch().id().equals(watch.id()))
          .findFirst()
          .orElse(null);
    }

    private void raise(Alert alert, Watch watch) {
      if (raised.find(alert.id()).isEmpty()) {
        newAlerts.add(new AlertDecision.NewAlert(alert, watch, announced(article), document));
      }
    }

    private void join(RaisedAlert alert) {
      if (!alert.documents().contains(document)) {
        joinedAlerts.add(alert.id());
      }
    }
  }
}
