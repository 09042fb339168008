package wirewatch.alerting.watchfile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import wirewatch.alerting.model.DeliveryMode;
import wirewatch.alerting.model.QuietHours;
import wirewatch.alerting.model.Severity;
import wirewatch.alerting.model.Watch;

/** Converts watches to and from maps of plain values, with the keys of the file. */
public final class WatchMapper {
  private WatchMapper() {}

  /** Converts a watch to a map, without default values. */
  public static Map<String, Object> toMap(Watch watch) {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("id", watch.id());
    form.put("name", watch.name());
    form.put("query", watch.query());
    put(form, "languages", watch.languages().isEmpty() ? null : sorted(watch));
    put(form, "severity", watch.severity() == Severity.MEDIUM ? null : severity(watch));
    put(form, "channels", watch.channels().isEmpty() ? null : watch.channels());
    put(form, "mode", mode(watch.mode()));
    put(form, "quiet_hours", quietHours(watch.quietHours()));
    put(form, "per_story", watch.perStory() ? null : false);
    put(form, "min_matches", watch.minMatches() == 1 ? null : watch.minMatches());
    put(form, "min_score", watch.minScore() == 0 ? null : watch.minScore());
    put(form, "expires", Objects.toString(watch.expires(), null));
    put(form, "muted_until", Objects.toString(watch.mutedUntil(), null));
    put(form, "owner", watch.owner());
    put(form, "notes", watch.notes());
    return form;
  }

  /** Reads a watch from such a map; unknown keys are problems. */
  public static WatchReadResult fromMap(Map<String, ?> form) {
    LocatedValue locatedValue = Objects.requireNonNull(LocatedValue.of(form));
    ProblemCollector problemCollector = new ProblemCollector();
    ProblemCollector doubts = new ProblemCollector();
    List<Watch> watches =
        new WatchReader(problemCollector, doubts).read("", locatedValue).stream().toList();
    return problemCollector.isEmpty()
        ? new WatchReadResult.Accepted(watches, doubts.all())
        : new WatchReadResult.Rejected(problemCollector.all());
  }

  private static List<String> sorted(Watch watch) {
    return watch.languages().stream().sorted().toList();
  }

  private static String severity(Watch watch) {
    return watch.severity().name().toLowerCase(Locale.ROOT);
  }

  private static @Nullable Object mode(DeliveryMode deliveryMode) {
    return switch (deliveryMode) {
      case DeliveryMode.Immediate immediate -> null;
      case DeliveryMode.Digest digest -> {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("at", digest.times().stream().map(Object::toString).toList());
        boolean daily = digest.days().size() == 7;
        put(
            form,
            "days",
            daily ? null : digest.days().stream().sorted().map(WatchTimeParser::dayName).toList());
        form.put("zone", digest.zone().getId());
        yield Map.of("digest", form);
      }
    };
  }

  private static @Nullable Object quietHours(@Nullable QuietHours quiet) {
    if (quiet == null) {
      return null;
    }
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("from", quiet.from().toString());
    form.put("to", quiet.to().toString());
    form.put("zone", quiet.zone().getId());
    return form;
  }

  private static void put(Map<String, Object> form, String key, @Nullable Object value) {
    if (value != null) {
      form.put(key, value);
    }
  }
}
