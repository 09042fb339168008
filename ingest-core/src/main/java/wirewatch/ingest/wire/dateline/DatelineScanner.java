package wirewatch.ingest.wire.dateline;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.line.DateScanner;
import wirewatch.ingest.line.PrintedDate;
import wirewatch.ingest.line.TokenizedLine;

/**
 * The grammar of datelines: an optional row of asterisks, then place, date and credit in the orders
 * that agencies print, separated by commas, full stops or dashes. The result must pass {@link
 * DatelineValidator}.
 */
final class DatelineScanner {
  private static final int MAX_PARTS = 5;

  private final DateScanner dates;
  private final CreditScanner credits;
  private final PlaceScanner places;
  private final PlaceWords placeWords;
  private final KnownPlaces knownPlaces;
  private final DatelineValidator validator;

  DatelineScanner(DateScanner dates, CreditScanner credits, PlaceWords words, KnownPlaces known) {
    this.dates = dates;
    this.credits = credits;
    this.placeWords = words;
    this.knownPlaces = known;
    this.validator = new DatelineValidator(known);
    this.places = new PlaceScanner(words, dates, credits);
  }

  /** The dateline that begins at the token; null if none does. */
  @Nullable PrintedDateline scan(TokenizedLine tokenizedLine, int start, String language) {
    DatelineParser datelineParser = new DatelineParser(tokenizedLine, start, language);
    datelineParser.readParts();
    DatelineCandidate datelineCandidate = datelineParser.toCandidate();
    return validator.isDateline(datelineCandidate, language)
        ? datelineCandidate.toDateline()
        : null;
  }

  /** Parses one candidate, part by part. */
  private final class DatelineParser {
    private final TokenizedLine tokenizedLine;
    private final String language;
    private final int start;
    private final List<PrintedCredit> foundCredits = new ArrayList<>();
    private @Nullable PrintedDate date;
    private int placeStart = -1;
    private int placeEnd = -1;
    private int end;
    private int bodyStart;
    private Separator separator = Separator.NONE;

    DatelineParser(TokenizedLine tokenizedLine, int start, String language) {
      this.tokenizedLine = tokenizedLine;
      this.language = language;
      this.start = skipAsterisks(tokenizedLine, start);
      this.end = this.start;
      this.bodyStart = this.start;
    }

    void readParts() {
      for (int part = 0; part < MAX_PARTS; part++) {
        int next = readPart(skipDatePreposition());
        if (next < 0) {
          break;
        }
        end = next;
        bodyStart = next;
        readSeparator();
      }
    }

    private int readPart(int at) {
      if (at >= tokenizedLine.size()) {
        return -1;
      }
      PrintedDate day = date == null ? scanDate(at) : null;
      if (day != null && isDatePosition(at)) {
        date = day;
        return day.end();
      }
      PrintedCredit credit =
          foundCredits.size() < 2 ? credits.scan(tokenizedLine, at, language) : null;
      if (credit != null && isCreditPosition(credit, at)) {
        foundCredits.add(isAttachedToPlace(at) ? credit.asEnclosed() : credit);
        date = date == null ? credit.date() : date;
        return credit.endToken();
      }
      return readPlace(at);
    }

    private @Nullable PrintedDate scanDate(int at) {
      PrintedDate full = dates.scanDate(tokenizedLine, at, language);
      PrintedDate bare = full == null ? dates.scanNumeric(tokenizedLine, at) : null;
      return bare != null && isKnownCreditAt(bare.end()) ? bare : full;
    }

    private int readPlace(int at) {
      boolean first = at == start || (placeEnd < 0 && foundCredits.size() <= 1);
      int after = first ? places.scan(tokenizedLine, at, language) : at;
      boolean never = after == at + 1 && placeWords.isNonPlace(tokenizedLine.token(at).text());
      if (after <= at || never || !isPlacePosition(at, after)) {
        return -1;
      }
      placeStart = at;
      placeEnd = after;
      return after;
    }

    /** After a credit or date, a place counts only if the other follows it. */
    private boolean isPlacePosition(int at, int after) {
      if (at == start) {
        return true;
      }
      int next = after;
      while (next < tokenizedLine.size()
          && (tokenizedLine.token(next).isComma() || tokenizedLine.hasTokenAt(next, "."))) {
        next++;
      }
      if (date != null) {
        boolean town =
            tokenizedLine.hasTokenAt(after, ".")
                && knownPlaces.isTown(tokenizedLine.textBetween(at, after), language);
        return foundCredits.isEmpty() && (town || isKnownCreditAt(next));
      }
      return dates.scanDate(tokenizedLine, next, language) != null
          || (tokenizedLine.token(at).isAllCapitals()
              && next < tokenizedLine.size()
              && tokenizedLine.token(next).isDash()
              && knownPlaces.isTown(tokenizedLine.textBetween(at, after), language));
    }

    private boolean isKnownCreditAt(int at) {
      PrintedCredit credit = credits.scan(tokenizedLine, at, language);
      return credit != null && credit.knownAgency() && credit.enclosed();
    }

    private boolean isDatePosition(int at) {
      return at == start || placeEnd >= 0 || !foundCredits.isEmpty();
    }

    /**
     * A name without brackets must be followed by a separator: "…, 5 May - Reuters.", not "Reuters
     * said".
     */
    private boolean isCreditPosition(PrintedCredit credit, int at) {
      if (credit.enclosed()) {
        return credit.knownAgency() || separator != Separator.DASH;
      }
      int next = credit.endToken();
      if (at == start) {
        return next < tokenizedLine.size()
            && tokenizedLine.token(next).isComma()
            && dates.scanDate(tokenizedLine, next + 1, language) != null;
      }
      boolean marked =
          next < tokenizedLine.size()
              && Separator.at(tokenizedLine, next) != Separator.NONE
              && !isHyphenInWord(next);
      return foundCredits.isEmpty()
          && (isAttachedToPlace(at) || (marked && (placeEnd >= 0 || date != null)));
    }

    /** "DAMASCUS-SANA": the agency is attached to the place by a hyphen. */
    private boolean isAttachedToPlace(int at) {
      return placeEnd > 0
          && at == placeEnd + 1
          && tokenizedLine.token(placeEnd).isDash()
          && !tokenizedLine.token(placeEnd).afterSpace()
          && !tokenizedLine.token(at).afterSpace()
          && knownPlaces.isTown(tokenizedLine.textBetween(placeStart, placeEnd), language);
    }

    /** The hyphen of "hoof-and-mouth". */
    private boolean isHyphenInWord(int mark) {
      return tokenizedLine.hasTokenAt(mark, "-")
          && !tokenizedLine.token(mark).afterSpace()
          && mark + 1 < tokenizedLine.size()
          && !tokenizedLine.token(mark + 1).afterSpace();
    }

    private int skipDatePreposition() {
      boolean word =
          end > start
              && bodyStart < tokenizedLine.size()
              && placeWords.datePrepositions().contains(tokenizedLine.token(bodyStart).text())
              && dates.scanDate(tokenizedLine, bodyStart + 1, language) != null;
      return word ? bodyStart + 1 : bodyStart;
    }

    private void readSeparator() {
      separator = Separator.NONE;
      int at = end;
      while (at < tokenizedLine.size() && at < end + 4) {
        Separator mark = Separator.at(tokenizedLine, at);
        if (mark == Separator.NONE
            && !tokenizedLine.token(at).isComma()
            && !tokenizedLine.hasTokenAt(at, ";")) {
          break;
        }
        separator = mark == Separator.NONE ? separator : mark;
        at++;
      }
      bodyStart = at;
    }

    DatelineCandidate toCandidate() {
      return new DatelineCandidate(
          tokenizedLine,
          start,
          placeStart,
          placeEnd,
          date,
          foundCredits,
          separator,
          end,
          bodyStart);
    }
  }

  private static int skipAsterisks(TokenizedLine tokenizedLine, int start) {
    int at = start;
    while (at < tokenizedLine.size() && tokenizedLine.token(at).text().startsWith("*")) {
      at++;
    }
    return at;
  }
}
