package wirewatch.ingest.newsformat;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.PublicationDates.Precision;
import wirewatch.ingest.model.PublicationDates.PublicationTime;
import wirewatch.ingest.newsformat.text.WireText;

/**
 * Reads ANPA 1312, as the AP's lines carry it: two header lines, headlines and notes that begin
 * with {@code ^}, and paragraphs that begin with a tab.
 */
final class Anpa1312Reader {
  private static final Pattern HEADER =
      Pattern.compile(
          "\\A[\\x00-\\x20]*([A-Za-z])(\\d{3,4})[ \\x1f]?([A-Za-z0-9-]{2,10})[^\\r\\n]{0,10}[\\r\\n]+"
              + "\\s*([A-Za-z]) ([A-Za-z])[ \\x11-\\x14]+([^\\r\\n]{2,80}?)\\s+(\\d{1,2}-\\d{1,2})"
              + "\\s+(\\d{0,5})[^\\r\\n]*[\\r\\n]");
  private static final Pattern FILED =
      Pattern.compile(
          "(?m)^.*?([A-Z]{2})-[A-Z]{2}-(\\d{2})-(\\d{2})-(\\d{2}) (\\d{2})(\\d{2})(?:GMT|EDT|EST)?.*$");
  private static final Map<String, String> URGENCIES =
      Map.of("f", "1", "b", "2", "u", "3", "r", "4", "d", "5");
  private static final String ORDINARY = "5";
  private static final Pattern MEDIA =
      Pattern.compile("(?i)AP (?:Photo|Video|Graphic|Audio|News).*");
  private static final Pattern NOTE =
      Pattern.compile("(?i)\\(?(?:Eds|Editors?|EDITOR'S NOTE)\\b[:.,]? ?_? ?(.*?)\\)?");
  private static final Pattern BYLINE = Pattern.compile("(?i)By .+");
  private static final Pattern TITLE =
      Pattern.compile(
          "(?i)(?:The )?(?:Associated Press|AP)(?: [\\w ]*(?:Writer|Press|Editor|Correspondent|Reporter))?.*");
  private static final Pattern TAKE =
      Pattern.compile("(?i).*(?:writethru|\\bld\\b|\\d(?:st|nd|rd|th) ld).*");
  private static final int MIN_SUMMARY = 120;

  private Anpa1312Reader() {}

  static boolean isAnpa1312(String text) {
    Matcher header = HEADER.matcher(text);
    return header.find() && text.indexOf('^', header.start(4)) >= 0;
  }

  static NewsDocument read(String text) {
    Matcher header = HEADER.matcher(text);
    if (!header.find()) {
      throw new IllegalArgumentException("the text does not begin with a header of ANPA 1312");
    }
    NewsItemBuilder item = new NewsItemBuilder(NewsFormat.ANPA_1312);
    item.put(
            NewsField.URGENCY,
            URGENCIES.getOrDefault(header.group(4).toLowerCase(Locale.ROOT), ORDINARY))
        .put(NewsField.SECTION, header.group(5));
    Matcher filed = FILED.matcher(text);
    if (filed.find(header.end())) {
      item.created(time(filed)).put(NewsField.AGENCY, filed.group(1));
    }
    List<String> body = readLines(text.substring(header.end()), item);
    item.put(NewsField.SLUGLINE, header.group(6))
        .put(
            NewsField.GUID,
            (header.group(1) + header.group(2) + ":" + header.group(7)).toLowerCase(Locale.ROOT));
    if (body.isEmpty() && !item.has(NewsField.HEADLINE)) {
      return new NewsDocument.Refused("ANPA 1312 without a text");
    }
    return new NewsDocument.Items(NewsFormat.ANPA_1312, List.of(item.build(body)));
  }

  private static List<String> readLines(String text, NewsItemBuilder item) {
    List<String> body = new ArrayList<>();
    List<String> head = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    for (String line : text.split("\\r?\\n|\\r", -1)) {
      String clean = line.replaceAll("[\\x00-\\x08\\x0b-\\x1f]", "");
      if (FILED.matcher(clean).matches()) {
        break;
      }
      if (clean.strip().startsWith("^")) {
        head.add(headLine(clean));
      } else if (!clean.isBlank()) {
        if (Character.isWhitespace(clean.charAt(0))) {
          close(open, body);
        }
        open.append(clean).append(' ');
      }
    }
    close(open, body);
    readHead(head, item);
    return body;
  }

  private static void close(StringBuilder open, List<String> body) {
    String text = WireText.fromSevenBit(WireText.line(open.toString()));
    if (text.codePoints().anyMatch(Character::isLetterOrDigit)) {
      body.add(text);
    }
    open.setLength(0);
  }

  private static String headLine(String line) {
    String text = line.strip().substring(1).strip();
    while (text.endsWith("<") || text.endsWith("=") || text.endsWith("^")) {
      text = text.substring(0, text.length() - 1).strip();
    }
    return WireText.fromSevenBit(text);
  }

  /** The first line names the story; the next that is no note or byline is the headline. */
  private static void readHead(List<String> head, NewsItemBuilder item) {
    for (int i = 0; i < head.size(); i++) {
      String line = head.get(i);
      Matcher note = NOTE.matcher(line);
      if (i == 0) {
        readSlug(line, item);
      } else if (note.matches()) {
        item.add(NewsField.EDITOR_NOTES, note.group(1));
      } else if (BYLINE.matcher(line).matches()) {
        item.put(NewsField.BYLINE, line);
      } else if (TITLE.matcher(line).matches() && item.has(NewsField.HEADLINE)) {
        item.put(NewsField.CREDITLINE, line);
      } else if (!MEDIA.matcher(line).matches()) {
        boolean summary = item.has(NewsField.HEADLINE) && line.length() >= MIN_SUMMARY;
        item.put(summary ? NewsField.LEAD : NewsField.HEADLINE, line);
      }
    }
  }

  /** "BC-AS--China-Daring Escape, 3rd Ld-Writethru,827": the story, the take, the words. */
  private static void readSlug(String line, NewsItemBuilder item) {
    String slug = line.replaceFirst(",\\s*\\d+\\s*$", "");
    int comma = slug.indexOf(',');
    item.put(NewsField.SLUGLINE, comma < 0 ? slug : slug.substring(0, comma))
        .put(NewsField.VERSION, comma < 0 ? null : slug.substring(comma + 1));
    if (slug.toLowerCase(Locale.ROOT).contains("correct")) {
      item.put(NewsField.UPDATE, "correction");
    } else if (TAKE.matcher(slug).matches()) {
      item.put(NewsField.UPDATE, "update");
    }
  }

  private static @Nullable PublicationTime time(Matcher filed) {
    try {
      return new PublicationTime(
          OffsetDateTime.of(
              2000 + number(filed, 4),
              number(filed, 2),
              number(filed, 3),
              number(filed, 5),
              number(filed, 6),
              0,
              0,
              ZoneOffset.UTC),
          Precision.MINUTE);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int number(Matcher filed, int group) {
    return Integer.parseInt(filed.group(group));
  }
}
