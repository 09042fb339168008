package wirewatch.ingest.page.metadata.date;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parses the date that many sites write into the URLs of their articles. */
final class UrlDateParser {
  private static final Pattern YEAR_MONTH_DAY =
      Pattern.compile(
          "(?<!\\d)((?:19|20)\\d{2})[/_.-](\\d{1,2}|[a-z]{3,9})[/_.-](\\d{1,2})(?!\\d)");
  private static final Pattern YEAR_SLASH_MONTHDAY =
      Pattern.compile("(?<!\\d)((?:19|20)\\d{2})[/-](\\d{2})(\\d{2})(?!\\d)");
  private static final Pattern COMPACT =
      Pattern.compile("(?<!\\d)(20\\d{2})(\\d{2})(\\d{2})(?:\\d{4}|\\d{6})?(?!\\d)");

  private static final Pattern TIMESTAMP =
      Pattern.compile("(20\\d{2})(\\d{2})(\\d{2})\\d{6,12}(?!\\d)");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(?<!\\d)(\\d{1,2})[/_.-](\\d{1,2})[/_.-](20\\d{2})(?!\\d)");

  private static final MonthNames ENGLISH_MONTHS = MonthNames.forLanguage("en");

  private UrlDateParser() {}

  /** The date in the path; null if there is none. */
  static @Nullable LocalDate parse(@Nullable URI address) {
    if (address == null || address.getRawPath() == null) {
      return null;
    }
    String path = address.getRawPath().toLowerCase(Locale.ROOT);
    String cut = path.length() > 500 ? path.substring(0, 500) : path;
    for (Pattern pattern :
        new Pattern[] {YEAR_MONTH_DAY, YEAR_SLASH_MONTHDAY, COMPACT, TIMESTAMP}) {
      Matcher matcher = pattern.matcher(cut);
      while (matcher.find()) {
        LocalDate day = toDate(matcher.group(1), matcher.group(2), matcher.group(3));
        if (day != null) {
          return day;
        }
      }
    }
    Matcher last = DAY_FIRST.matcher(cut);
    return last.find() ? toDate(last.group(3), last.group(2), last.group(1)) : null;
  }

  private static @Nullable LocalDate toDate(String year, String month, String day) {
    boolean digits = Character.isDigit(month.charAt(0));
    int number = digits ? Integer.parseInt(month) : ENGLISH_MONTHS.monthNumber(month);
    try {
      return LocalDate.of(Integer.parseInt(year), number, Integer.parseInt(day));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
