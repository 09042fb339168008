package wirewatch.ingest.wire.dateline;

import wirewatch.ingest.line.DateScanner;
import wirewatch.ingest.line.LineToken;
import wirewatch.ingest.line.TokenizedLine;

/**
 * Scans the place of a dateline by its structure: capitalised words, several places joined by
 * slashes, a region or state after a comma, abbreviations with their full stops.
 */
final class PlaceScanner {
  private static final int MAX_LENGTH = 70;
  private static final int MAX_NAME_WORDS = 6;
  private static final int MAX_REGIONS = 2;
  private static final int MAX_LOWER_CASE_WORDS = 3;

  private final PlaceWords placeWords;
  private final DateScanner dates;
  private final CreditScanner credits;

  PlaceScanner(PlaceWords words, DateScanner dates, CreditScanner credits) {
    this.placeWords = words;
    this.dates = dates;
    this.credits = credits;
  }

  /** The token after the place that begins at {@code start}; {@code start} if none does. */
  int scan(TokenizedLine tokenizedLine, int start, String language) {
    int at = scanName(tokenizedLine, start, language);
    int small =
        at < tokenizedLine.size() && tokenizedLine.token(at).isWord()
            ? scanLowerCaseName(tokenizedLine, start, language)
            : at;
    if (at == start || small > at) {
      return small;
    }
    int regions = 0;
    while (at < tokenizedLine.size()
        && tokenizedLine.token(at).start() - tokenizedLine.startOffset(start) < MAX_LENGTH) {
      boolean comma = tokenizedLine.token(at).isComma();
      int next = comma && regions == MAX_REGIONS ? at : scanNextPlace(tokenizedLine, at, language);
      if (next <= at + 1) {
        break;
      }
      regions += comma ? 1 : 0;
      at = next;
    }
    return at;
  }

  /** The token after one more place or region; {@code at} if none follows. */
  private int scanNextPlace(TokenizedLine tokenizedLine, int at, String language) {
    boolean region =
        tokenizedLine.token(at).isComma() && !isDateOrCreditAt(tokenizedLine, at + 1, language);
    if (region || joinsPlaces(tokenizedLine, at, language)) {
      return scanName(tokenizedLine, at + 1, language);
    }
    if (tokenizedLine.hasTokenAt(at, "[") && tokenizedLine.hasTokenAt(at + 2, "]")) {
      return at + 3;
    }
    return tokenizedLine.hasTokenAt(at, "(")
        ? scanBracketedRegion(tokenizedLine, at, language)
        : at;
  }

  /** "west fargo, april 7 -": a place in lower case is accepted only before a comma and a date. */
  private int scanLowerCaseName(TokenizedLine tokenizedLine, int start, String language) {
    int at = start;
    while (at < tokenizedLine.size()
        && at < start + MAX_LOWER_CASE_WORDS
        && tokenizedLine.token(at).isWord()
        && (at == start || Character.isLowerCase(tokenizedLine.token(at).text().codePointAt(0)))) {
      at++;
    }
    boolean dated =
        at > start
            && at + 1 < tokenizedLine.size()
            && tokenizedLine.token(at).isComma()
            && dates.scanWithoutWeekday(tokenizedLine, at + 1, language) != null;
    return dated ? at : start;
  }

  private boolean joinsPlaces(TokenizedLine tokenizedLine, int at, String language) {
    return (tokenizedLine.hasTokenAt(at, "/") || tokenizedLine.hasTokenAt(at, "&"))
        && at + 1 < tokenizedLine.size()
        && credits.scan(tokenizedLine, at, language) == null;
  }

  /** Whether a date or credit begins here, so that a comma before it ends the place. */
  private boolean isDateOrCreditAt(TokenizedLine tokenizedLine, int at, String language) {
    return dates.scanDate(tokenizedLine, at, language) != null
        || credits.scan(tokenizedLine, at, language) != null;
  }

  private int scanName(TokenizedLine tokenizedLine, int start, String language) {
    int at = start;
    int count = 0;
    int end = start;
    while (at < tokenizedLine.size() && count < MAX_NAME_WORDS) {
      LineToken token = tokenizedLine.token(at);
      if (token.isWord() && at > start && isDateAt(tokenizedLine, at, language)) {
        break;
      }
      boolean linked = count > 0 && placeWords.isParticle(token.text());
      if (!token.isCapitalised() && !linked && !isJoinedByHyphen(tokenizedLine, at)) {
        break;
      }
      count++;
      at = afterWord(tokenizedLine, at);
      end = linked && !isNextCapitalised(tokenizedLine, at - 1) ? end : at;
    }
    return end;
  }

  /** "San José (Costa Rica), 5 may": a region in brackets before a comma. */
  private int scanBracketedRegion(TokenizedLine tokenizedLine, int at, String language) {
    PrintedCredit sender = credits.scan(tokenizedLine, at, language);
    if (sender != null && sender.knownAgency()) {
      return at;
    }
    int close = scanName(tokenizedLine, at + 1, language);
    boolean region =
        close > at + 1
            && tokenizedLine.hasTokenAt(close, ")")
            && close + 1 < tokenizedLine.size()
            && tokenizedLine.token(close + 1).isComma();
    return region ? close + 1 : at;
  }

  private boolean isDateAt(TokenizedLine tokenizedLine, int at, String language) {
    return dates.scanWithoutWeekday(tokenizedLine, at, language) != null
        || (placeWords.datePrepositions().contains(tokenizedLine.token(at).text())
            && dates.scanWithoutWeekday(tokenizedLine, at + 1, language) != null);
  }

  /** "al-", "'Djamena": a lower-case or foreign prefix within one printed word. */
  private static boolean isJoinedByHyphen(TokenizedLine tokenizedLine, int at) {
    LineToken token = tokenizedLine.token(at);
    boolean after =
        at > 0 && !token.afterSpace() && isHyphenOrApostrophe(tokenizedLine.token(at - 1));
    boolean before =
        at + 2 < tokenizedLine.size()
            && isHyphenOrApostrophe(tokenizedLine.token(at + 1))
            && !tokenizedLine.token(at + 1).afterSpace()
            && !tokenizedLine.token(at + 2).afterSpace()
            && tokenizedLine.token(at + 2).isCapitalised();
    return token.isWord() && (after || (before && token.text().length() <= 3));
  }

  private int afterWord(TokenizedLine tokenizedLine, int at) {
    int next = at + 1;
    if (tokenizedLine.hasTokenAt(next, ".")
        && !tokenizedLine.token(next).afterSpace()
        && isAbbreviation(tokenizedLine, at)) {
      next++;
    }
    if (next + 1 >= tokenizedLine.size()
        || !isHyphenOrApostrophe(tokenizedLine.token(next))
        || tokenizedLine.token(next).afterSpace()) {
      return next;
    }
    LineToken following = tokenizedLine.token(next + 1);
    boolean sender =
        tokenizedLine.token(next).isDash()
            && credits.scanUnenclosed(tokenizedLine, next + 1) != null;
    boolean accent =
        tokenizedLine.hasTokenAt(next, "'") && following.afterSpace() && following.isAllCapitals();
    boolean joined = !following.afterSpace() && following.isWord() && !sender;
    return joined || accent ? next + 1 : next;
  }

  /** Whether the full stop after the word belongs to it. */
  private boolean isAbbreviation(TokenizedLine tokenizedLine, int at) {
    return placeWords.isAbbreviation(tokenizedLine.token(at).text());
  }

  private static boolean isNextCapitalised(TokenizedLine tokenizedLine, int at) {
    return at + 1 < tokenizedLine.size() && tokenizedLine.token(at + 1).isCapitalised();
  }

  private static boolean isHyphenOrApostrophe(LineToken token) {
    return token.hasText("-")
        || token.hasText("'")
        || token.hasText("’")
        || token.hasText("ʻ")
        || token.hasText("‘");
  }
}
