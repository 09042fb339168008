package wirewatch.ingest.wire.dateline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.line.DateScanner;
import wirewatch.ingest.line.LineToken;
import wirewatch.ingest.line.TokenizedLine;
import wirewatch.ingest.wire.agency.AgencyRegistry;

/** Finds the dateline of an article: at the start of an early paragraph, or after a caption. */
public final class DatelineFinder {
  private static final int MAX_PARAGRAPHS = 16;
  private static final int MAX_BODY_PARAGRAPHS = 3;
  private static final int MIN_BODY_LENGTH = 160;
  private static final int MAX_OPENING_LENGTH = 260;
  private static final int MIN_COPY_LENGTH = 80;
  private static final int MAX_CAPTION_LENGTH = 1600;
  private static final int MAX_DATELINE_TOKENS = 14;

  private final DateScanner dates = new DateScanner();
  private final CreditScanner credits;
  private final DatelineScanner scanner;
  private final EastAsianDatelineScanner eastAsian;
  private final AgencyRegistry agencyRegistry;

  public DatelineFinder() {
    this.agencyRegistry = AgencyRegistry.shared();
    this.credits = new CreditScanner(agencyRegistry, dates);
    this.scanner = new DatelineScanner(dates, credits, PlaceWords.load(), KnownPlaces.shared());
    this.eastAsian = new EastAsianDatelineScanner(agencyRegistry, dates);
  }

  /** Whether the paragraph begins with a dateline. */
  public boolean startsWithDateline(String paragraph) {
    PrintedDateline printed = scanOpening(paragraph, "");
    return printed != null && !(printed.isPlaceOnly() && isShortOrWeak(printed, paragraph));
  }

  @Nullable
  public LocatedDateline find(List<String> paragraphs, String language) {
    int bodies = 0;
    for (int i = 0; i < Math.min(MAX_PARAGRAPHS, paragraphs.size()); i++) {
      String text = paragraphs.get(i);
      PrintedDateline printed = scanOpening(text, language);
      if (printed != null && printed.isWeak() && (i > 0 || text.length() < MIN_COPY_LENGTH)) {
        printed = null;
      }
      if (printed == null && i < MAX_BODY_PARAGRAPHS) {
        printed = findAfterCaption(text, language);
      }
      if (printed != null) {
        return LocatedDateline.of(i, text, printed);
      }
      bodies += isBodyParagraph(text) ? 1 : 0;
      if (bodies >= MAX_BODY_PARAGRAPHS) {
        return null;
      }
    }
    return null;
  }

  /** A headline may begin with a place as well. */
  private static boolean isShortOrWeak(PrintedDateline printed, String paragraph) {
    return printed.isWeak() || paragraph.length() < MIN_COPY_LENGTH;
  }

  private static boolean isBodyParagraph(String text) {
    return text.length() > MIN_BODY_LENGTH
        && ".!?\"”»。".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  private @Nullable PrintedDateline scanOpening(String text, String language) {
    TokenizedLine tokenizedLine = TokenizedLine.of(text, MAX_OPENING_LENGTH);
    PrintedDateline printed = eastAsian.scan(tokenizedLine);
    return printed == null ? scanner.scan(tokenizedLine, 0, language) : printed;
  }

  /** After captions, summaries and notes only an agency in brackets with a dash is accepted. */
  private @Nullable PrintedDateline findAfterCaption(String text, String language) {
    if (text.indexOf('(') < 0) {
      return null;
    }
    TokenizedLine tokenizedLine = TokenizedLine.of(text, MAX_CAPTION_LENGTH);
    for (int at = 1; at < tokenizedLine.size() - 1; at++) {
      if (!tokenizedLine.hasTokenAt(at, "(")) {
        continue;
      }
      PrintedCredit credit = credits.scan(tokenizedLine, at, language);
      boolean strong =
          credit != null
              && credit.knownAgency()
              && credit.endToken() + 1 < tokenizedLine.size()
              && tokenizedLine.token(credit.endToken()).isDash()
              && !Character.isLowerCase(
                  tokenizedLine.token(credit.endToken() + 1).text().codePointAt(0));
      if (strong) {
        return findLongest(tokenizedLine, at, language);
      }
    }
    return null;
  }

  /** The longest dateline that ends with the credit at {@code credit}. */
  private @Nullable PrintedDateline findLongest(
      TokenizedLine tokenizedLine, int credit, String language) {
    int copy = tokenizedLine.token(credit).end();
    for (int start = Math.max(0, credit - MAX_DATELINE_TOKENS); start < credit; start++) {
      LineToken token = tokenizedLine.token(start);
      boolean possible =
          token.isAllCapitals() || dates.scanDate(tokenizedLine, start, language) != null;
      if (!possible
          || agencyRegistry.match(tokenizedLine, start, false) != null
          || continuesSentence(tokenizedLine, start)) {
        continue;
      }
      PrintedDateline printed = scanner.scan(tokenizedLine, start, language);
      boolean dated = printed != null && printed.place() != null && !token.isAllCapitals();
      if (printed != null && printed.end() > copy && !dated) {
        return printed;
      }
    }
    return scanner.scan(tokenizedLine, credit, language);
  }

  /** Whether the preceding words belong to the same sentence. */
  private static boolean continuesSentence(TokenizedLine tokenizedLine, int start) {
    return start > 0 && tokenizedLine.token(start - 1).isComma();
  }
}
