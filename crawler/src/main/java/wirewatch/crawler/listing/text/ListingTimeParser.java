package wirewatch.crawler.listing.text;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.line.RuleTable;

/**
 * Parses times in listings: RFC 822 with any zone, W3CDTF and similar forms, asctime, days and
 * months in many languages, numbers with 年月日. A time without a zone is UTC.
 */
public final class ListingTimeParser {
  private static final int MAX_LENGTH = 80;
  private static final Map<String, Integer> MONTHS = new HashMap<>();
  private static final Map<String, ZoneOffset> ZONES = new HashMap<>();

  static {
    for (RuleTable.Row row :
        RuleTable.of(ListingTimeParser.class, "months.tsv", List.of("language", "month", "names"))
            .rows()) {
      for (String name : row.values("names")) {
        MONTHS.put(name, Integer.valueOf(row.get("month")));
      }
    }
    for (RuleTable.Row row :
        RuleTable.of(ListingTimeParser.class, "zones.tsv", List.of("abbreviation", "offset"))
            .rows()) {
      ZONES.put(row.get("abbreviation"), ZoneOffset.of(row.get("offset")));
    }
  }

  /** Weekdays in the languages that write them before a numeric date in feeds (CLDR). */
  private static final Map<String, DayOfWeek> WEEKDAYS = new HashMap<>();

  static {
    for (String language : List.of("en", "de", "fr", "es", "it", "pt", "nl", "pl", "ru", "tr")) {
      for (DayOfWeek day : DayOfWeek.values()) {
        for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT)) {
          String name = day.getDisplayName(style, Locale.forLanguageTag(language));
          WEEKDAYS.putIfAbsent(name.toLowerCase(Locale.ROOT).replace(".", ""), day);
        }
      }
    }
  }

  private ListingTimeParser() {}

  /** Returns the instant; null if the text contains no valid date. */
  static @Nullable public Instant parse(@Nullable String text) {
    if (text == null || text.length() > MAX_LENGTH) {
      return null;
    }
    try {
      return new TimeScanner(text).scan();
    } catch (DateTimeException e) {
      return null; // an invalid date such as 31 June
    }
  }

  /** Returns the number of the month that a word names in any language; 0 if it names none. */
  public static int month(String word) {
    return MONTHS.getOrDefault(word, 0);
  }

  static @Nullable DayOfWeek weekday(String word) {
    return WEEKDAYS.get(word);
  }

  static @Nullable ZoneOffset zone(String word) {
    return ZONES.get(word);
  }
}
