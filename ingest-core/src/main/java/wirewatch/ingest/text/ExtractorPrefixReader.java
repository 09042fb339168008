package wirewatch.ingest.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.line.DateScanner;
import wirewatch.ingest.line.PrintedDate;
import wirewatch.ingest.line.RuleTable;
import wirewatch.ingest.line.TokenizedLine;

/** Reads what text extractors write before an article: {@code date 2021-09-13 …}, its URL. */
final class ExtractorPrefixReader {
  private static final int MAX_DATE_LENGTH = 40;

  private final List<String> dateKeys;
  private final DateScanner dates = new DateScanner();

  ExtractorPrefixReader() {
    RuleTable ruleTable =
        RuleTable.of(ExtractorPrefixReader.class, "extractor-keys.tsv", List.of("key"));
    this.dateKeys = ruleTable.rows().stream().map(row -> row.get("key")).toList();
  }

  /** The text after the prefix, and the content of the prefix. */
  record Stripped(String text, @Nullable LocalDate published, @Nullable String address) {}

  Stripped strip(String text) {
    int at = skipWhitespace(text, 0);
    String address = null;
    if (text.startsWith("http://", at) || text.startsWith("https://", at)) {
      int end = at;
      while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
        end++;
      }
      address = text.substring(at, end);
      at = skipWhitespace(text, end);
    }
    for (String key : dateKeys) {
      if (text.startsWith(key, at)) {
        return stripDate(text, at, key, address);
      }
    }
    return new Stripped(address == null ? text : text.substring(at), null, address);
  }

  private Stripped stripDate(String text, int at, String key, @Nullable String address) {
    String rest = text.substring(at + key.length());
    TokenizedLine tokenizedLine = TokenizedLine.of(rest, MAX_DATE_LENGTH);
    PrintedDate printed = dates.scanDate(tokenizedLine, 0, "en");
    LocalDate day = printed == null ? null : day(printed);
    if (printed == null || day == null) {
      return new Stripped(text.substring(at), null, address);
    }
    return new Stripped(rest.substring(tokenizedLine.startOffset(printed.end())), day, address);
  }

  private static @Nullable LocalDate day(PrintedDate printed) {
    try {
      return printed.year() == null ? null : printed.inYear(printed.year());
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int skipWhitespace(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
