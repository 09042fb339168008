package wirewatch.alerting.watchfile;

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
import wirewatch.alerting.model.DeliveryMode;
import wirewatch.alerting.model.QuietHours;
import wirewatch.alerting.model.Severity;
import wirewatch.alerting.model.Watch;
import wirewatch.alerting.query.InvalidQuery;
import wirewatch.alerting.query.WatchQuery;

/** Reads watches from keys and values. */
final class WatchReader {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
  private static final String TIME = "a time of day; write for example \"22:00\"";
  private static final String ZONE = "a time zone; write for example Europe/Berlin";
  private static final String MOMENT =
      "a day such as 2026-12-31 or a time such as 2026-12-31T18:00:00Z";

  private final ProblemCollector problemCollector;
  private final ProblemCollector warnings;
  private final Set<String> ids = new HashSet<>();

  WatchReader(ProblemCollector problemCollector, ProblemCollector doubts) {
    this.problemCollector = problemCollector;
    this.warnings = doubts;
  }

  /** Reads a watch; empty if a required key is invalid, which is reported as a problem. */
  Optional<Watch> read(String path, LocatedValue locatedValue) {
    MappingReader mappingReader = MappingReader.of(path, locatedValue, problemCollector);
    Optional<String> id = readId(mappingReader);
    Optional<String> name =
        mappingReader.required("name", "say in a few words what the watch is about");
    Set<String> languages = readLanguages(mappingReader);
    Optional<WatchQuery> query = readQuery(mappingReader, languages);
    Watch rest = readSettings(mappingReader, languages);
    query.ifPresent(parsed -> checkScore(mappingReader, parsed, rest.minScore()));
    mappingReader.rejectUnknown();
    return id.isEmpty() || name.isEmpty() || query.isEmpty()
        ? Optional.empty()
        : Optional.of(withIdentity(rest, id.get(), name.get(), query.get().text()));
  }

  private void checkScore(MappingReader mappingReader, WatchQuery query, float minScore) {
    if (query.maxScore() < WatchQuery.scoreThreshold(minScore)) {
      warnings.add(
          mappingReader.lineOf("min_score"),
          mappingReader.pathOf("min_score")
              + ": the query never reaches more than %s, so the watch can never match"
                  .formatted(query.maxScore()));
    }
  }

  private static Watch readSettings(MappingReader mappingReader, Set<String> languages) {
    return new Watch(
        "",
        "",
        "",
        languages,
        mappingReader
            .value("severity", "low, medium, high or critical", WatchReader::parseSeverity)
            .orElse(Severity.MEDIUM),
        mappingReader.values("channels", "a channel's name", WatchReader::parseNonBlank),
        readMode(mappingReader),
        readQuietHours(mappingReader),
        mappingReader.value("per_story", "true or false", WatchReader::parseFlag).orElse(true),
        mappingReader
            .value("min_matches", "a number from 1 to 1000", WatchReader::parseCount)
            .orElse(1),
        mappingReader.value("min_score", MinScore.ALLOWED, MinScore::parse).orElse(0f),
        mappingReader.value("expires", MOMENT, WatchTimeParser::parseEnd).orElse(null),
        mappingReader.value("muted_until", MOMENT, WatchTimeParser::parseEnd).orElse(null),
        mappingReader.text("owner").orElse(null),
        mappingReader.text("notes").orElse(null));
  }

  private static Watch withIdentity(Watch rest, String id, String name, String query) {
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

  private Optional<String> readId(MappingReader mappingReader) {
    Optional<String> text = mappingReader.required("id", "give each watch a short name of its own");
    if (text.isPresent() && !ID.matcher(text.get()).matches()) {
      mappingReader.addProblem(
          "id",
          "'%s' is not an id; use letters, digits, - and _, at most 64".formatted(text.get()));
      return Optional.empty();
    }
    if (text.isPresent() && !ids.add(text.get())) {
      mappingReader.addProblem("id", "'%s' is another watch's id already".formatted(text.get()));
    }
    return text;
  }

  private Optional<WatchQuery> readQuery(MappingReader mappingReader, Set<String> languages) {
    Optional<String> text = mappingReader.required("query", "say what to watch for");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return switch (WatchQuery.parse(text.get())) {
      case WatchQuery query -> {
        query
            .warnings(languages)
            .forEach(
                queryWarning ->
                    warnings.add(
                        mappingReader.lineOf("query"),
                        mappingReader.pathOf("query") + ": " + queryWarning.message()));
        yield Optional.of(query);
      }
      case InvalidQuery invalid -> {
        mappingReader.addProblem("query", invalid.message());
        yield Optional.empty();
      }
    };
  }

  private static Set<String> readLanguages(MappingReader mappingReader) {
    return new LinkedHashSet<>(
        mappingReader.values(
            "languages",
            "a language; write its two letters, such as en",
            WatchReader::parseLanguage));
  }

  private static Optional<String> parseLanguage(String text) {
    String subtag = text.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    return LANGUAGES.contains(subtag) ? Optional.of(subtag) : Optional.empty();
  }

  private static DeliveryMode readMode(MappingReader mappingReader) {
    if (mappingReader.get("mode") instanceof LocatedValue.Mapping) {
      MappingReader mode = mappingReader.mapping("mode");
      DeliveryMode digest = readDigest(mode);
      mode.rejectUnknown();
      return digest;
    }
    mappingReader.value(
        "mode",
        "immediate; for a digest write for example {digest: {at: [\"08:00\"]}}",
        text -> text.equals("immediate") ? Optional.of(text) : Optional.empty());
    return new DeliveryMode.Immediate();
  }

  private static DeliveryMode readDigest(MappingReader mode) {
    if (!mode.has("digest")) {
      mode.addProblem("digest", "is missing; write immediate, or {digest: {at: [\"08:00\"]}}");
      mode.get("digest");
      return new DeliveryMode.Immediate();
    }
    MappingReader digest = mode.mapping("digest");
    List<LocalTime> at = digest.values("at", TIME, WatchTimeParser::parseTime);
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    digest
        .values("days", "a day such as mon, or days such as mon-fri", WatchTimeParser::parseDays)
        .forEach(days::addAll);
    ZoneId zone = readZone(digest);
    digest.rejectUnknown();
    if (at.isEmpty()) {
      if (!digest.has("at")) {
        digest.addProblem("at", "is missing; write for example [\"08:00\"]");
      }
      return new DeliveryMode.Immediate();
    }
    return new DeliveryMode.Digest(
        at, days.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : days, zone);
  }

  private static @Nullable QuietHours readQuietHours(MappingReader mappingReader) {
    if (mappingReader.get("quiet_hours") == null) {
      return null;
    }
    MappingReader quiet = mappingReader.mapping("quiet_hours");
    Optional<LocalTime> from = quiet.value("from", TIME, WatchTimeParser::parseTime);
    Optional<LocalTime> to = quiet.value("to", TIME, WatchTimeParser::parseTime);
    for (String end : List.of("from", "to")) {
      if (!quiet.has(end)) {
        quiet.addProblem(end, "is missing; write for example \"22:00\"");
      }
    }
    ZoneId zone = readZone(quiet);
    quiet.rejectUnknown();
    return from.isEmpty() || to.isEmpty() ? null : new QuietHours(from.get(), to.get(), zone);
  }

  private static ZoneId readZone(MappingReader mappingReader) {
    return mappingReader.value("zone", ZONE, WatchTimeParser::parseZone).orElse(ZoneOffset.UTC);
  }

  private static Optional<Severity> parseSeverity(String text) {
    return Arrays.stream(Severity.values())
        .filter(severity -> severity.name().equalsIgnoreCase(text))
        .findFirst();
  }

  private static Optional<String> parseNonBlank(String text) {
    return text.isBlank() ? Optional.empty() : Optional.of(text);
  }

  private static Optional<Boolean> parseFlag(String text) {
    return text.equals("true") || text.equals("false")
        ? Optional.of(Boolean.valueOf(text))
        : Optional.empty();
  }

  private static Optional<Integer> parseCount(String text) {
    boolean number = text.matches("[1-9][0-9]{0,3}") && Integer.parseInt(text) <= 1_000;
    return number ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }
}
