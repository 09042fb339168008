package wirewatch.ingest.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.line.Line;
import wirewatch.ingest.line.PrintedDate;
import wirewatch.ingest.line.Token;

/**
 * A candidate dateline at the start of a line, in token indexes.
 *
 * @param placeEnd -1 if there is no place
 * @param end the token after the last part
 * @param body the token at which the copy would begin
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

  /** The normalized place; null if there is none. */
  @Nullable String place() {
    return hasPlace() ? Places.printed(line.between(placeStart, placeEnd)) : null;
  }

  /** Whether the place begins in capitals, or in a script without capitals. */
  boolean isCapitals() {
    return hasPlace() && (line.at(placeStart).isCapitals() || line.at(placeStart).isCaseless());
  }

  boolean isCapitalised() {
    return hasPlace() && line.at(placeStart).isCapitalised();
  }

  boolean hasCommaBehindPlace() {
    return hasPlace() && placeEnd < line.size() && line.at(placeEnd).isComma();
  }

  /** Whether the following text begins like a sentence. */
  boolean startsSentence() {
    if (body >= line.size()) {
      return true;
    }
    Token next = line.at(body);
    return next.isNumber() || next.isCapitalised() || "\"“«„‘'".contains(next.text());
  }

  /** Whether the separator is a colon or a spaced dash, and a word follows. */
  boolean isSpaced() {
    if (body >= line.size() || line.at(body).isNumber()) {
      return false;
    }
    Token mark = line.at(end);
    boolean dash = mark.isDash() && mark.spaced() && line.at(body).spaced();
    return dash || closing == Closing.COLON;
  }

  /** Converts to a dateline, without the closing dash. */
  PrintedDateline dateline() {
    boolean stopped = end < line.size() && line.has(end, ".") && !line.at(end).spaced();
    int from = line.offset(start);
    int to = stopped ? line.at(end).end() : line.at(end - 1).end();
    String text = line.text().substring(from, to);
    return new PrintedDateline(from, line.offset(body), text, place(), date, credits);
  }
}
