package wirewatch.ingest.wire.dateline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.line.LineToken;
import wirewatch.ingest.line.PrintedDate;
import wirewatch.ingest.line.TokenizedLine;

/**
 * A candidate dateline at the start of a line, in token indexes.
 *
 * @param placeEnd -1 if there is no place
 * @param end the token after the last part
 * @param bodyStart the token at which the copy would begin
 */
record DatelineCandidate(
    TokenizedLine line,
    int start,
    int placeStart,
    int placeEnd,
    @Nullable PrintedDate date,
    List<PrintedCredit> credits,
    Separator separator,
    int end,
    int bodyStart) {

  DatelineCandidate {
    credits = List.copyOf(credits);
  }

  boolean hasPlace() {
    return placeEnd >= 0;
  }

  boolean hasDashOrColon() {
    return separator == Separator.DASH || separator == Separator.COLON;
  }

  /** The normalized place; null if there is none. */
  @Nullable String place() {
    return hasPlace() ? PlaceFormat.normalize(line.textBetween(placeStart, placeEnd)) : null;
  }

  /** Whether the place begins in capitals, or in a script without capitals. */
  boolean isPlaceUpperCase() {
    return hasPlace()
        && (line.token(placeStart).isAllCapitals() || line.token(placeStart).isCaseless());
  }

  boolean isPlaceCapitalised() {
    return hasPlace() && line.token(placeStart).isCapitalised();
  }

  boolean hasCommaAfterPlace() {
    return hasPlace() && placeEnd < line.size() && line.token(placeEnd).isComma();
  }

  /** Whether the following text begins like a sentence. */
  boolean isFollowedBySentence() {
    if (bodyStart >= line.size()) {
      return true;
    }
    LineToken next = line.token(bodyStart);
    return next.isNumber() || next.isCapitalised() || "\"“«„‘'".contains(next.text());
  }

  /** Whether the separator is a colon or a spaced dash, and a word follows. */
  boolean isSeparatorSpaced() {
    if (bodyStart >= line.size() || line.token(bodyStart).isNumber()) {
      return false;
    }
    LineToken mark = line.token(end);
    boolean dash = mark.isDash() && mark.afterSpace() && line.token(bodyStart).afterSpace();
    return dash || separator == Separator.COLON;
  }

  /** Converts to a dateline, without the closing dash. */
  PrintedDateline toDateline() {
    boolean stopped =
        end < line.size() && line.hasTokenAt(end, ".") && !line.token(end).afterSpace();
    int from = line.startOffset(start);
    int to = stopped ? line.token(end).end() : line.token(end - 1).end();
    String text = line.text().substring(from, to);
    return new PrintedDateline(from, line.startOffset(bodyStart), text, place(), date, credits);
  }
}
