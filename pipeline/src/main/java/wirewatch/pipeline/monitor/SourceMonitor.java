package wirewatch.pipeline.monitor;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import wirewatch.alerting.model.Watch;
import wirewatch.crawler.model.Source;
import wirewatch.crawler.model.SourceStatus;
import wirewatch.ingest.model.Article;
import wirewatch.pipeline.options.MonitoringOptions;
import wirewatch.pipeline.outbox.KeyValueStore;
import wirewatch.pipeline.time.TimeWindow;

/**
 * Detects sources that fell silent, listings that fail, extraction that got worse, and watches that
 * no longer match, and pages in quarantine. Thread-safe.
 */
public final class SourceMonitor {
  private static final String RHYTHM_PREFIX = "pulse:";
  private static final String QUALITY_PREFIX = "quality:";
  private static final String MATCH_PREFIX = "match:";
  private static final Duration CHECK_INTERVAL = Duration.ofMinutes(1);

  private final MonitoringOptions options;
  private final KeyValueStore store;
  private final SystemAlerts systemAlerts;
  private final InstantSource clock;
  private final Instant monitoringSince;
  private final Map<String, PublishingRhythm> rhythms = new HashMap<>();
  private final Map<String, ExtractionQuality> qualities = new HashMap<>();
  private final Map<String, Instant> lastMatches = new ConcurrentHashMap<>();
  private final Map<String, Instant> persistedMatches = new HashMap<>();
  private final Set<String> changedSources = new HashSet<>();
  private Instant lastCheck;

  public SourceMonitor(
      MonitoringOptions options,
      KeyValueStore keyValueStore,
      SystemAlerts systemAlerts,
      InstantSource clock) {
    this.options = options;
    this.store = keyValueStore;
    this.systemAlerts = systemAlerts;
    this.clock = clock;
    this.monitoringSince = clock.instant();
    this.lastCheck = monitoringSince;
    keyValueStore
        .findByPrefix(RHYTHM_PREFIX)
        .forEach((key, json) -> rhythms.put(idOf(key), PublishingRhythm.parse(json)));
    keyValueStore
        .findByPrefix(QUALITY_PREFIX)
        .forEach((key, json) -> qualities.put(idOf(key), ExtractionQuality.parse(json)));
    keyValueStore
        .findByPrefix(MATCH_PREFIX)
        .forEach((key, time) -> persistedMatches.put(idOf(key), Instant.parse(time)));
    lastMatches.putAll(persistedMatches);
  }

  private static String idOf(String key) {
    return key.substring(key.indexOf(':') + 1);
  }

  /** A source has published an article. */
  public synchronized void recordArticle(Source source, Article article) {
    rhythms
        .computeIfAbsent(source.id(), id -> new PublishingRhythm())
        .recordPublication(clock.instant(), monitoringSince);
    qualityOf(source).addPage(ExtractionQuality.missingParts(article));
  }

  /** A page of a source is no article. */
  public synchronized void recordNotAnArticle(Source source) {
    qualityOf(source).addPage(Set.of(ExtractionQuality.MissingPart.ARTICLE));
  }

  private ExtractionQuality qualityOf(Source source) {
    changedSources.add(source.id());
    return qualities.computeIfAbsent(source.id(), id -> new ExtractionQuality());
  }

  /** Watches have matched. */
  public void recordMatches(Collection<String> watches) {
    Instant now = clock.instant();
    watches.forEach(watch -> lastMatches.put(watch, now));
  }

  /** Whether a minute has gone by since {@link #check}, or the clock was set back. */
  public synchronized boolean isDue() {
    return !TimeWindow.of(lastCheck, CHECK_INTERVAL).contains(clock.instant());
  }

  /** Raises and clears system alerts and stores the statistics. Returns the number of alerts. */
  public synchronized int check(
      List<Source> sources, List<SourceStatus> statuses, Collection<Watch> watches) {
    lastCheck = clock.instant();
    Map<String, SourceStatus> byId = new HashMap<>();
    statuses.forEach(status -> byId.put(status.id(), status));
    int raised = 0;
    for (Source source : sources) {
      raised += checkFailures(source, Optional.ofNullable(byId.get(source.id())));
      raised += checkQuarantine(source, Optional.ofNullable(byId.get(source.id())));
      raised += checkSilence(source);
      raised += checkDrift(source);
    }
    for (Watch watch : watches) {
      raised += checkWatch(watch);
    }
    persist();
    return raised;
  }

  /**
   * Raises the alert that nothing is fetched, or clears it; returns whether it did.
   *
   * @param reason why nothing is fetched; empty if it is
   */
  public synchronized boolean checkPause(Optional<String> reason) {
    SystemAlerts.Subject subject = new SystemAlerts.Subject("system:room", "Room");
    return reason.isPresent()
        ? systemAlerts.raise(
            subject, "Nothing is fetched for now: " + reason.get(), clock.instant())
        : systemAlerts.clear(subject, "There is room: fetching goes on", clock.instant());
  }

  private int checkFailures(Source source, Optional<SourceStatus> status) {
    SystemAlerts.Subject subject = subject("listing", source.id(), source.name());
    int failures = status.map(SourceStatus::failures).orElse(0);
    if (options.failureLimit() > 0 && failures >= options.failureLimit()) {
      String error = status.map(SourceStatus::lastError).orElse("no reason given");
      return toCount(
          systemAlerts.raise(
              subject,
              "A listing of %s failed %d times in a row: %s"
                  .formatted(source.name(), failures, error),
              lastCheck));
    }
    return failures > 0
        ? 0
        : toCount(
            systemAlerts.clear(
                subject, "The listings of %s are read again".formatted(source.name()), lastCheck));
  }

  private int checkQuarantine(Source source, Optional<SourceStatus> status) {
    SystemAlerts.Subject subject = subject("quarantine", source.id(), source.name());
    long pages = status.map(SourceStatus::quarantinedPages).orElse(0L);
    if (pages > 0) {
      return toCount(
          systemAlerts.raise(
              subject,
              "%d page%s of %s cannot be structured and %s kept aside: see wirewatch status"
                  .formatted(
                      pages, pages == 1 ? "" : "s", source.name(), pages == 1 ? "is" : "are"),
              lastCheck));
    }
    return toCount(
        systemAlerts.clear(
            subject, "No page of %s is kept aside any more".formatted(source.name()), lastCheck));
  }

  private int checkSilence(Source source) {
    PublishingRhythm publishingRhythm = rhythms.get(source.id());
    Optional<Duration> usual =
        publishingRhythm == null ? Optional.empty() : publishingRhythm.usualGap();
    if (publishingRhythm == null || usual.isEmpty() || options.silenceFactor() == 0) {
      return 0;
    }
    SystemAlerts.Subject subject = subject("silence", source.id(), source.name());
    Duration most = usual.get().multipliedBy(options.silenceFactor());
    Duration visits = source.maxPollInterval().multipliedBy(2);
    Duration limit = most.compareTo(visits) < 0 ? visits : most;
    Duration silence = publishingRhythm.observedSilence(lastCheck, monitoringSince);
    if (silence.compareTo(limit) > 0) {
      return systemAlerts.isOpen("system:listing:" + source.id())
          ? 0 // reported already, with the reason
          : toCount(
              systemAlerts.raise(
                  subject,
                  "%s has published nothing for %s; its longest gap is usually %s"
                      .formatted(
                          source.name(), formatDuration(silence), formatDuration(usual.get())),
                  lastCheck));
    }
    return publishingRhythm.timeSinceLast(lastCheck).compareTo(limit) > 0
        ? 0 // not running meanwhile, so nothing new is known
        : toCount(
            systemAlerts.clear(subject, "%s publishes again".formatted(source.name()), lastCheck));
  }

  private int checkDrift(Source source) {
    ExtractionQuality extractionQuality = qualities.get(source.id());
    if (extractionQuality == null || !options.drift()) {
      return 0;
    }
    int raised = 0;
    for (ExtractionQuality.MissingPart missingPart : ExtractionQuality.MissingPart.values()) {
      String rule = "layout-" + missingPart.name().toLowerCase(Locale.ROOT);
      SystemAlerts.Subject subject = subject(rule, source.id(), source.name());
      if (extractionQuality.isWorse(missingPart)) {
        raised +=
            toCount(
                systemAlerts.raise(
                    subject,
                    "%.0f %% of the last pages of %s have not %s; before it was %.0f %%. Has its layout changed?"
                        .formatted(
                            100 * extractionQuality.recentShare(missingPart),
                            source.name(),
                            missingPart.description(),
                            100 * extractionQuality.pastShare(missingPart)),
                    lastCheck));
      } else if (extractionQuality.isNormal(missingPart)) {
        raised +=
            toCount(
                systemAlerts.clear(
                    subject,
                    "The pages of %s have %s again"
                        .formatted(source.name(), missingPart.description()),
                    lastCheck));
      }
    }
    return raised;
  }

  private int checkWatch(Watch watch) {
    if (!options.quietWatch().isPositive()) {
      return 0;
    }
    SystemAlerts.Subject subject = subject("watch", watch.id(), watch.name());
    Instant last = lastMatches.computeIfAbsent(watch.id(), id -> lastCheck);
    boolean expired = watch.expires() != null && !lastCheck.isBefore(watch.expires());
    Duration silence = Duration.between(last, lastCheck);
    if (silence.compareTo(options.quietWatch()) > 0 && !expired) {
      return toCount(
          systemAlerts.raise(
              subject,
              "The watch %s has matched nothing for %s"
                  .formatted(watch.name(), formatDuration(silence)),
              lastCheck));
    }
    return toCount(
        systemAlerts.clear(
            subject, "The watch %s matches again".formatted(watch.name()), lastCheck));
  }

  private static SystemAlerts.Subject subject(String what, String id, String name) {
    return new SystemAlerts.Subject("system:" + what + ":" + id, name);
  }

  private static int toCount(boolean raised) {
    return raised ? 1 : 0;
  }

  private static String formatDuration(Duration duration) {
    if (duration.toDays() >= 2) {
      return duration.toDays() + " days";
    }
    if (duration.toHours() >= 2) {
      return duration.toHours() + " hours";
    }
    return Math.max(1, duration.toMinutes()) + " min";
  }

  private void persist() {
    Map<String, String> values = new HashMap<>();
    for (String source : changedSources) {
      PublishingRhythm publishingRhythm = rhythms.get(source);
      ExtractionQuality extractionQuality = qualities.get(source);
      if (publishingRhythm != null) {
        values.put(RHYTHM_PREFIX + source, publishingRhythm.toJson());
      }
      if (extractionQuality != null) {
        values.put(QUALITY_PREFIX + source, extractionQuality.toJson());
      }
    }
    lastMatches.forEach(
        (watch, time) -> {
          if (!time.equals(persistedMatches.put(watch, time))) {
            values.put(MATCH_PREFIX + watch, time.toString());
          }
        });
    store.putAll(values);
    changedSources.clear();
  }
}
