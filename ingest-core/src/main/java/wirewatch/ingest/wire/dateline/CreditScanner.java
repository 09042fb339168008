package wirewatch.ingest.wire.dateline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.line.DateScanner;
import wirewatch.ingest.line.LineToken;
import wirewatch.ingest.line.PrintedDate;
import wirewatch.ingest.line.TokenizedLine;
import wirewatch.ingest.wire.agency.AgencyRegistry;

/**
 * Scans the credit of a dateline: {@code (Reuters)}, {@code /TASS/}, {@code (UrduPoint News /
 * Sputnik - 13th September, 2021)}, {@code РИА Новости.}
 */
final class CreditScanner {
  private static final int MAX_CREDIT_TOKENS = 24;
  private static final int MAX_UNKNOWN_SENDER_WORDS = 3;
  private static final int MAX_CHAIN_WORDS = 9;
  private static final Pattern SLASH = Pattern.compile("/");
  private static final Map<String, String> CLOSING_BRACKETS =
      Map.of("(", ")", "（", "）", "/", "/", "[", "]", "|", "|");

  private final AgencyRegistry agencyRegistry;
  private final DateScanner dates;

  CreditScanner(AgencyRegistry agencyRegistry, DateScanner dates) {
    this.agencyRegistry = agencyRegistry;
    this.dates = dates;
  }

  /** The credit that begins at the token; null if none does. */
  @Nullable PrintedCredit scan(TokenizedLine tokenizedLine, int start, String language) {
    if (start >= tokenizedLine.size()) {
      return null;
    }
    String closing = CLOSING_BRACKETS.get(tokenizedLine.token(start).text());
    return closing == null
        ? scanUnenclosed(tokenizedLine, start)
        : scanEnclosed(tokenizedLine, start, closing, language);
  }

  /** An agency's name without brackets, as written. */
  @Nullable PrintedCredit scanUnenclosed(TokenizedLine tokenizedLine, int start) {
    AgencyRegistry.NameMatch nameMatch = agencyRegistry.match(tokenizedLine, start, false);
    if (nameMatch == null) {
      return null;
    }
    List<String> names = List.of(nameMatch.agency().name());
    String text = tokenizedLine.textBetween(start, nameMatch.endToken());
    int author = authorEnd(tokenizedLine, nameMatch.endToken());
    return author < 0
        ? new PrintedCredit(text, names, true, false, null, null, nameMatch.endToken())
        : new PrintedCredit(
            text,
            names,
            true,
            false,
            tokenizedLine.textBetween(nameMatch.endToken() + 1, author),
            null,
            author);
  }

  /** ", First Last." after the agency; -1 if no person is named. */
  private static int authorEnd(TokenizedLine tokenizedLine, int comma) {
    if (comma >= tokenizedLine.size() || !tokenizedLine.token(comma).isComma()) {
      return -1;
    }
    int at = comma + 1;
    while (at < tokenizedLine.size()
        && at <= comma + 3
        && tokenizedLine.token(at).isCapitalised()) {
      at++;
    }
    boolean named = at > comma + 2 && Separator.at(tokenizedLine, at) == Separator.FULL_STOP;
    return named ? at : -1;
  }

  private @Nullable PrintedCredit scanEnclosed(
      TokenizedLine tokenizedLine, int start, String closing, String language) {
    int close = closingToken(tokenizedLine, start, closing);
    if (close < 0) {
      return null;
    }
    EnclosedCredit enclosedCredit = new EnclosedCredit(tokenizedLine, start + 1, close, language);
    enclosedCredit.read();
    if (enclosedCredit.names.isEmpty()
        || !(enclosedCredit.knownAgency || isCredibleUnknownSender(enclosedCredit, start))) {
      return null;
    }
    return new PrintedCredit(
        tokenizedLine.textBetween(start + 1, enclosedCredit.textEnd),
        enclosedCredit.names,
        enclosedCredit.knownAgency,
        true,
        enclosedCredit.author,
        enclosedCredit.date,
        close + 1);
  }

  private static int closingToken(TokenizedLine tokenizedLine, int start, String closing) {
    int limit = Math.min(tokenizedLine.size(), start + MAX_CREDIT_TOKENS);
    // a chain within slashes contains no slash: the first one closes it
    for (int at = start + 1; at < limit; at++) {
      if (tokenizedLine.hasTokenAt(at, closing)) {
        return at > start + 1 ? at : -1;
      }
    }
    return -1;
  }

  /** Accepts an unknown sender only as a few capitalised words or, beside a date, as a chain. */
  private static boolean isCredibleUnknownSender(EnclosedCredit enclosedCredit, int start) {
    if (!enclosedCredit.tokenizedLine.token(start).afterSpace() && start > 0) {
      return false; // "LONDON/PARIS/ROME": places
    }
    int words = enclosedCredit.date == null ? MAX_UNKNOWN_SENDER_WORDS : MAX_CHAIN_WORDS;
    if (enclosedCredit.textEnd - start > words + 1) {
      return false;
    }
    for (int at = start + 1; at < enclosedCredit.textEnd; at++) {
      LineToken token = enclosedCredit.tokenizedLine.token(at);
      boolean joint = enclosedCredit.date != null && token.hasText("/");
      if (!joint && (!token.isCapitalised() || token.isCaseless())) {
        return false;
      }
    }
    return enclosedCredit.tokenizedLine.textBetween(start + 1, enclosedCredit.textEnd).length() > 1;
  }

  /** The content of the brackets. */
  private final class EnclosedCredit {
    private final TokenizedLine tokenizedLine;
    private final int from;
    private final int close;
    private final String language;
    private final List<String> names = new ArrayList<>();
    private boolean knownAgency;
    private int textEnd;
    private @Nullable String author;
    private @Nullable PrintedDate date;

    EnclosedCredit(TokenizedLine tokenizedLine, int from, int close, String language) {
      this.tokenizedLine = tokenizedLine;
      this.from = from;
      this.close = close;
      this.language = language;
      this.textEnd = close;
    }

    void read() {
      int at = from;
      int piece = from;
      while (at < close) {
        PrintedDate found = dates.scanDate(tokenizedLine, at, language);
        if (found != null && found.end() <= close) {
          date = found;
          textEnd = Math.min(textEnd, trimPunctuation(at));
          at = found.end();
          piece = at;
          continue;
        }
        AgencyRegistry.NameMatch nameMatch = agencyRegistry.match(tokenizedLine, at, true);
        if (nameMatch != null
            && nameMatch.endToken() <= close
            && isWholeWord(at, nameMatch.endToken())) {
          knownAgency = true;
          names.add(nameMatch.agency().name());
          at = nameMatch.endToken();
          piece = at;
          continue;
        }
        at++;
      }
      readRemainingWords(piece);
    }

    /** Reads the words beside the agencies: an unknown sender, or the reporter. */
    private void readRemainingWords(int piece) {
      if (names.isEmpty()) {
        String text = tokenizedLine.textBetween(from, trimPunctuation(textEnd));
        // the syndicator precedes the originator
        for (String name : SLASH.split(text, -1)) {
          if (!name.isBlank()) {
            names.addFirst(name.strip());
          }
        }
        return;
      }
      int start = piece;
      while (start < textEnd && !tokenizedLine.token(start).isWord()) {
        start++;
      }
      boolean dashed = start > piece && tokenizedLine.token(start - 1).isDash();
      if (dashed && textEnd - start >= 2 && tokenizedLine.token(start).isCapitalised()) {
        author = tokenizedLine.textBetween(start, textEnd);
        textEnd = trimPunctuation(start);
      }
    }

    private boolean isWholeWord(int start, int end) {
      boolean left = start == from || !tokenizedLine.token(start - 1).hasText("'");
      boolean right = end >= close || !tokenizedLine.token(end).hasText("'");
      return left && right;
    }

    private int trimPunctuation(int end) {
      int at = end;
      while (at > from
          && !tokenizedLine.token(at - 1).isWord()
          && !tokenizedLine.token(at - 1).isNumber()) {
        at--;
      }
      return at;
    }
  }
}
