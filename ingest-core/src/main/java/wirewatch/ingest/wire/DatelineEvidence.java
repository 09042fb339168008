package wirewatch.ingest.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.line.Line;
import wirewatch.ingest.line.PrintedDate;
import wirewatch.ingest.line.Token;

/** What speaks for a reading being a dateline and not a sentence that looks like one. */
record DatelineEvidence(
    Line line,
    String language,
    KnownPlaces known,
    int placeStart,
    int placeEnd,
    @Nullable PrintedDate date,
    List<PrintedCredit> credits,
    Closing closing,
    int start,
    int end,
    int body) {

  boolean suffices() {
    if (end <= start) {
      return false;
    }
    boolean place = placeEnd >= 0;
    boolean sender = credits.stream().anyMatch(credit -> credit.known() && credit.enclosed());
    if (sender) {
      return closing != Closing.NONE || (place && (isCapitals() || date != null));
    }
    boolean bare = !credits.isEmpty();
    if (place && bare) {
      return closing != Closing.NONE && (isCapitals() || date != null || isKnown());
    }
    if (place && date != null) {
      return (closing == Closing.DASH && (startsSentence() || hasComma()))
          || (isCapitalised() && closing == Closing.COLON)
          || (isCapitals() && isStop());
    }
    if (date != null && bare) {
      return closing != Closing.NONE;
    }
    return place && isPlaceAlone();
  }

  private boolean isCapitalised() {
    return line.at(placeStart).isCapitalised();
  }

  private boolean isStop() {
    return closing == Closing.STOP;
  }

  /** "LONDON — The…": capitals, a dash or colon, a new sentence, and known as a place. */
  boolean isPlaceAlone() {
    boolean marked = closing == Closing.DASH || closing == Closing.COLON;
    return marked && startsSentence() && isTown() && (isCapitals() || isSpaced());
  }

  /** A mark between words; behind it no second town, as in the names of lines and matches. */
  private boolean isSpaced() {
    if (body >= line.size() || line.at(body).isNumber()) {
      return false;
    }
    Token mark = line.at(end);
    boolean dash = mark.isDash() && mark.spaced() && line.at(body).spaced();
    return (dash || closing == Closing.COLON) && !known.isTown(line.at(body).text(), language);
  }

  private boolean hasComma() {
    return line.at(placeEnd).isComma();
  }

  private boolean isTown() {
    return known.isTown(Places.printed(line.between(placeStart, placeEnd)), language);
  }

  private boolean isKnown() {
    return known.isPlace(Places.printed(line.between(placeStart, placeEnd)), language);
  }

  private boolean isCapitals() {
    if (placeEnd < 0) {
      return false;
    }
    Token first = line.at(placeStart);
    return first.isCapitals() || first.isCaseless();
  }

  private boolean startsSentence() {
    if (body >= line.size()) {
      return true;
    }
    Token next = line.at(body);
    return next.isNumber() || next.isCapitalised() || "\"“«„‘'".contains(next.text());
  }
}
