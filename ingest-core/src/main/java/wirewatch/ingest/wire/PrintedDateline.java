package wirewatch.ingest.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.line.PrintedDate;

/**
 * A dateline as it stands in a paragraph.
 *
 * @param start index of its first character
 * @param end index where the copy begins
 * @param text as printed, closing dash left out
 */
record PrintedDateline(
    int start,
    int end,
    String text,
    @Nullable String place,
    @Nullable PrintedDate date,
    List<PrintedCredit> credits) {

  PrintedDateline {
    credits = List.copyOf(credits);
  }

  /** Names an agency in brackets or slashes. */
  boolean isEnclosed() {
    return credits.stream().anyMatch(PrintedCredit::enclosed);
  }
}
