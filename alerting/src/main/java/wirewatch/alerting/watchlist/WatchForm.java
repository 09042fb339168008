package wirewatch.alerting.watchlist;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import wirewatch.alerting.model.Mode;
import wirewatch.alerting.model.QuietHours;
import wirewatch.alerting.model.Severity;
import wirewatch.alerting.model.Watch;

/** Converts watches to and from maps of plain values, with the keys of the file. */
public final class WatchForm {
  private WatchForm() {}

  /** Converts a watch to a map, without default values. */
  public static Map<String, Object> of(Watch watch) {
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
  public static Reading read(Map<String, ?> form) {
    Item item = Objects.requireNonNull(Item.of(form));
    Problems problems = new Problems();
    Problems doubts = new Problems();
    List<Watch> watches = new WatchReader(problems, doubts).read("", item).stream().toList();
    return problems.isEmpty()
        ? new Reading.Read(watches, doubts.all())
        : new Reading.Refused(problems.all());
  }

  private static List<String> sorted(Watch watch) {
    return watch.languages().stream().sorted().toList();
  }

  private static String severity(Watch watch) {
    return watch.severity().name().toLowerCase(Locale.ROOT);
  }

  private static @Nullable Object mode(Mode mode) {
    return switch (mode) {
      case Mode.Immediate immediate -> null;
      case Mode.Digest digest -> {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("at", digest.times().stream().map(Object::toString).toList());
        boolean daily = digest.days().size() == 7;
        put(form, "days", daily ? null : digest.days().stream().sorted().map(Times::day).toList());
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
