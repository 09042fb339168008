package wirewatch.ingest.text;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.line.DateScanner;
import wirewatch.ingest.line.Line;
import wirewatch.ingest.line.Months;
import wirewatch.ingest.line.PrintedDate;
import wirewatch.ingest.line.Table;
import wirewatch.ingest.line.Token;
import wirewatch.ingest.model.Dates;

/**
 * Reads date lines: {@code Monday July 26, 2010 18:59:30 GMT}, {@code Published May 27, 2022 08:13
 * pm}, {@code 8 Maggio 2003}, {@code Jane Doe 10 hours ago Sat 25th September 2021 | 11:13 PM}.
 */
final class MetaLines {
  private static final int LONGEST = 120;
  private static final int NAME_WORDS = 4;

  private final DateScanner dates = new DateScanner();
  private final Months months = Months.shared();
  private final Set<String> words;

  MetaLines() {
    Table table = Table.of(MetaLines.class, "date-line-words.tsv", List.of("word"));
    this.words = Set.copyOf(table.rows().stream().map(row -> row.get("word")).toList());
  }

  /** The content of the line; null if it is not a date line. */
  @Nullable MetaLine read(String text) {
    if (text.length() > LONGEST || text.chars().noneMatch(Character::isDigit)) {
      return null;
    }
    Line line = Line.of(text, LONGEST);
    int name = name(line);
    PrintedDate date = null;
    int at = name;
    while (at < line.size()) {
      PrintedDate found = date == null ? dates.scan(line, at, "") : null;
      if (found != null && found.month() != null) {
        date = found;
        at = found.end();
      } else if (isUnknown(line.at(at))) {
        return null;
      } else {
        at++;
      }
    }
    return date == null || name == 1 ? null : meta(line, date, name);
  }

  /** The number of words of a person's name at the start of the line. */
  private int name(Line line) {
    int count = 0;
    while (count < Math.min(NAME_WORDS, line.size())
        && line.at(count).isCapitalised()
        && isUnknown(line.at(count))
        && dates.scan(line, count, "") == null) {
      count++;
    }
    return count;
  }

  private boolean isUnknown(Token token) {
    String word = token.text().toLowerCase(Locale.ROOT);
    return token.isWord() && !words.contains(word) && !months.isWeekday(word, "");
  }

  private static MetaLine meta(Line line, PrintedDate date, int name) {
    Integer year = date.year();
    LocalDate day = year == null ? null : date.in(year);
    return new MetaLine(
        day == null ? null : published(day, ClockTime.in(line)),
        name == 0 ? null : line.between(0, name));
  }

  static Dates.Published published(LocalDate day, @Nullable ClockTime clock) {
    if (clock == null) {
      return new Dates.Published(
          OffsetDateTime.of(day, LocalTime.MIDNIGHT, ZoneOffset.UTC), Dates.Precision.DAY);
    }
    return new Dates.Published(
        OffsetDateTime.of(day, clock.time(), clock.zone()), clock.precision());
  }
}
