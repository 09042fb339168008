package wirewatch.ingest.wire;

import wirewatch.ingest.line.DateScanner;
import wirewatch.ingest.line.Line;
import wirewatch.ingest.line.Token;

/**
 * Scans the place of a dateline by its structure: capitalised words, several places joined by
 * slashes, a region or state after a comma, abbreviations with their full stops.
 */
final class PlaceScanner {
  private static final int LONGEST = 70;
  private static final int WORDS = 6;
  private static final int REGIONS = 2;
  private static final int SMALL_WORDS = 3;

  private final PlaceWords words;
  private final DateScanner dates;
  private final CreditScanner credits;

  PlaceScanner(PlaceWords words, DateScanner dates, CreditScanner credits) {
    this.words = words;
    this.dates = dates;
    this.credits = credits;
  }

  /** The token after the place that begins at {@code start}; {@code start} if none does. */
  int scan(Line line, int start, String language) {
    int at = name(line, start, language);
    int small = at < line.size() && line.at(at).isWord() ? smallLetters(line, start, language) : at;
    if (at == start || small > at) {
      return small;
    }
    int regions = 0;
    while (at < line.size() && line.at(at).start() - line.offset(start) < LONGEST) {
      boolean comma = line.at(at).isComma();
      int next = comma && regions == REGIONS ? at : afterMore(line, at, language);
      if (next <= at + 1) {
        break;
      }
      regions += comma ? 1 : 0;
      at = next;
    }
    return at;
  }

  /** The token after one more place or region; {@code at} if none follows. */
  private int afterMore(Line line, int at, String language) {
    boolean region = line.at(at).isComma() && !opens(line, at + 1, language);
    if (region || isJoint(line, at, language)) {
      return name(line, at + 1, language);
    }
    if (line.has(at, "[") && line.has(at + 2, "]")) {
      return at + 3;
    }
    return line.has(at, "(") ? bracketedRegion(line, at, language) : at;
  }

  /** "west fargo, april 7 -": a place in lower case is accepted only before a comma and a date. */
  private int smallLetters(Line line, int start, String language) {
    int at = start;
    while (at < line.size()
        && at < start + SMALL_WORDS
        && line.at(at).isWord()
        && (at == start || Character.isLowerCase(line.at(at).text().codePointAt(0)))) {
      at++;
    }
    boolean dated =
        at > start
            && at + 1 < line.size()
            && line.at(at).isComma()
            && dates.day(line, at + 1, language) != null;
    return dated ? at : start;
  }

  private boolean isJoint(Line line, int at, String language) {
    return (line.has(at, "/") || line.has(at, "&"))
        && at + 1 < line.size()
        && credits.scan(line, at, language) == null;
  }

  /** Whether a date or credit begins here, so that a comma before it ends the place. */
  private boolean opens(Line line, int at, String language) {
    return dates.scan(line, at, language) != null || credits.scan(line, at, language) != null;
  }

  private int name(Line line, int start, String language) {
    int at = start;
    int count = 0;
    int end = start;
    while (at < line.size() && count < WORDS) {
      Token token = line.at(at);
      if (token.isWord() && at > start && startsDate(line, at, language)) {
        break;
      }
      boolean linked = count > 0 && words.isLink(token.text());
      if (!token.isCapitalised() && !linked && !isGlued(line, at)) {
        break;
      }
      count++;
      at = afterWord(line, at);
      end = linked && !isUpperNext(line, at - 1) ? end : at;
    }
    return end;
  }

  /** "San José (Costa Rica), 5 may": a region in brackets before a comma. */
  private int bracketedRegion(Line line, int at, String language) {
    PrintedCredit sender = credits.scan(line, at, language);
    if (sender != null && sender.known()) {
      return at;
    }
    int close = name(line, at + 1, language);
    boolean region =
        close > at + 1
            && line.has(close, ")")
            && close + 1 < line.size()
            && line.at(close + 1).isComma();
    return region ? close + 1 : at;
  }

  private boolean startsDate(Line line, int at, String language) {
    return dates.day(line, at, language) != null
        || (words.beforeDate().contains(line.at(at).text())
            && dates.day(line, at + 1, language) != null);
  }

  /** "al-", "'Djamena": a lower-case or foreign prefix within one printed word. */
  private static boolean isGlued(Line line, int at) {
    Token token = line.at(at);
    boolean after = at > 0 && !token.spaced() && isHyphen(line.at(at - 1));
    boolean before =
        at + 2 < line.size()
            && isHyphen(line.at(at + 1))
            && !line.at(at + 1).spaced()
            && !line.at(at + 2).spaced()
            && line.at(at + 2).isCapitalised();
    return token.isWord() && (after || (before && token.text().length() <= 3));
  }

  private int afterWord(Line line, int at) {
    int next = at + 1;
    if (line.has(next, ".") && !line.at(next).spaced() && isStop(line, at)) {
      next++;
    }
    if (next + 1 >= line.size() || !isHyphen(line.at(next)) || line.at(next).spaced()) {
      return next;
    }
    Token following = line.at(next + 1);
    boolean sender = line.at(next).isDash() && credits.bare(line, next + 1) != null;
    boolean accent = line.has(next, "'") && following.spaced() && following.isCapitals();
    boolean joined = !following.spaced() && following.isWord() && !sender;
    return joined || accent ? next + 1 : next;
  }

  /** Whether the full stop after the word belongs to it. */
  private boolean isStop(Line line, int at) {
    return words.isStopped(line.at(at).text());
  }

  private static boolean isUpperNext(Line line, int at) {
    return at + 1 < line.size() && line.at(at + 1).isCapitalised();
  }

  private static boolean isHyphen(Token token) {
    return token.is("-") || token.is("'") || token.is("’") || token.is("ʻ") || token.is("‘");
  }
}
