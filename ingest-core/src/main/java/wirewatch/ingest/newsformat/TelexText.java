package wirewatch.ingest.newsformat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.ArticleDraft;
import wirewatch.ingest.model.PlainText;
import wirewatch.ingest.newsformat.text.WireText;
import wirewatch.ingest.text.BylineParser;
import wirewatch.ingest.text.PlainTextReader;

/**
 * Reads text as it is laid out on telex lines: keywords with slashes, marks of the version, the
 * headline and the byline above the text, of which the last ends with {@code =}; notes and the
 * desk's initials below it.
 */
final class TelexText {
  private static final int MAX_HEAD_LINES = 15;
  private static final int MAX_HEADLINE = 200;
  private static final int MAX_TAKE = 12;
  private static final Pattern NOTES =
      Pattern.compile(
          "(?m)^(?:# (?:Notebook|Notizblock|Notebook for editors)\\b.*|\\* \\* \\* \\*.*)$");
  private static final Pattern INITIALS =
      Pattern.compile(
          "(?m)^[^\\S\\n]*(?:dpa(?: [a-z0-9]{1,5}){1,10}|[a-z]{2,4}(?:/[a-z0-9]{1,5}){1,4}|NNNN)\\s*$");
  private static final Pattern NOTE_LINE = Pattern.compile("(?m)^- (.+)$");
  private static final Pattern NOTE_HEADING =
      Pattern.compile("(?m)^## (?:Note to editors|Redaktionelle Hinweise|Hinweise?).*$");
  private static final Pattern VERSION =
      Pattern.compile(
          "(?i)(?:\\d{1,2}(?:st|nd|rd|th)? )?(?:lead|refile|roundup|update|updates|add|writethru|"
              + "urgent|extra|flash|bulletin|eil|eilmeldung|blitz|kill|withdrawn|advisory|"
              + "corrected|correction|korrektur|berichtigung|\\d{1,2}\\. zusammenfassung|zusammenfassung"
              + "|wiederholung|repeat|neu:?|achtung|sperrfrist.*)(?: \\d+)?[:.]?");
  private static final Pattern CORRECTION =
      Pattern.compile("(?i).*(?:correct|korrektur|berichtig).*");
  private static final Pattern RETRACTION = Pattern.compile("(?i)kill|withdrawn");
  private static final PlainTextReader TEXT_READER = new PlainTextReader();

  private TelexText() {}

  /** Adds what stands above and below the text to the fields; returns the paragraphs. */
  static List<String> read(String content, NewsItemBuilder item) {
    String body = withoutNotes(content.replaceAll("(?m)[^\\S\\n]+$", ""), item);
    List<String> lines = new ArrayList<>(body.strip().lines().toList());
    int end = endOfHead(lines);
    if (end < 0) {
      return readPlain(lines, item);
    }
    readHead(lines.subList(0, end + 1), item);
    return WireText.plainParagraphs(String.join("\n", lines.subList(end + 1, lines.size())));
  }

  private static String withoutNotes(String content, NewsItemBuilder item) {
    Matcher notes = NOTES.matcher(content);
    String body = content;
    if (notes.find()) {
      readNotes(content.substring(notes.start()), item);
      body = content.substring(0, notes.start());
    }
    return INITIALS.matcher(body).replaceAll("");
  }

  private static void readNotes(String notes, NewsItemBuilder item) {
    Matcher heading = NOTE_HEADING.matcher(notes);
    if (heading.find()) {
      String section = notes.substring(heading.end());
      int next = section.indexOf("\n#");
      Matcher line = NOTE_LINE.matcher(next < 0 ? section : section.substring(0, next));
      while (line.find()) {
        item.add(NewsField.EDITOR_NOTES, line.group(1));
      }
    }
  }

  /** The line that ends with an equals sign; -1 if there is none near the top. */
  private static int endOfHead(List<String> lines) {
    for (int i = 0; i < Math.min(MAX_HEAD_LINES, lines.size()); i++) {
      if (lines.get(i).endsWith("=") && lines.get(i).length() <= MAX_HEADLINE) {
        return i;
      }
    }
    return -1;
  }

  private static void readHead(List<String> head, NewsItemBuilder item) {
    StringBuilder headline = new StringBuilder();
    boolean keywords = true;
    for (String each : head) {
      String line = withoutEquals(each);
      if (line.isEmpty()) {
        continue;
      }
      if (keywords && isKeywords(line, item)) {
        keywords = line.endsWith("/");
      } else if (!readMark(line, item)) {
        headline.append(headline.isEmpty() ? "" : " ").append(line);
      }
    }
    item.put(NewsField.HEADLINE, headline.toString());
  }

  private static String withoutEquals(String line) {
    String text = line.strip();
    return text.endsWith("=") ? text.substring(0, text.length() - 1).strip() : text;
  }

  /** "Switzerland/migration/UN/": keywords that together are the slugline. */
  private static boolean isKeywords(String line, NewsItemBuilder item) {
    boolean first = !item.has(NewsField.SLUGLINE);
    if (!line.endsWith("/")
        && !(first
            && line.indexOf('/') > 0
            && line.indexOf(". ") < 0
            && line.split("/", -1).length > 2)) {
      return false;
    }
    item.put(NewsField.SLUGLINE, line);
    for (String word : line.split("/", -1)) {
      item.add(NewsField.KEYWORDS, word);
    }
    return true;
  }

  /** A note in brackets, a mark of the version, or the byline. */
  private static boolean readMark(String line, NewsItemBuilder item) {
    if (line.startsWith("(") && line.endsWith(")")) {
      item.add(NewsField.EDITOR_NOTES, line.substring(1, line.length() - 1));
      return true;
    }
    if (line.length() <= MAX_HEADLINE && VERSION.matcher(line).matches()) {
      item.put(NewsField.UPDATE, update(line));
      return true;
    }
    String lower = line.toLowerCase(Locale.ROOT);
    boolean byline =
        BylineParser.isByline(line) || lower.startsWith("by ") || lower.startsWith("von ");
    if (byline && !item.has(NewsField.BYLINE)) {
      item.put(NewsField.BYLINE, line);
      return true;
    }
    return false;
  }

  private static @Nullable String update(String mark) {
    if (CORRECTION.matcher(mark).matches()) {
      return "correction";
    }
    if (RETRACTION.matcher(mark).matches()) {
      return "retraction";
    }
    String lower = mark.toLowerCase(Locale.ROOT);
    boolean first =
        lower.length() <= MAX_TAKE
            && lower.matches("urgent|extra|flash|bulletin|eil.*|blitz|achtung");
    return first || lower.startsWith("sperrfrist") || lower.equals("advisory") ? null : "update";
  }

  /** Copy without a marked head is read like any plain text. */
  private static List<String> readPlain(List<String> given, NewsItemBuilder item) {
    List<String> lines = new ArrayList<>(given);
    if (!lines.isEmpty() && isKeywords(lines.getFirst().strip(), item)) {
      lines.removeFirst();
    }
    ArticleDraft draft = TEXT_READER.read(PlainText.of(String.join("\n", lines), null, null));
    item.put(NewsField.HEADLINE, draft.heading().headline())
        .put(NewsField.LEAD, draft.heading().lead())
        .put(NewsField.BYLINE, draft.credit().byline());
    return draft.paragraphs();
  }
}
