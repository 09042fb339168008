package wirewatch.ingest.newsformat;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.PublicationDates.Precision;
import wirewatch.ingest.model.PublicationDates.PublicationTime;

/**
 * Reads IPTC 7901: a header line with the urgency, the text between STX and ETX, and the time below
 * it. Lines that have lost their control characters are read as well.
 */
final class Iptc7901Reader {
  private static final int MIN_NUMBER_WITHOUT_CONTROLS = 3;
  private static final Pattern HEADER =
      Pattern.compile(
          "\\A[\\x00-\\x20]*(?:ZCZC[^\\r\\n]*[\\r\\n]+)?([\\x00-\\x20]*)"
              + "([A-Za-z]{1,6})[ \\x1f]?(\\d{1,5})[ \\x1f]+([1-9])[ \\x1f]+([A-Za-z]{1,4})"
              + "[ \\x1f]+(\\d{1,5})\\b[ \\x1f]*([^\\r\\n\\x02]{0,60})(?=[\\r\\n\\x02])");
  private static final Pattern FILED =
      Pattern.compile(
          "(?m)^[^\\S\\n]*(?:[A-Z]{2,5} )?(\\d{2})(\\d{2})(\\d{2})(?: ?[A-Z]{1,4})?"
              + " (\\p{L}{3})\\p{L}* (\\d{2}|\\d{4})[^\\S\\n]*$");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final List<String> GERMAN_MONTHS =
      List.of("jan", "feb", "mär", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez");
  private static final char SOH = 1;
  private static final char STX = 2;
  private static final char ETX = 3;

  private Iptc7901Reader() {}

  /** Whether a text begins with the header of this format. */
  static boolean isIptc7901(String text) {
    Matcher header = HEADER.matcher(text);
    return header.find()
        && (header.group(1).indexOf(SOH) >= 0
            || text.indexOf(STX) >= 0
            || header.group(3).length() >= MIN_NUMBER_WITHOUT_CONTROLS);
  }

  static NewsDocument read(String text) {
    Matcher header = HEADER.matcher(text);
    if (!header.find()) {
      throw new IllegalArgumentException("the text does not begin with a header of IPTC 7901");
    }
    NewsItemBuilder item = new NewsItemBuilder(NewsFormat.IPTC_7901);
    item.put(NewsField.URGENCY, header.group(4))
        .put(NewsField.SECTION, header.group(5))
        .put(NewsField.AGENCY, agency(header.group(7)));
    String content = content(text, header.end());
    Matcher filed = lastFiled(content + "\n" + text.substring(text.indexOf(ETX) + 1));
    if (filed != null) {
      PublicationTime time = time(filed);
      item.created(time).put(NewsField.GUID, guid(header, time));
    }
    List<String> body = TelexText.read(FILED.matcher(content).replaceAll(""), item);
    if (body.isEmpty() && !item.has(NewsField.HEADLINE)) {
      return new NewsDocument.Refused("IPTC 7901 without a text");
    }
    return new NewsDocument.Items(NewsFormat.IPTC_7901, List.of(item.build(body)));
  }

  private static String content(String text, int afterHeader) {
    int start = text.indexOf(STX, afterHeader);
    int from = start < 0 ? afterHeader : start + 1;
    int end = text.indexOf(ETX, from);
    String content = text.substring(from, end < 0 ? text.length() : end);
    return content.replace("\r\n", "\n").replace('\r', '\n');
  }

  /** "dpa-tns 0908", "F/AFP-AB12": the first name of an agency. */
  private static @Nullable String agency(String sender) {
    for (String word : sender.strip().split("[ /-]+", -1)) {
      if (word.length() >= MIN_NUMBER_WITHOUT_CONTROLS
          && word.chars().allMatch(Character::isLetter)) {
        return word;
      }
    }
    return null;
  }

  private static String guid(Matcher header, @Nullable PublicationTime time) {
    String day = time == null ? "" : ":" + time.time().toLocalDate();
    return "%s%s%s".formatted(header.group(2), header.group(3), day).toLowerCase(Locale.ROOT);
  }

  private static @Nullable Matcher lastFiled(String text) {
    Matcher each = FILED.matcher(text);
    Matcher last = null;
    while (each.find()) {
      last = FILED.matcher(text);
      last.find(each.start());
    }
    return last;
  }

  private static @Nullable PublicationTime time(Matcher filed) {
    String name = filed.group(4).toLowerCase(Locale.ROOT);
    int german = name.equals("mrz") ? 2 : GERMAN_MONTHS.indexOf(name);
    int month = Math.max(MONTHS.indexOf(name), german) + 1;
    int year = Integer.parseInt(filed.group(5));
    try {
      LocalDate day =
          LocalDate.of(year < 100 ? 2000 + year : year, month, Integer.parseInt(filed.group(1)));
      LocalTime clock =
          LocalTime.of(Integer.parseInt(filed.group(2)), Integer.parseInt(filed.group(3)));
      return new PublicationTime(OffsetDateTime.of(day, clock, ZoneOffset.UTC), Precision.MINUTE);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
