package wirewatch.ingest.newsformat.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.PublicationDates.Precision;
import wirewatch.ingest.model.PublicationDates.PublicationTime;

/** Parses the times of news formats: ISO 8601, extended or basic, and the dates of mail. */
public final class NewsTimes {
  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})-?(\\d{2})-?(\\d{2})"
              + "(?:[T ](\\d{2}):?(\\d{2})(?::?(\\d{2}))?(?:[.,]\\d+)?\\s*(Z|[+-]\\d{2}:?\\d{2})?)?");
  private static final Pattern COMMENT = Pattern.compile("\\s*\\([^)]*\\)\\s*$");

  private NewsTimes() {}

  /** A time without a zone is taken as UTC; null for a text that is no time. */
  public static @Nullable PublicationTime parse(@Nullable String text) {
    Matcher time = text == null ? null : ISO.matcher(text.strip());
    if (time == null || !time.matches()) {
      return null;
    }
    try {
      LocalDate day = LocalDate.of(number(time, 1), number(time, 2), number(time, 3));
      if (time.group(4) == null) {
        return new PublicationTime(
            OffsetDateTime.of(day, LocalTime.MIDNIGHT, ZoneOffset.UTC), Precision.DAY);
      }
      boolean seconds = time.group(6) != null;
      LocalTime clock =
          LocalTime.of(number(time, 4), number(time, 5), seconds ? number(time, 6) : 0);
      String zone = time.group(7);
      return new PublicationTime(
          OffsetDateTime.of(day, clock, zone == null ? ZoneOffset.UTC : ZoneOffset.of(zone)),
          seconds ? Precision.SECOND : Precision.MINUTE);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** Parses the date of a mail (RFC 5322, 3.3). */
  public static @Nullable PublicationTime parseMail(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      String clean = COMMENT.matcher(text.strip()).replaceFirst("").replaceFirst("\\bUT\\b", "GMT");
      return new PublicationTime(
          OffsetDateTime.parse(clean, DateTimeFormatter.RFC_1123_DATE_TIME), Precision.SECOND);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** Whether both are times and the first is later. */
  public static boolean isAfter(@Nullable String later, @Nullable String earlier) {
    PublicationTime end = parse(later);
    PublicationTime start = parse(earlier);
    return end != null && start != null && end.time().isAfter(start.time());
  }

  private static int number(Matcher time, int group) {
    return Integer.parseInt(time.group(group));
  }
}
