package wirewatch.ingest.wire.dateline;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.line.PrintedDate;

/**
 * A dateline as printed in a paragraph.
 *
 * @param start index of its first character
 * @param end index where the copy begins
 * @param text as printed, without the closing dash
 */
public record PrintedDateline(
    int start,
    int end,
    String text,
    @Nullable String place,
    @Nullable PrintedDate date,
    List<PrintedCredit> credits) {

  public PrintedDateline {
    credits = List.copyOf(credits);
  }

  /**
   * Whether this is a place not in capitals with neither date nor credit, which is accepted in an
   * opening paragraph only.
   */
  boolean isWeak() {
    return credits.isEmpty() && date == null && !(place != null && isUpperCase(place));
  }

  /** Whether this is a place with neither date nor credit. */
  boolean isPlaceOnly() {
    return credits.isEmpty() && date == null;
  }

  private static boolean isUpperCase(String place) {
    int comma = place.indexOf(',');
    String town = comma < 0 ? place : place.substring(0, comma);
    return town.equals(town.toUpperCase(Locale.ROOT));
  }

  PrintedDateline withStart(int index) {
    return new PrintedDateline(index, end, text, place, date, credits);
  }

  /** Returns this dateline with the reporter added to its credits. */
  PrintedDateline withAuthor(String author) {
    List<PrintedCredit> signed = credits.stream().map(credit -> credit.withAuthor(author)).toList();
    return new PrintedDateline(start, end, text, place, date, signed);
  }
}
