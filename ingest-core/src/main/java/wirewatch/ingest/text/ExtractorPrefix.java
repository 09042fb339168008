package wirewatch.ingest.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.line.DateScanner;
import wirewatch.ingest.line.Line;
import wirewatch.ingest.line.PrintedDate;
import wirewatch.ingest.line.Table;

/** Reads what text extractors write before an article: {@code date 2021-09-13 …}, its URL. */
final class ExtractorPrefix {
  private static final int LONGEST = 40;

  private final List<String> keys;
  private final DateScanner dates = new DateScanner();

  ExtractorPrefix() {
    Table table = Table.of(ExtractorPrefix.class, "extractor-keys.tsv", List.of("key"));
    this.keys = table.rows().stream().map(row -> row.get("key")).toList();
  }

  /** The text after the prefix, and the content of the prefix. */
  record Stripped(String text, @Nullable LocalDate published, @Nullable String address) {}

  Stripped strip(String text) {
    int at = start(text, 0);
    String address = null;
    if (text.startsWith("http://", at) || text.startsWith("https://", at)) {
      int end = at;
      while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
        end++;
      }
      address = text.substring(at, end);
      at = start(text, end);
    }
    for (String key : keys) {
      if (text.startsWith(key, at)) {
        return dated(text, at, key, address);
      }
    }
    return new Stripped(address == null ? text : text.substring(at), null, address);
  }

  private Stripped dated(String text, int at, String key, @Nullable String address) {
    String rest = text.substring(at + key.length());
    Line line = Line.of(rest, LONGEST);
    PrintedDate printed = dates.scan(line, 0, "en");
    LocalDate day = printed == null ? null : day(printed);
    if (printed == null || day == null) {
      return new Stripped(text.substring(at), null, address);
    }
    return new Stripped(rest.substring(line.offset(printed.end())), day, address);
  }

  private static @Nullable LocalDate day(PrintedDate printed) {
    try {
      return printed.year() == null ? null : printed.in(printed.year());
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int start(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
