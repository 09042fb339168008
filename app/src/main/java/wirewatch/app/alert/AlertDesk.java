package wirewatch.app.alert;

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
import wirewatch.alerting.Match;
import wirewatch.alerting.Watches;
import wirewatch.alerting.model.Alert;
import wirewatch.alerting.model.Watch;
import wirewatch.crawler.state.Notice;
import wirewatch.crawler.state.Notices;
import wirewatch.crawler.state.Outbox;
import wirewatch.index.StoredArticle;
import wirewatch.ingest.model.Dates;

/**
 * Decides which alerts stored articles raise, one for each watch and story. Not thread-safe: the
 * result must be in the outbox before the next call.
 */
final class AlertDesk {
  private final Supplier<Watches> watches;
  private final Notices notices;
  private final Dispatch dispatch;
  private final Duration maxAge;
  private final InstantSource clock;

  /**
   * @param maxAge an article that was older when it was fetched raises no alert
   */
  AlertDesk(
      Supplier<Watches> watches,
      Notices notices,
      Dispatch dispatch,
      Duration maxAge,
      InstantSource clock) {
    this.watches = watches;
    this.notices = notices;
    this.dispatch = dispatch;
    this.maxAge = maxAge;
    this.clock = clock;
  }

  /** The alerts of the articles, without those that were raised before. */
  Outbox.Post post(List<Ring> all) {
    List<Ring> rings = all.stream().filter(AlertDesk::mayBeTold).toList();
    if (rings.isEmpty()) {
      return Outbox.Post.NONE;
    }
    Round round = new Round(clock.instant(), watches.get());
    notices
        .about(rings.stream().map(Ring::topic).distinct().toList())
        .forEach(notice -> round.known.put(notice.id(), notice));
    rings.forEach(round::hear);
    return new Outbox.Post(List.copyOf(round.fresh.values()), round.joining);
  }

  private static boolean mayBeTold(Ring ring) {
    return !ring.matches().isEmpty() || Followed.by(ring.document().article().status()).isPresent();
  }

  /** The decisions on one batch. */
  private final class Round {
    private final Instant now;
    private final Map<String, Watch> live;
    private final Map<String, Notice> known = new LinkedHashMap<>();
    private final Map<String, Notice.Addressed> fresh = new LinkedHashMap<>();
    private final List<Notice.Part> joining = new ArrayList<>();

    Round(Instant now, Watches watches) {
      this.now = now;
      this.live =
          watches.all().stream()
              .filter(watch -> watch.expires() == null || now.isBefore(watch.expires()))
              .collect(Collectors.toMap(Watch::id, watch -> watch));
    }

    void hear(Ring ring) {
      List<Notice> before = firsts(ring.topic());
      Optional<Alert.Kind> mark = Followed.by(ring.document().article().status());
      for (Match match : ring.matches()) {
        Watch watch = match.watch();
        Optional<Notice> first = first(before, watch, ring.document());
        boolean follows =
            mark.isPresent() && before.stream().anyMatch(told -> told.rule().equals(watch.id()));
        if (first.isPresent()) {
          join(first.get(), ring.document());
        } else if (!follows && isNews(ring.document())) {
          add(Alerts.match(ring, match, now), watch, ring);
        }
      }
      mark.ifPresent(kind -> followUp(ring, before, kind));
    }

    /** The first alerts of a story, of every watch. */
    private List<Notice> firsts(String topic) {
      return known.values().stream()
          .filter(notice -> notice.topic().equals(topic) && Followed.isFirst(notice.kind()))
          .toList();
    }

    private static Optional<Notice> first(
        List<Notice> before, Watch watch, StoredArticle document) {
      return before.stream()
          .filter(notice -> notice.rule().equals(watch.id()))
          .filter(notice -> watch.perStory() || notice.parts().containsKey(document.id()))
          .findFirst();
    }

    private void followUp(Ring ring, List<Notice> before, Alert.Kind kind) {
      Map<String, Notice> byRule = new LinkedHashMap<>();
      for (Notice notice : before) {
        if (!byRule.containsKey(notice.rule())
            || notice.parts().containsKey(ring.document().id())) {
          byRule.put(notice.rule(), notice);
        }
      }
      byRule.values().forEach(first -> followUp(ring, first, kind));
    }

    private void followUp(Ring ring, Notice first, Alert.Kind kind) {
      Watch watch = live.get(first.rule());
      String id = Alerts.followUpId(first.id(), kind);
      if (watch == null || first.kind().equals(Followed.word(Alert.Kind.MATCH, kind))) {
        return;
      }
      Notice told = known.get(id);
      if (told == null) {
        Match match = match(ring, watch);
        add(Alerts.followUp(ring, watch, match, kind, first.id(), now), watch, ring);
      } else {
        join(told, ring.document());
      }
    }

    private static @Nullable Match match(Ring ring, Watch watch) {
      return ring.matches().stream()
          .filter(match -> match.watch().id().equals(watch.id()))
          .findFirst()
          .orElse(null);
    }

    private void add(Alert alert, Watch watch, Ring ring) {
      StoredArticle document = ring.document();
      Notice notice =
          new Notice(
              alert.id(),
              watch.id(),
              Followed.word(alert.kind(), Followed.by(document.article().status()).orElse(null)),
              ring.topic(),
              now,
              AlertForm.bytes(alert),
              Map.of(document.id(), document.location().full()));
      if (known.putIfAbsent(alert.id(), notice) == null) {
        fresh.put(alert.id(), new Notice.Addressed(notice, dispatch.ways(watch, now)));
      }
    }

    private void join(Notice notice, StoredArticle document) {
      if (!notice.parts().containsKey(document.id())) {
        joining.add(new Notice.Part(notice.id(), document.id(), document.location().full()));
      }
    }
  }

  /** By the age at fetch time, so that pages that waited for indexing raise alerts nevertheless. */
  private boolean isNews(StoredArticle document) {
    Dates.Published published = document.article().dates().published();
    if (published == null) {
      return true;
    }
    Duration fine =
        published.precision() == Dates.Precision.DAY ? Duration.ofDays(1) : Duration.ZERO;
    Instant latest = published.time().toInstant().plus(fine);
    return latest.plus(maxAge).isAfter(document.visit().first());
  }
}
