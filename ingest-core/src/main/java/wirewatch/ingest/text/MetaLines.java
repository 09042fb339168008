package wirewatch.ingest.text;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
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
    this.words =
        Set.copyOf(table.rows().stream().map(row -> row.getOrDefault("word", "")).toList());
  }

  /** What the line says; null where it is not a date line. */
  @Nullable MetaLine read(String text) {
    if (text.length() > LONGEST || text.chars().noneMatch(Character::isDigit)) {
      return null;
    }
    Line line = Line.of(text, LONGEST);
    PrintedDate date = null;
    int dateStart = -1;
    int name = 0;
    int at = 0;
    while (at < line.size()) {
      PrintedDate found = date == null ? dates.scan(line, at, "") : null;
      if (found != null && found.month() != null) {
        date = found;
        dateStart = at;
        at = found.end();
        continue;
      }
      if (isUnknown(line.at(at))) {
        boolean leading = name == at && name < NAME_WORDS && line.at(at).isCapitalised();
        if (!leading) {
          return null;
        }
        name++;
      }
      at++;
    }
    return date == null || name == 1 || dateStart < name ? null : meta(line, date, name);
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
          OffsetDateTime.of(day, LocalTime.MIDNIGHT, java.time.ZoneOffset.UTC),
          Dates.Precision.DAY);
    }
    return new Dates.Published(
        OffsetDateTime.of(day, clock.time(), clock.zone()), clock.precision());
  }
}
