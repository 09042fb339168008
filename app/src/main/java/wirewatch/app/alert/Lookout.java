package wirewatch.app.alert;

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
import wirewatch.app.config.Configuration;
import wirewatch.crawler.Source;
import wirewatch.crawler.SourceStatus;
import wirewatch.crawler.state.Memos;
import wirewatch.ingest.model.Article;

/**
 * Detects sources that fell silent, listings that fail, extraction that got worse, and watches
 * that no longer match. {@link #rang} is thread-safe, the other methods are not.
 */
public final class Lookout {
  private static final String PULSE = "pulse:";
  private static final String QUALITY = "quality:";
  private static final String MATCH = "match:";
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final Configuration.SelfWatch options;
  private final Memos memos;
  private final Troubles troubles;
  private final InstantSource clock;
  private final Instant awake;
  private final Map<String, Pulse> pulses = new HashMap<>();
  private final Map<String, Quality> qualities = new HashMap<>();
  private final Map<String, Instant> matches = new ConcurrentHashMap<>();
  private final Map<String, Instant> kept = new HashMap<>();
  private final Set<String> changed = new HashSet<>();
  private Instant checked;

  Lookout(Configuration.SelfWatch options, Memos memos, Troubles troubles, InstantSource clock) {
    this.options = options;
    this.memos = memos;
    this.troubles = troubles;
    this.clock = clock;
    this.awake = clock.instant();
    this.checked = awake;
    memos.all(PULSE).forEach((key, json) -> pulses.put(name(key), Pulse.read(json)));
    memos.all(QUALITY).forEach((key, json) -> qualities.put(name(key), Quality.read(json)));
    memos.all(MATCH).forEach((key, time) -> kept.put(name(key), Instant.parse(time)));
    matches.putAll(kept);
  }

  private static String name(String key) {
    return key.substring(key.indexOf(':') + 1);
  }

  /** A source has published an article. */
  public void article(Source source, Article article) {
    pulses.computeIfAbsent(source.id(), id -> new Pulse()).beat(clock.instant(), awake);
    quality(source).add(Quality.of(article));
  }

  /** A page of a source is no article. */
  public void notAnArticle(Source source) {
    quality(source).add(Set.of(Quality.Lack.ARTICLE));
  }

  private Quality quality(Source source) {
    changed.add(source.id());
    return qualities.computeIfAbsent(source.id(), id -> new Quality());
  }

  /** Watches have matched. */
  void rang(Collection<String> watches) {
    Instant now = clock.instant();
    watches.forEach(watch -> matches.put(watch, now));
  }

  /** Whether a minute has gone by since {@link #check}. */
  public boolean isDue() {
    return !clock.instant().isBefore(checked.plus(PAUSE));
  }

  /** Raises and clears system alerts and stores the statistics. Returns the number of alerts. */
  int check(List<Source> sources, List<SourceStatus> statuses, Collection<Watch> watches) {
    checked = clock.instant();
    Map<String, SourceStatus> byId = new HashMap<>();
    statuses.forEach(status -> byId.put(status.id(), status));
    int told = 0;
    for (Source source : sources) {
      told += failure(source, Optional.ofNullable(byId.get(source.id())));
      told += silence(source);
      told += drift(source);
    }
    for (Watch watch : watches) {
      told += quiet(watch);
    }
    keep();
    return told;
  }

  private int failure(Source source, Optional<SourceStatus> status) {
    Troubles.Subject subject = subject("listing", source.id(), source.name());
    int failures = status.map(SourceStatus::failures).orElse(0);
    if (options.failures() > 0 && failures >= options.failures()) {
      String error = status.map(SourceStatus::lastError).orElse("no reason given");
      return told(
          troubles.begins(
              subject,
              "A listing of %s failed %d times in a row: %s"
                  .formatted(source.name(), failures, error),
              checked));
    }
    return failures > 0
        ? 0
        : told(
            troubles.ends(
                subject, "The listings of %s are read again".formatted(source.name()), checked));
  }

  private int silence(Source source) {
    Pulse pulse = pulses.get(source.id());
    Optional<Duration> usual = pulse == null ? Optional.empty() : pulse.usual();
    if (pulse == null || usual.isEmpty() || options.silence() == 0) {
      return 0;
    }
    Troubles.Subject subject = subject("silence", source.id(), source.name());
    Duration most = usual.get().multipliedBy(options.silence());
    Duration visits = source.every().multipliedBy(2);
    Duration limit = most.compareTo(visits) < 0 ? visits : most;
    Duration silence = pulse.silence(checked, awake);
    if (silence.compareTo(limit) > 0) {
      return troubles.isOpen("system:listing:" + source.id())
          ? 0 // reported already, with the reason
          : told(
              troubles.begins(
                  subject,
                  "%s has published nothing for %s; its longest gap is usually %s"
                      .formatted(source.name(), words(silence), words(usual.get())),
                  checked));
    }
    return pulse.gap(checked).compareTo(limit) > 0
        ? 0 // not running meanwhile, so nothing new is known
        : told(troubles.ends(subject, "%s publishes again".formatted(source.name()), checked));
  }

  private int drift(Source source) {
    Quality quality = qualities.get(source.id());
    if (quality == null || !options.drift()) {
      return 0;
    }
    int told = 0;
    for (Quality.Lack lack : Quality.Lack.values()) {
      String rule = "layout-" + lack.name().toLowerCase(Locale.ROOT);
      Troubles.Subject subject = subject(rule, source.id(), source.name());
      if (quality.isWorse(lack)) {
        told +=
            told(
                troubles.begins(
                    subject,
                    "%.0f %% of the last pages of %s have not %s; before it was %.0f %%. Has its layout changed?"
                        .formatted(
                            100 * quality.share(lack),
                            source.name(),
                            lack.words(),
                            100 * quality.past(lack)),
                    checked));
      } else if (quality.isAsBefore(lack)) {
        told +=
            told(
                troubles.ends(
                    subject,
                    "The pages of %s have %s again".formatted(source.name(), lack.words()),
                    checked));
      }
    }
    return told;
  }

  private int quiet(Watch watch) {
    if (!options.quietWatch().isPositive()) {
      return 0;
    }
    Troubles.Subject subject = subject("watch", watch.id(), watch.name());
    Instant last = matches.computeIfAbsent(watch.id(), id -> checked);
    boolean expired = watch.expires() != null && !checked.isBefore(watch.expires());
    Duration silence = Duration.between(last, checked);
    if (silence.compareTo(options.quietWatch()) > 0 && !expired) {
      return told(
          troubles.begins(
              subject,
              "The watch %s has matched nothing for %s".formatted(watch.name(), words(silence)),
              checked));
    }
    return told(
        troubles.ends(subject, "The watch %s matches again".formatted(watch.name()), checked));
  }

  private static Troubles.Subject subject(String what, String id, String name) {
    return new Troubles.Subject("system:" + what + ":" + id, name);
  }

  private static int told(boolean told) {
    return told ? 1 : 0;
  }

  private static String words(Duration duration) {
    if (duration.toDays() >= 2) {
      return duration.toDays() + " days";
    }
    if (duration.toHours() >= 2) {
      return duration.toHours() + " hours";
    }
    return Math.max(1, duration.toMinutes()) + " min";
  }

  private void keep() {
    Map<String, String> values = new HashMap<>();
    for (String source : changed) {
      Pulse pulse = pulses.get(source);
      Quality quality = qualities.get(source);
      if (pulse != null) {
        values.put(PULSE + source, pulse.json());
      }
      if (quality != null) {
        values.put(QUALITY + source, quality.json());
      }
    }
    matches.forEach(
        (watch, time) -> {
          if (!time.equals(kept.put(watch, time))) {
            values.put(MATCH + watch, time.toString());
          }
        });
    changed.clear();
    memos.put(values);
  }
}
