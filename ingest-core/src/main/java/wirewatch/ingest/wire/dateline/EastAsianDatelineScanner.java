package wirewatch.ingest.wire.dateline;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.line.DateScanner;
import wirewatch.ingest.line.PrintedDate;
import wirewatch.ingest.line.TokenizedLine;
import wirewatch.ingest.wire.agency.AgencyRegistry;

/**
 * Datelines of Chinese, Japanese and Korean agencies: {@code 新华社北京12月30日电}, {@code 【モスクワ共同】},
 * {@code [ロンドン 30日 ロイター]}, {@code (서울=연합뉴스)}.
 */
final class EastAsianDatelineScanner {
  private static final int MAX_DATELINE_TOKENS = 40;
  private static final int MAX_REPORTER_TOKENS = 5;
  private static final Set<String> OPENING_BRACKETS = Set.of("【", "[", "［", "(", "（", "〔");
  private static final Set<String> CLOSING_BRACKETS = Set.of("】", "]", "］", ")", "）", "〕");

  private final AgencyRegistry agencyRegistry;
  private final DateScanner dates;

  EastAsianDatelineScanner(AgencyRegistry agencyRegistry, DateScanner dates) {
    this.agencyRegistry = agencyRegistry;
    this.dates = dates;
  }

  /** The dateline at the start of the line; null if there is none. */
  @Nullable PrintedDateline scan(TokenizedLine tokenizedLine) {
    if (tokenizedLine.size() < 3) {
      return null;
    }
    boolean enclosed = OPENING_BRACKETS.contains(tokenizedLine.token(0).text());
    if (!tokenizedLine.token(enclosed ? 1 : 0).isCaseless()) {
      return null;
    }
    return enclosed ? scanEnclosed(tokenizedLine) : scanDispatch(tokenizedLine, 0);
  }

  /** Scans agency, place, date, and the word for a dispatch. */
  private @Nullable PrintedDateline scanDispatch(TokenizedLine tokenizedLine, int start) {
    AgencyRegistry.NameMatch sender = agencyRegistry.match(tokenizedLine, start, true);
    if (sender == null) {
      return null;
    }
    for (int at = sender.endToken();
        at < Math.min(tokenizedLine.size(), MAX_DATELINE_TOKENS);
        at++) {
      PrintedDate date = dates.scanDate(tokenizedLine, at, "zh");
      if (date == null) {
        continue;
      }
      if (!tokenizedLine.hasTokenAt(date.end(), "电")
          && !tokenizedLine.hasTokenAt(date.end(), "電")) {
        return null;
      }
      String place = withoutReporter(tokenizedLine.textBetween(sender.endToken(), at));
      int end = skipBrackets(tokenizedLine, date.end() + 1);
      PrintedDateline printed =
          toDateline(
              tokenizedLine, new DatelineSpan(start, date.end() + 1, end), place, date, sender);
      String reporter = reporterInBrackets(tokenizedLine, date.end() + 1, end);
      return reporter.isEmpty() ? printed : printed.withAuthor(reporter);
    }
    return null;
  }

  private @Nullable PrintedDateline scanEnclosed(TokenizedLine tokenizedLine) {
    int close = 1;
    while (close < Math.min(tokenizedLine.size(), MAX_DATELINE_TOKENS)
        && !CLOSING_BRACKETS.contains(tokenizedLine.token(close).text())) {
      close++;
    }
    if (close >= tokenizedLine.size()
        || !CLOSING_BRACKETS.contains(tokenizedLine.token(close).text())) {
      return null;
    }
    PrintedDateline dispatch = scanDispatch(tokenizedLine, 1);
    if (dispatch != null) {
      return dispatch.withStart(0);
    }
    for (int at = 1; at < close; at++) {
      AgencyRegistry.NameMatch sender = agencyRegistry.match(tokenizedLine, at, true);
      if (sender != null && sender.endToken() == close) {
        return readBeforeSender(tokenizedLine, at, sender);
      }
    }
    return null;
  }

  private @Nullable PrintedDateline readBeforeSender(
      TokenizedLine tokenizedLine, int at, AgencyRegistry.NameMatch sender) {
    PrintedDate date = null;
    int end = at;
    for (int i = 1; i < at && date == null; i++) {
      date = dates.scanDate(tokenizedLine, i, "ja");
      end = date == null ? at : i;
    }
    while (end > 1 && !tokenizedLine.token(end - 1).isWord()) {
      end--;
    }
    if (end <= 1) {
      return null;
    }
    int close = sender.endToken() + 1;
    int equals = findEqualsSign(tokenizedLine, close);
    int dash =
        close < tokenizedLine.size() && tokenizedLine.token(close).isDash() ? close + 1 : close;
    DatelineSpan datelineSpan = new DatelineSpan(0, close, equals < 0 ? dash : equals + 1);
    PrintedDateline printed =
        toDateline(tokenizedLine, datelineSpan, tokenizedLine.textBetween(1, end), date, sender);
    return equals < 0 ? printed : printed.withAuthor(tokenizedLine.textBetween(close, equals));
  }

  /** The equals sign after the reporter's name: "홍길동 기자 ="; -1 if there is none. */
  private static int findEqualsSign(TokenizedLine tokenizedLine, int close) {
    for (int at = close; at < Math.min(tokenizedLine.size(), close + MAX_REPORTER_TOKENS); at++) {
      if (tokenizedLine.hasTokenAt(at, "=")) {
        return at;
      }
    }
    return -1;
  }

  /** The content of the brackets after the dispatch if it names reporters, else empty. */
  private static String reporterInBrackets(TokenizedLine tokenizedLine, int at, int end) {
    int close = at + 1;
    while (close < end && !CLOSING_BRACKETS.contains(tokenizedLine.token(close).text())) {
      close++;
    }
    String inside =
        at < end && OPENING_BRACKETS.contains(tokenizedLine.token(at).text())
            ? tokenizedLine.textBetween(at + 1, close)
            : "";
    return inside.startsWith("记者") || inside.startsWith("記者") ? inside : "";
  }

  /** "（記者…）" and "(记者 …)" after the dispatch name the reporter. */
  private static int skipBrackets(TokenizedLine tokenizedLine, int at) {
    int next = at;
    if (tokenizedLine.hasTokenAt(next, "(") || tokenizedLine.hasTokenAt(next, "（")) {
      while (next < tokenizedLine.size()
          && !CLOSING_BRACKETS.contains(tokenizedLine.token(next).text())) {
        next++;
      }
      next++;
    }
    while (next < tokenizedLine.size()
        && (CLOSING_BRACKETS.contains(tokenizedLine.token(next).text())
            || isSeparator(tokenizedLine, next))) {
      next++;
    }
    return Math.min(next, tokenizedLine.size());
  }

  private static boolean isSeparator(TokenizedLine tokenizedLine, int at) {
    return tokenizedLine.token(at).isDash()
        || tokenizedLine.hasTokenAt(at, "：")
        || tokenizedLine.hasTokenAt(at, ":");
  }

  /** "記者某某台北": the place follows the reporter's name of three characters. */
  private static String withoutReporter(String text) {
    boolean reporter = text.startsWith("記者") || text.startsWith("记者");
    return reporter && text.length() > 5 ? text.substring(5) : text;
  }

  private record DatelineSpan(int start, int end, int bodyStart) {}

  private static PrintedDateline toDateline(
      TokenizedLine tokenizedLine,
      DatelineSpan datelineSpan,
      String place,
      @Nullable PrintedDate date,
      AgencyRegistry.NameMatch sender) {
    String name = sender.agency().name();
    PrintedCredit credit =
        new PrintedCredit(name, List.of(name), true, true, null, date, sender.endToken());
    return new PrintedDateline(
        tokenizedLine.startOffset(datelineSpan.start()),
        tokenizedLine.startOffset(datelineSpan.bodyStart()),
        tokenizedLine.textBetween(datelineSpan.start(), datelineSpan.end()),
        place.isBlank() ? null : place.strip(),
        date,
        List.of(credit));
  }
}
