package wirewatch.ingest.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.line.DateScanner;
import wirewatch.ingest.line.Line;
import wirewatch.ingest.line.PrintedDate;
import wirewatch.ingest.line.Token;

/**
 * Scans the credit of a dateline: {@code (Reuters)}, {@code /TASS/}, {@code (UrduPoint News /
 * Sputnik - 13th September, 2021)}, {@code РИА Новости.}
 */
final class CreditScanner {
  private static final int LONGEST = 24;
  private static final int UNKNOWN_WORDS = 3;
  private static final int CHAIN_WORDS = 9;
  private static final Pattern SLASH = Pattern.compile("/");
  private static final Map<String, String> CLOSING =
      Map.of("(", ")", "（", "）", "/", "/", "[", "]", "|", "|");

  private final Agencies agencies;
  private final DateScanner dates;

  CreditScanner(Agencies agencies, DateScanner dates) {
    this.agencies = agencies;
    this.dates = dates;
  }

  /** The credit that begins at the token; null if none does. */
  @Nullable PrintedCredit scan(Line line, int start, String language) {
    if (start >= line.size()) {
      return null;
    }
    String closing = CLOSING.get(line.at(start).text());
    return closing == null ? bare(line, start) : enclosed(line, start, closing, language);
  }

  /** An agency's name without brackets, as written. */
  @Nullable PrintedCredit bare(Line line, int start) {
    Agencies.Match match = agencies.match(line, start, false);
    if (match == null) {
      return null;
    }
    List<String> names = List.of(match.agency().name());
    String text = line.between(start, match.end());
    int author = authorEnd(line, match.end());
    return author < 0
        ? new PrintedCredit(text, names, true, false, null, null, match.end())
        : new PrintedCredit(
            text, names, true, false, line.between(match.end() + 1, author), null, author);
  }

  /** ", First Last." after the agency; -1 if no person is named. */
  private static int authorEnd(Line line, int comma) {
    if (comma >= line.size() || !line.at(comma).isComma()) {
      return -1;
    }
    int at = comma + 1;
    while (at < line.size() && at <= comma + 3 && line.at(at).isCapitalised()) {
      at++;
    }
    boolean named = at > comma + 2 && Closing.of(line, at) == Closing.STOP;
    return named ? at : -1;
  }

  private @Nullable PrintedCredit enclosed(Line line, int start, String closing, String language) {
    int close = close(line, start, closing);
    if (close < 0) {
      return null;
    }
    Inside inside = new Inside(line, start + 1, close, language);
    inside.read();
    if (inside.names.isEmpty() || !(inside.known || isSender(inside, start))) {
      return null;
    }
    return new PrintedCredit(
        line.between(start + 1, inside.textEnd),
        inside.names,
        inside.known,
        true,
        inside.author,
        inside.date,
        close + 1);
  }

  private static int close(Line line, int start, String closing) {
    int limit = Math.min(line.size(), start + LONGEST);
    // a chain within slashes contains no slash: the first one closes it
    for (int at = start + 1; at < limit; at++) {
      if (line.has(at, closing)) {
        return at > start + 1 ? at : -1;
      }
    }
    return -1;
  }

  /** Accepts an unknown sender only as a few capitalised words or, beside a date, as a chain. */
  private static boolean isSender(Inside inside, int start) {
    if (!inside.line.at(start).spaced() && start > 0) {
      return false; // "LONDON/PARIS/ROME": places
    }
    int words = inside.date == null ? UNKNOWN_WORDS : CHAIN_WORDS;
    if (inside.textEnd - start > words + 1) {
      return false;
    }
    for (int at = start + 1; at < inside.textEnd; at++) {
      Token token = inside.line.at(at);
      boolean joint = inside.date != null && token.is("/");
      if (!joint && (!token.isCapitalised() || token.isCaseless())) {
        return false;
      }
    }
    return inside.line.between(start + 1, inside.textEnd).length() > 1;
  }

  /** The content of the brackets. */
  private final class Inside {
    private final Line line;
    private final int from;
    private final int close;
    private final String language;
    private final List<String> names = new ArrayList<>();
    private boolean known;
    private int textEnd;
    private @Nullable String author;
    private @Nullable PrintedDate date;

    Inside(Line line, int from, int close, String language) {
      this.line = line;
      this.from = from;
      this.close = close;
      this.language = language;
      this.textEnd = close;
    }

    void read() {
      int at = from;
      int piece = from;
      while (at < close) {
        PrintedDate found = dates.scan(line, at, language);
        if (found != null && found.end() <= close) {
          date = found;
          textEnd = Math.min(textEnd, beforeMarks(at));
          at = found.end();
          piece = at;
          continue;
        }
        Agencies.Match match = agencies.match(line, at, true);
        if (match != null && match.end() <= close && isWhole(at, match.end())) {
          known = true;
          names.add(match.agency().name());
          at = match.end();
          piece = at;
          continue;
        }
        at++;
      }
      rest(piece);
    }

    /** Reads the words beside the agencies: an unknown sender, or the reporter. */
    private void rest(int piece) {
      if (names.isEmpty()) {
        String text = line.between(from, beforeMarks(textEnd));
        // the syndicator precedes the originator
        for (String name : SLASH.split(text, -1)) {
          if (!name.isBlank()) {
            names.addFirst(name.strip());
          }
        }
        return;
      }
      int start = piece;
      while (start < textEnd && !line.at(start).isWord()) {
        start++;
      }
      boolean dashed = start > piece && line.at(start - 1).isDash();
      if (dashed && textEnd - start >= 2 && line.at(start).isCapitalised()) {
        author = line.between(start, textEnd);
        textEnd = beforeMarks(start);
      }
    }

    private boolean isWhole(int start, int end) {
      boolean left = start == from || !line.at(start - 1).is("'");
      boolean right = end >= close || !line.at(end).is("'");
      return left && right;
    }

    private int beforeMarks(int end) {
      int at = end;
      while (at > from && !line.at(at - 1).isWord() && !line.at(at - 1).isNumber()) {
        at--;
      }
      return at;
    }
  }
}
