package wirewatch.alerting.watchlist;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wirewatch.alerting.model.Mode;
import wirewatch.alerting.model.QuietHours;
import wirewatch.alerting.model.Severity;
import wirewatch.alerting.model.Watch;
import wirewatch.alerting.query.InvalidQuery;
import wirewatch.alerting.query.WatchQuery;

/** Reads watches from keys and values. */
final class WatchReader {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");
  private static final Pattern SCORE = Pattern.compile("[0-9]{1,6}([.][0-9]{1,3})?");
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
  private static final String TIME = "a time of day; write for example \"22:00\"";
  private static final String ZONE = "a time zone; write for example Europe/Berlin";
  private static final String MOMENT =
      "a day such as 2026-12-31 or a time such as 2026-12-31T18:00:00Z";

  private final Problems problems;
  private final Problems doubts;
  private final Set<String> ids = new HashSet<>();

  WatchReader(Problems problems, Problems doubts) {
    this.problems = problems;
    this.doubts = doubts;
  }

  /** Reads a watch; empty if a required key is invalid, which is reported as a problem. */
  Optional<Watch> read(String path, Item item) {
    Keys keys = Keys.of(path, item, problems);
    Optional<String> id = id(keys);
    Optional<String> name = keys.needed("name", "say in a few words what the watch is about");
    Set<String> languages = languages(keys);
    Optional<WatchQuery> query = query(keys, languages);
    Watch rest = rest(keys, languages);
    query.ifPresent(parsed -> checkScore(keys, parsed, rest.minScore()));
    keys.rejectUnknown();
    return id.isEmpty() || name.isEmpty() || query.isEmpty()
        ? Optional.empty()
        : Optional.of(named(rest, id.get(), name.get(), query.get().text()));
  }

  private void checkScore(Keys keys, WatchQuery query, float minScore) {
    if (query.highestScore() < WatchQuery.leastScore(minScore)) {
      doubts.add(
          keys.lineOf("min_score"),
          keys.name("min_score")
              + ": the query never reaches more than %s, so the watch can never match"
                  .formatted(query.highestScore()));
    }
  }

  private static Watch rest(Keys keys, Set<String> languages) {
    return new Watch(
        "",
        "",
        "",
        languages,
        keys.value("severity", "low, medium, high or critical", WatchReader::severity)
            .orElse(Severity.MEDIUM),
        keys.values("channels", "a channel's name", WatchReader::present),
        mode(keys),
        quietHours(keys),
        keys.value("per_story", "true or false", WatchReader::flag).orElse(true),
        keys.value("min_matches", "a number from 1 to 1000", WatchReader::count).orElse(1),
        keys.value("min_score", "a number above 0, such as 2.5", WatchReader::score).orElse(0f),
        keys.value("expires", MOMENT, Times::until).orElse(null),
        keys.value("muted_until", MOMENT, Times::until).orElse(null),
        keys.text("owner").orElse(null),
        keys.text("notes").orElse(null));
  }

  private static Watch named(Watch rest, String id, String name, String query) {
    return new Watch(
        id,
        name,
        query,
        rest.languages(),
        rest.severity(),
        rest.channels(),
        rest.mode(),
        rest.quietHours(),
        rest.perStory(),
        rest.minMatches(),
        rest.minScore(),
        rest.expires(),
        rest.mutedUntil(),
        rest.owner(),
        rest.notes());
  }

  private Optional<String> id(Keys keys) {
    Optional<String> text = keys.needed("id", "give each watch a short name of its own");
    if (text.isPresent() && !ID.matcher(text.get()).matches()) {
      keys.problem(
          "id",
          "'%s' is not an id; use letters, digits, - and _, at most 64".formatted(text.get()));
      return Optional.empty();
    }
    if (text.isPresent() && !ids.add(text.get())) {
      keys.problem("id", "'%s' is another watch's id already".formatted(text.get()));
    }
    return text;
  }

  private Optional<WatchQuery> query(Keys keys, Set<String> languages) {
    Optional<String> text = keys.needed("query", "say what to watch for");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return switch (WatchQuery.parse(text.get())) {
      case WatchQuery query -> {
        query
            .warnings(languages)
            .forEach(
                warning ->
                    doubts.add(
                        keys.lineOf("query"), keys.name("query") + ": " + warning.message()));
        yield Optional.of(query);
      }
      case InvalidQuery invalid -> {
        keys.problem("query", invalid.message());
        yield Optional.empty();
      }
    };
  }

  private static Set<String> languages(Keys keys) {
    return new LinkedHashSet<>(
        keys.values(
            "languages", "a language; write its two letters, such as en", WatchReader::language));
  }

  private static Optional<String> language(String text) {
    String subtag = text.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    return LANGUAGES.contains(subtag) ? Optional.of(subtag) : Optional.empty();
  }

  private static Mode mode(Keys keys) {
    if (keys.item("mode") instanceof Item.Mapping) {
      Keys mode = keys.keys("mode");
      Mode digest = digest(mode);
      mode.rejectUnknown();
      return digest;
    }
    keys.value(
        "mode",
        "immediate; for a digest write for example {digest: {at: [\"08:00\"]}}",
        text -> text.equals("immediate") ? Optional.of(text) : Optional.empty());
    return new Mode.Immediate();
  }

  private static Mode digest(Keys mode) {
    if (!mode.has("digest")) {
      mode.problem("digest", "is missing; write immediate, or {digest: {at: [\"08:00\"]}}");
      mode.item("digest");
      return new Mode.Immediate();
    }
    Keys digest = mode.keys("digest");
    List<LocalTime> at = digest.values("at", TIME, Times::time);
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    digest
        .values("days", "a day such as mon, or days such as mon-fri", Times::days)
        .forEach(days::addAll);
    ZoneId zone = zone(digest);
    digest.rejectUnknown();
    if (at.isEmpty()) {
      if (!digest.has("at")) {
        digest.problem("at", "is missing; write for example [\"08:00\"]");
      }
      return new Mode.Immediate();
    }
    return new Mode.Digest(at, days.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : days, zone);
  }

  private static @Nullable QuietHours quietHours(Keys keys) {
    if (keys.item("quiet_hours") == null) {
      return null;
    }
    Keys quiet = keys.keys("quiet_hours");
    Optional<LocalTime> from = quiet.value("from", TIME, Times::time);
    Optional<LocalTime> to = quiet.value("to", TIME, Times::time);
    for (String end : List.of("from", "to")) {
      if (!quiet.has(end)) {
        quiet.problem(end, "is missing; write for example \"22:00\"");
      }
    }
    ZoneId zone = zone(quiet);
    quiet.rejectUnknown();
    return from.isEmpty() || to.isEmpty() ? null : new QuietHours(from.get(), to.get(), zone);
  }

  private static ZoneId zone(Keys keys) {
    return keys.value("zone", ZONE, Times::zone).orElse(ZoneOffset.UTC);
  }

  private static Optional<Severity> severity(String text) {
    return Arrays.stream(Severity.values())
        .filter(severity -> severity.name().equalsIgnoreCase(text))
        .findFirst();
  }

  private static Optional<String> present(String text) {
    return text.isBlank() ? Optional.empty() : Optional.of(text);
  }

  private static Optional<Boolean> flag(String text) {
    return text.equals("true") || text.equals("false")
        ? Optional.of(Boolean.valueOf(text))
        : Optional.empty();
  }

  private static Optional<Integer> count(String text) {
    boolean number = text.matches("[1-9][0-9]{0,3}") && Integer.parseInt(text) <= 1_000;
    return number ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }

  private static Optional<Float> score(String text) {
    boolean number = SCORE.matcher(text).matches() && Float.parseFloat(text) > 0;
    return number ? Optional.of(Float.valueOf(text)) : Optional.empty();
  }
}
