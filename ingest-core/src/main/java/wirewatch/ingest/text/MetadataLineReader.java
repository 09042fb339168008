package wirewatch.ingest.text;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.line.CalendarNames;
import wirewatch.ingest.line.DateScanner;
import wirewatch.ingest.line.LineToken;
import wirewatch.ingest.line.PrintedDate;
import wirewatch.ingest.line.RuleTable;
import wirewatch.ingest.line.TokenizedLine;
import wirewatch.ingest.model.PublicationDates;

/**
 * Reads date lines: {@code Monday July 26, 2010 18:59:30 GMT}, {@code Published May 27, 2022 08:13
 * pm}, {@code 8 Maggio 2003}, {@code Jane Doe 10 hours ago Sat 25th September 2021 | 11:13 PM}.
 */
final class MetadataLineReader {
  private static final int MAX_LENGTH = 120;
  private static final int MAX_NAME_WORDS = 4;

  private final DateScanner dates = new DateScanner();
  private final CalendarNames calendarNames = CalendarNames.shared();
  private final Set<String> knownWords;

  MetadataLineReader() {
    RuleTable ruleTable =
        RuleTable.of(MetadataLineReader.class, "date-line-words.tsv", List.of("word"));
    this.knownWords = Set.copyOf(ruleTable.rows().stream().map(row -> row.get("word")).toList());
  }

  /** The content of the line; null if it is not a date line. */
  @Nullable MetadataLine read(String text) {
    if (text.length() > MAX_LENGTH || text.chars().noneMatch(Character::isDigit)) {
      return null;
    }
    TokenizedLine tokenizedLine = TokenizedLine.of(text, MAX_LENGTH);
    int name = countNameWords(tokenizedLine);
    PrintedDate date = null;
    int at = name;
    while (at < tokenizedLine.size()) {
      PrintedDate found = date == null ? dates.scanDate(tokenizedLine, at, "") : null;
      if (found != null && found.month() != null) {
        date = found;
        at = found.end();
      } else if (isUnknown(tokenizedLine.token(at))) {
        return null;
      } else {
        at++;
      }
    }
    return date == null || name == 1 ? null : toMetadataLine(tokenizedLine, date, name);
  }

  /** The number of words of a person's name at the start of the line. */
  private int countNameWords(TokenizedLine tokenizedLine) {
    int count = 0;
    while (count < Math.min(MAX_NAME_WORDS, tokenizedLine.size())
        && tokenizedLine.token(count).isCapitalised()
        && isUnknown(tokenizedLine.token(count))
        && dates.scanDate(tokenizedLine, count, "") == null) {
      count++;
    }
    return count;
  }

  private boolean isUnknown(LineToken token) {
    String word = token.text().toLowerCase(Locale.ROOT);
    return token.isWord() && !knownWords.contains(word) && !calendarNames.isWeekday(word, "");
  }

  private static MetadataLine toMetadataLine(
      TokenizedLine tokenizedLine, PrintedDate date, int name) {
    Integer year = date.year();
    LocalDate day = year == null ? null : date.inYear(year);
    return new MetadataLine(
        day == null ? null : toPublished(day, ClockTime.findIn(tokenizedLine)),
        name == 0 ? null : tokenizedLine.textBetween(0, name));
  }

  static PublicationDates.PublicationTime toPublished(LocalDate day, @Nullable ClockTime clock) {
    if (clock == null) {
      return new PublicationDates.PublicationTime(
          OffsetDateTime.of(day, LocalTime.MIDNIGHT, ZoneOffset.UTC),
          PublicationDates.Precision.DAY);
    }
    return new PublicationDates.PublicationTime(
        OffsetDateTime.of(day, clock.time(), clock.zone()), clock.precision());
  }
}
