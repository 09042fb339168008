package wirewatch.ingest.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.line.PrintedDate;

/**
 * A credit within a dateline.
 *
 * @param text as printed, without brackets, slashes and date
 * @param names of agencies, normalized if known, in printed order
 * @param known whether one of them is in the agency registry
 * @param enclosed in brackets or slashes
 * @param author a person named beside the agency
 * @param end the token after it
 */
record PrintedCredit(
    String text,
    List<String> names,
    boolean known,
    boolean enclosed,
    @Nullable String author,
    @Nullable PrintedDate date,
    int end) {

  PrintedCredit {
    names = List.copyOf(names);
  }

  /** Returns this credit, treated as if in brackets. */
  PrintedCredit asEnclosed() {
    return new PrintedCredit(text, names, known, true, author, date, end);
  }

  PrintedCredit by(String person) {
    return new PrintedCredit(text, names, known, enclosed, person, date, end);
  }
}
