package wirewatch.app.console.reading;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wirewatch.alerting.model.Mode;
import wirewatch.alerting.model.Watch;
import wirewatch.alerting.watchlist.Reading;
import wirewatch.alerting.watchlist.WatchForm;
import wirewatch.app.console.view.WatchesView.Draft;

/** Converts watches to form values and back. */
public final class WatchDrafts {
  private static final int LONGEST_ID = 60;

  private WatchDrafts() {}

  /** Returns the form of a new watch. */
  public static Draft fresh(String query) {
    return new Draft(true, "", query, query, "", "medium", "", "", true, "", "");
  }

  /** Returns the form of an existing watch. */
  public static Draft of(Watch watch) {
    String digest =
        switch (watch.mode()) {
          case Mode.Immediate immediate -> "";
          case Mode.Digest times ->
              times.times().stream().map(Object::toString).collect(Collectors.joining(", "));
        };
    return new Draft(
        false,
        watch.id(),
        watch.name(),
        watch.query(),
        watch.languages().stream().sorted().collect(Collectors.joining(", ")),
        watch.severity().name().toLowerCase(Locale.ROOT),
        String.join(", ", watch.channels()),
        digest,
        watch.perStory(),
        watch.expires() == null
            ? ""
            : LocalDate.ofInstant(watch.expires(), ZoneOffset.UTC).toString(),
        Objects.requireNonNullElse(watch.notes(), ""));
  }

  /** Reads a submitted form; {@code field} returns null for a missing field. */
  public static Draft sent(Function<String, @Nullable String> field) {
    Function<String, String> text =
        name -> Objects.requireNonNullElse(field.apply(name), "").strip();
    boolean fresh = !text.apply("fresh").equals("no");
    return new Draft(
        fresh,
        fresh ? id(text.apply("name")) : text.apply("id"),
        text.apply("name"),
        text.apply("query"),
        text.apply("languages"),
        text.apply("severity"),
        text.apply("channels"),
        text.apply("digest"),
        text.apply("per_story").equals("yes"),
        text.apply("expires"),
        text.apply("notes"));
  }

  private static String id(String name) {
    String id = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    String cut = id.substring(0, Math.min(id.length(), LONGEST_ID));
    return cut.isEmpty() ? "watch-" + Integer.toHexString(name.hashCode()) : cut;
  }

  /**
   * Converts a form to a watch.
   *
   * @param before the watch that is edited; settings that the form does not show are kept
   */
  public static Reading read(Draft draft, @Nullable Watch before) {
    Map<String, Object> form =
        before == null ? new LinkedHashMap<>() : new LinkedHashMap<>(WatchForm.of(before));
    form.put("id", draft.id());
    form.put("name", draft.name());
    form.put("query", draft.query());
    put(form, "languages", list(draft.languages()));
    put(form, "severity", draft.severity());
    put(form, "channels", list(draft.channels()));
    digest(form, list(draft.digest()));
    form.put("per_story", draft.perStory());
    if (before == null || !of(before).expires().equals(draft.expires())) {
      put(form, "expires", draft.expires());
    }
    put(form, "notes", draft.notes());
    return WatchForm.read(form);
  }

  /** The days and the zone of a digest stay what they were. */
  private static void digest(Map<String, Object> form, List<String> times) {
    if (times.isEmpty()) {
      form.remove("mode");
      return;
    }
    Map<String, Object> digest = new LinkedHashMap<>();
    digest.put("zone", "UTC");
    if (form.get("mode") instanceof Map<?, ?> mode && mode.get("digest") instanceof Map<?, ?> old) {
      old.forEach((key, value) -> digest.put(String.valueOf(key), value));
    }
    digest.put("at", times);
    form.put("mode", Map.of("digest", digest));
  }

  private static List<String> list(String text) {
    return Arrays.stream(text.split(",", -1)).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  private static void put(Map<String, Object> form, String key, Object value) {
    if (value.equals("") || value.equals(List.of())) {
      form.remove(key);
    } else {
      form.put(key, value);
    }
  }
}
