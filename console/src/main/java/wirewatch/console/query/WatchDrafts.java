package wirewatch.console.query;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wirewatch.alerting.model.DeliveryMode;
import wirewatch.alerting.model.Watch;
import wirewatch.alerting.watchfile.WatchEnd;
import wirewatch.alerting.watchfile.WatchMapper;
import wirewatch.alerting.watchfile.WatchReadResult;
import wirewatch.console.view.WatchesView.Draft;

/** Converts watches to form values and back. */
public final class WatchDrafts {
  private static final int MAX_ID_LENGTH = 60;

  private WatchDrafts() {}

  /** Returns the form of a new watch. */
  public static Draft newDraft(String query) {
    return new Draft(true, "", query, query, "", "medium", "", "", true, "", "");
  }

  /** Returns the form of an existing watch. */
  public static Draft of(Watch watch) {
    String digest =
        switch (watch.mode()) {
          case DeliveryMode.Immediate immediate -> "";
          case DeliveryMode.Digest times ->
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
        watch.expires() == null ? "" : WatchEnd.lastDay(watch.expires()).toString(),
        Objects.requireNonNullElse(watch.notes(), ""));
  }

  /** Reads a submitted form; {@code field} returns null for a missing field. */
  public static Draft fromForm(Function<String, @Nullable String> field) {
    Function<String, String> text =
        name -> Objects.requireNonNullElse(field.apply(name), "").strip();
    boolean fresh = !text.apply("fresh").equals("no");
    return new Draft(
        fresh,
        fresh ? toId(text.apply("name")) : text.apply("id"),
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

  private static String toId(String name) {
    String id = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    String cut = id.substring(0, Math.min(id.length(), MAX_ID_LENGTH));
    return cut.isEmpty() ? "watch-" + Integer.toHexString(name.hashCode()) : cut;
  }

  /**
   * Converts a form to a watch.
   *
   * @param before the watch that is edited; settings that the form does not show are kept
   */
  public static WatchReadResult read(Draft draft, @Nullable Watch before) {
    Map<String, Object> form =
        before == null ? new LinkedHashMap<>() : new LinkedHashMap<>(WatchMapper.toMap(before));
    form.put("id", draft.id());
    form.put("name", draft.name());
    form.put("query", draft.query());
    putOrRemove(form, "languages", splitList(draft.languages()));
    putOrRemove(form, "severity", draft.severity());
    putOrRemove(form, "channels", splitList(draft.channels()));
    putDigest(form, splitList(draft.digest()));
    form.put("per_story", draft.perStory());
    if (before == null || !of(before).expires().equals(draft.expires())) {
      putOrRemove(form, "expires", draft.expires());
    }
    putOrRemove(form, "notes", draft.notes());
    return WatchMapper.fromMap(form);
  }

  /** The days and the zone of a digest stay what they were. */
  private static void putDigest(Map<String, Object> form, List<String> times) {
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

  private static List<String> splitList(String text) {
    return Arrays.stream(text.split(",", -1)).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  private static void putOrRemove(Map<String, Object> form, String key, Object value) {
    if (value.equals("") || value.equals(List.of())) {
      form.remove(key);
    } else {
      form.put(key, value);
    }
  }
}
