package wirewatch.ingest.wire.dateline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.line.PrintedDate;

/**
 * A credit within a dateline.
 *
 * @param text as printed, without brackets, slashes and date
 * @param agencyNames of agencies, normalized if known, in printed order
 * @param knownAgency whether one of them is in the agency registry
 * @param enclosed in brackets or slashes
 * @param author a person named beside the agency
 * @param endToken the token after it
 */
public record PrintedCredit(
    String text,
    List<String> agencyNames,
    boolean knownAgency,
    boolean enclosed,
    @Nullable String author,
    @Nullable PrintedDate date,
    int endToken) {

  public PrintedCredit {
    agencyNames = List.copyOf(agencyNames);
  }

  /** Returns this credit, treated as if in brackets. */
  PrintedCredit asEnclosed() {
    return new PrintedCredit(text, agencyNames, knownAgency, true, author, date, endToken);
  }

  PrintedCredit withAuthor(String person) {
    return new PrintedCredit(text, agencyNames, knownAgency, enclosed, person, date, endToken);
  }
}
