package wirewatch.ingest.wire;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.line.DateScanner;
import wirewatch.ingest.line.Line;
import wirewatch.ingest.line.PrintedDate;

/**
 * The grammar of datelines: an optional row of asterisks, then place, date and credit in the orders
 * that agencies print, separated by commas, full stops or dashes. The result must pass {@link
 * DatelineEvidence}.
 */
final class DatelineScanner {
  private static final int PARTS = 5;

  private final DateScanner dates;
  private final CreditScanner credits;
  private final PlaceScanner places;
  private final PlaceWords words;
  private final KnownPlaces known;
  private final DatelineEvidence evidence;

  DatelineScanner(DateScanner dates, CreditScanner credits, PlaceWords words, KnownPlaces known) {
    this.dates = dates;
    this.credits = credits;
    this.words = words;
    this.known = known;
    this.evidence = new DatelineEvidence(known);
    this.places = new PlaceScanner(words, dates, credits);
  }

  /** The dateline that begins at the token; null if none does. */
  @Nullable PrintedDateline scan(Line line, int start, String language) {
    Attempt attempt = new Attempt(line, start, language);
    attempt.read();
    Reading reading = attempt.reading();
    return evidence.suffices(reading, language) ? reading.dateline() : null;
  }

  /** Parses one candidate, part by part. */
  private final class Attempt {
    private final Line line;
    private final String language;
    private final int start;
    private final List<PrintedCredit> found = new ArrayList<>();
    private @Nullable PrintedDate date;
    private int placeStart = -1;
    private int placeEnd = -1;
    private int end;
    private int body;
    private Closing closing = Closing.NONE;

    Attempt(Line line, int start, String language) {
      this.line = line;
      this.language = language;
      this.start = afterAsterisks(line, start);
      this.end = this.start;
      this.body = this.start;
    }

    void read() {
      for (int part = 0; part < PARTS; part++) {
        int next = readPart(afterConnector());
        if (next < 0) {
          break;
        }
        end = next;
        body = next;
        readClosing();
      }
    }

    private int readPart(int at) {
      if (at >= line.size()) {
        return -1;
      }
      PrintedDate day = date == null ? date(at) : null;
      if (day != null && isDatePosition(at)) {
        date = day;
        return day.end();
      }
      PrintedCredit credit = found.size() < 2 ? credits.scan(line, at, language) : null;
      if (credit != null && isCreditPosition(credit, at)) {
        found.add(isGlued(at) ? credit.asEnclosed() : credit);
        date = date == null ? credit.date() : date;
        return credit.end();
      }
      return readPlace(at);
    }

    private @Nullable PrintedDate date(int at) {
      PrintedDate full = dates.scan(line, at, language);
      PrintedDate bare = full == null ? dates.numbers(line, at) : null;
      return bare != null && isCredit(bare.end()) ? bare : full;
    }

    private int readPlace(int at) {
      boolean first = at == start || (placeEnd < 0 && found.size() <= 1);
      int after = first ? places.scan(line, at, language) : at;
      boolean never = after == at + 1 && words.isNever(line.at(at).text());
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
      while (next < line.size() && (line.at(next).isComma() || line.has(next, "."))) {
        next++;
      }
      if (date != null) {
        boolean town = line.has(after, ".") && known.isTown(line.between(at, after), language);
        return found.isEmpty() && (town || isCredit(next));
      }
      return dates.scan(line, next, language) != null
          || (line.at(at).isCapitals()
              && next < line.size()
              && line.at(next).isDash()
              && known.isTown(line.between(at, after), language));
    }

    private boolean isCredit(int at) {
      PrintedCredit credit = credits.scan(line, at, language);
      return credit != null && credit.known() && credit.enclosed();
    }

    private boolean isDatePosition(int at) {
      return at == start || placeEnd >= 0 || !found.isEmpty();
    }

    /** A name without brackets must be followed by a separator: "…, 5 May - Reuters.", not "Reuters said". */
    private boolean isCreditPosition(PrintedCredit credit, int at) {
      if (credit.enclosed()) {
        return credit.known() || closing != Closing.DASH;
      }
      int next = credit.end();
      if (at == start) {
        return next < line.size()
            && line.at(next).isComma()
            && dates.scan(line, next + 1, language) != null;
      }
      boolean marked =
          next < line.size() && Closing.of(line, next) != Closing.NONE && !isWithinWord(next);
      return found.isEmpty() && (isGlued(at) || (marked && (placeEnd >= 0 || date != null)));
    }

    /** "DAMASCUS-SANA": the agency is attached to the place by a hyphen. */
    private boolean isGlued(int at) {
      return placeEnd > 0
          && at == placeEnd + 1
          && line.at(placeEnd).isDash()
          && !line.at(placeEnd).spaced()
          && !line.at(at).spaced()
          && known.isTown(line.between(placeStart, placeEnd), language);
    }

    /** The hyphen of "hoof-and-mouth". */
    private boolean isWithinWord(int mark) {
      return line.has(mark, "-")
          && !line.at(mark).spaced()
          && mark + 1 < line.size()
          && !line.at(mark + 1).spaced();
    }

    private int afterConnector() {
      boolean word =
          end > start
              && body < line.size()
              && words.beforeDate().contains(line.at(body).text())
              && dates.scan(line, body + 1, language) != null;
      return word ? body + 1 : body;
    }

    private void readClosing() {
      closing = Closing.NONE;
      int at = end;
      while (at < line.size() && at < end + 4) {
        Closing mark = Closing.of(line, at);
        if (mark == Closing.NONE && !line.at(at).isComma() && !line.has(at, ";")) {
          break;
        }
        closing = mark == Closing.NONE ? closing : mark;
        at++;
      }
      body = at;
    }

    Reading reading() {
      return new Reading(line, start, placeStart, placeEnd, date, found, closing, end, body);
    }
  }

  private static int afterAsterisks(Line line, int start) {
    int at = start;
    while (at < line.size() && line.at(at).text().startsWith("*")) {
      at++;
    }
    return at;
  }
}
