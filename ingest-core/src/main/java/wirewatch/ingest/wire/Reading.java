package wirewatch.ingest.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.line.Line;
import wirewatch.ingest.line.PrintedDate;
import wirewatch.ingest.line.Token;

/**
 * One reading of a line's start as a dateline, in tokens.
 *
 * @param placeEnd -1 where there is no place
 * @param end the token after the last part
 * @param body the token with which the copy would begin
 */
record Reading(
    Line line,
    int start,
    int placeStart,
    int placeEnd,
    @Nullable PrintedDate date,
    List<PrintedCredit> credits,
    Closing closing,
    int end,
    int body) {

  Reading {
    credits = List.copyOf(credits);
  }

  boolean hasPlace() {
    return placeEnd >= 0;
  }

  boolean isDashedOrColon() {
    return closing == Closing.DASH || closing == Closing.COLON;
  }

  /** The place as written down; null where there is none. */
  @Nullable String place() {
    return hasPlace() ? Places.printed(line.between(placeStart, placeEnd)) : null;
  }

  /** The place begins in capitals, or in a script without them. */
  boolean isCapitals() {
    return hasPlace() && (line.at(placeStart).isCapitals() || line.at(placeStart).isCaseless());
  }

  boolean isCapitalised() {
    return hasPlace() && line.at(placeStart).isCapitalised();
  }

  boolean hasCommaBehindPlace() {
    return hasPlace() && placeEnd < line.size() && line.at(placeEnd).isComma();
  }

  /** What follows begins as sentences do. */
  boolean startsSentence() {
    if (body >= line.size()) {
      return true;
    }
    Token next = line.at(body);
    return next.isNumber() || next.isCapitalised() || "\"“«„‘'".contains(next.text());
  }

  /** The closing mark stands between words, and a word follows. */
  boolean isSpaced() {
    if (body >= line.size() || line.at(body).isNumber()) {
      return false;
    }
    Token mark = line.at(end);
    boolean dash = mark.isDash() && mark.spaced() && line.at(body).spaced();
    return dash || closing == Closing.COLON;
  }

  /** As written, the closing dash left out. */
  PrintedDateline dateline() {
    boolean stopped = end < line.size() && line.has(end, ".") && !line.at(end).spaced();
    int from = line.offset(start);
    int to = stopped ? line.at(end).end() : line.at(end - 1).end();
    String text = line.text().substring(from, to);
    return new PrintedDateline(from, line.offset(body), text, place(), date, credits);
  }
}
