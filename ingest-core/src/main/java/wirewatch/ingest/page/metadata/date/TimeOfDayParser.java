package wirewatch.ingest.page.metadata.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.line.RuleTable;
import wirewatch.ingest.page.metadata.candidate.PagePart;

/** Parses the time of day and its zone next to a date. */
final class TimeOfDayParser {
  private static final Pattern TIME =
      Pattern.compile(
          "(?<![\\d:.])(\\d{1,2})(?:[:h٫時点點시]\\s?|\\.(?=\\d\\d(?!\\d|\\.\\d)))(\\d{2})"
              + "(?::(\\d{2})(?:[.,]\\d{1,9})?)?(?![\\d])");
  private static final Pattern COMPACT = Pattern.compile("^T(\\d{2})(\\d{2})(\\d{2})?");
  private static final Pattern AM_PM = Pattern.compile("^[\\s\u00a0\u202f]?([ap])\\.?\\s?m\\b");
  private static final Pattern AFTERNOON_BEFORE = Pattern.compile("(?:오후|下午|晚上|午後)\\s?$");
  private static final Pattern MORNING_BEFORE = Pattern.compile("(?:오전|上午|午前)\\s?$");
  private static final Pattern OFFSET =
      Pattern.compile("^\\s{0,2}\\(?(?:(?:GMT|UTC)\\s?)?([+-])(\\d{1,2}):?(\\d{2})?(?!\\d)");
  private static final Pattern ZONE = Pattern.compile("^\\s{0,2}\\(?([A-Z]{1,5})\\b");

  /** The length of a word for morning or afternoon before the time, with a blank. */
  private static final int MAX_HALF_LENGTH = 3;

  private static final Map<String, ZoneOffset> ZONES = loadZones();

  private TimeOfDayParser() {}

  /** Combines the day with the time found after {@code from}, else before it. */
  static PartialDateTime parse(String line, int from, LocalDate day) {
    Matcher compact = COMPACT.matcher(line).region(from, line.length());
    Matcher time = TIME.matcher(line);
    boolean found = compact.lookingAt();
    Matcher match = found ? compact : time;
    // a fraction or zone of the date itself is not a time: the search starts after it
    if (!found && !time.find(from) && !time.find(0)) {
      return new PartialDateTime(day, null, null, false);
    }
    LocalTime clock = toLocalTime(line, match);
    return clock == null
        ? new PartialDateTime(day, null, null, false)
        : new PartialDateTime(day, clock, parseOffset(line, match.end()), match.group(3) != null);
  }

  private static @Nullable LocalTime toLocalTime(String line, Matcher match) {
    int hour = Integer.parseInt(match.group(1));
    int minute = Integer.parseInt(match.group(2));
    int second = match.group(3) == null ? 0 : Integer.parseInt(match.group(3));
    Matcher half = AM_PM.matcher(line.substring(match.end()).toLowerCase(Locale.ROOT));
    if (half.lookingAt() && hour <= 12) {
      hour = hour % 12 + (half.group(1).equals("p") ? 12 : 0);
    } else if (hour <= 12) {
      String before = line.substring(Math.max(0, match.start() - MAX_HALF_LENGTH), match.start());
      hour =
          AFTERNOON_BEFORE.matcher(before).find()
              ? hour % 12 + 12
              : MORNING_BEFORE.matcher(before).find() ? hour % 12 : hour;
    }
    try {
      return LocalTime.of(hour, minute, Math.min(second, 59));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable ZoneOffset parseOffset(String line, int from) {
    String rest = line.substring(from);
    Matcher half = AM_PM.matcher(rest.toLowerCase(Locale.ROOT));
    rest = half.lookingAt() ? rest.substring(Math.min(rest.length(), half.end())) : rest;
    Matcher offset = OFFSET.matcher(rest);
    if (offset.lookingAt()) {
      int minutes = offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3));
      int total = Integer.parseInt(offset.group(2)) * 60 + minutes;
      return total > 18 * 60
          ? null
          : ZoneOffset.ofTotalSeconds((offset.group(1).equals("-") ? -60 : 60) * total);
    }
    Matcher zone = ZONE.matcher(rest.startsWith(".") ? rest.substring(1) : rest);
    return zone.lookingAt() ? ZONES.get(zone.group(1)) : null;
  }

  private static Map<String, ZoneOffset> loadZones() {
    Map<String, ZoneOffset> zones = new HashMap<>();
    for (RuleTable.Row row :
        RuleTable.of(PagePart.class, "time-zones.tsv", List.of("abbreviation", "offset")).rows()) {
      zones.put(row.get("abbreviation"), ZoneOffset.of(row.get("offset")));
    }
    return zones;
  }
}
