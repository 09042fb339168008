package wirewatch.ingest.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.line.DateScanner;
import wirewatch.ingest.line.Line;
import wirewatch.ingest.line.Token;

/** Finds the dateline of an article: at the start of an early paragraph, or after a caption. */
public final class Datelines {
  private static final int PARAGRAPHS = 16;
  private static final int BODY_PARAGRAPHS = 3;
  private static final int BODY_LENGTH = 160;
  private static final int OPENING = 260;
  private static final int SHORTEST_COPY = 80;
  private static final int CAPTIONS = 1600;
  private static final int LONGEST = 14;

  private final DateScanner dates = new DateScanner();
  private final CreditScanner credits;
  private final DatelineScanner scanner;
  private final EasternDatelines eastern;
  private final Agencies agencies;

  public Datelines() {
    this.agencies = Agencies.shared();
    this.credits = new CreditScanner(agencies, dates);
    this.scanner = new DatelineScanner(dates, credits, PlaceWords.load(), KnownPlaces.shared());
    this.eastern = new EasternDatelines(agencies, dates);
  }

  /** Whether the paragraph begins with a dateline. */
  public boolean opens(String paragraph) {
    PrintedDateline printed = opening(paragraph, "");
    return printed != null && !(printed.isBare() && isShortOrWeak(printed, paragraph));
  }

  @Nullable FoundDateline find(List<String> paragraphs, String language) {
    int bodies = 0;
    for (int i = 0; i < Math.min(PARAGRAPHS, paragraphs.size()); i++) {
      String text = paragraphs.get(i);
      PrintedDateline printed = opening(text, language);
      if (printed != null && printed.isWeak() && (i > 0 || text.length() < SHORTEST_COPY)) {
        printed = null;
      }
      if (printed == null && i < BODY_PARAGRAPHS) {
        printed = inside(text, language);
      }
      if (printed != null) {
        return FoundDateline.in(i, text, printed);
      }
      bodies += isBody(text) ? 1 : 0;
      if (bodies >= BODY_PARAGRAPHS) {
        return null;
      }
    }
    return null;
  }

  /** A headline may begin with a place as well. */
  private static boolean isShortOrWeak(PrintedDateline printed, String paragraph) {
    return printed.isWeak() || paragraph.length() < SHORTEST_COPY;
  }

  private static boolean isBody(String text) {
    return text.length() > BODY_LENGTH && ".!?\"”»。".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  private @Nullable PrintedDateline opening(String text, String language) {
    Line line = Line.of(text, OPENING);
    PrintedDateline printed = eastern.scan(line);
    return printed == null ? scanner.scan(line, 0, language) : printed;
  }

  /** After captions, summaries and notes only an agency in brackets with a dash is accepted. */
  private @Nullable PrintedDateline inside(String text, String language) {
    if (text.indexOf('(') < 0) {
      return null;
    }
    Line line = Line.of(text, CAPTIONS);
    for (int at = 1; at < line.size() - 1; at++) {
      if (!line.has(at, "(")) {
        continue;
      }
      PrintedCredit credit = credits.scan(line, at, language);
      boolean strong =
          credit != null
              && credit.known()
              && credit.end() + 1 < line.size()
              && line.at(credit.end()).isDash()
              && !Character.isLowerCase(line.at(credit.end() + 1).text().codePointAt(0));
      if (strong) {
        return widest(line, at, language);
      }
    }
    return null;
  }

  /** The longest dateline that ends with the credit at {@code credit}. */
  private @Nullable PrintedDateline widest(Line line, int credit, String language) {
    int copy = line.at(credit).end();
    for (int start = Math.max(0, credit - LONGEST); start < credit; start++) {
      Token token = line.at(start);
      boolean possible = token.isCapitals() || dates.scan(line, start, language) != null;
      if (!possible || agencies.match(line, start, false) != null || follows(line, start)) {
        continue;
      }
      PrintedDateline printed = scanner.scan(line, start, language);
      boolean dated = printed != null && printed.place() != null && !token.isCapitals();
      if (printed != null && printed.end() > copy && !dated) {
        return printed;
      }
    }
    return scanner.scan(line, credit, language);
  }

  /** Whether the preceding words belong to the same sentence. */
  private static boolean follows(Line line, int start) {
    return start > 0 && line.at(start - 1).isComma();
  }
}
