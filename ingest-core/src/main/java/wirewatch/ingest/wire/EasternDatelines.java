package wirewatch.ingest.wire;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.line.DateScanner;
import wirewatch.ingest.line.Line;
import wirewatch.ingest.line.PrintedDate;

/**
 * Datelines of Chinese, Japanese and Korean agencies: {@code 新华社北京12月30日电}, {@code 【モスクワ共同】},
 * {@code [ロンドン 30日 ロイター]}, {@code (서울=연합뉴스)}.
 */
final class EasternDatelines {
  private static final int LONGEST = 40;
  private static final int REPORTER = 5;
  private static final Set<String> OPENING = Set.of("【", "[", "［", "(", "（", "〔");
  private static final Set<String> CLOSING = Set.of("】", "]", "］", ")", "）", "〕");

  private final Agencies agencies;
  private final DateScanner dates;

  EasternDatelines(Agencies agencies, DateScanner dates) {
    this.agencies = agencies;
    this.dates = dates;
  }

  /** The dateline at the start of the line; null if there is none. */
  @Nullable PrintedDateline scan(Line line) {
    if (line.size() < 3) {
      return null;
    }
    boolean enclosed = OPENING.contains(line.at(0).text());
    if (!line.at(enclosed ? 1 : 0).isCaseless()) {
      return null;
    }
    return enclosed ? enclosed(line) : dispatch(line, 0);
  }

  /** Scans agency, place, date, and the word for a dispatch. */
  private @Nullable PrintedDateline dispatch(Line line, int start) {
    Agencies.Match sender = agencies.match(line, start, true);
    if (sender == null) {
      return null;
    }
    for (int at = sender.end(); at < Math.min(line.size(), LONGEST); at++) {
      PrintedDate date = dates.scan(line, at, "zh");
      if (date == null) {
        continue;
      }
      if (!line.has(date.end(), "电") && !line.has(date.end(), "電")) {
        return null;
      }
      String place = afterReporter(line.between(sender.end(), at));
      int end = afterBrackets(line, date.end() + 1);
      PrintedDateline printed =
          printed(line, new Span(start, date.end() + 1, end), place, date, sender);
      String reporter = reporter(line, date.end() + 1, end);
      return reporter.isEmpty() ? printed : printed.by(reporter);
    }
    return null;
  }

  private @Nullable PrintedDateline enclosed(Line line) {
    int close = 1;
    while (close < Math.min(line.size(), LONGEST) && !CLOSING.contains(line.at(close).text())) {
      close++;
    }
    if (close >= line.size() || !CLOSING.contains(line.at(close).text())) {
      return null;
    }
    PrintedDateline dispatch = dispatch(line, 1);
    if (dispatch != null) {
      return dispatch.startingAt(0);
    }
    for (int at = 1; at < close; at++) {
      Agencies.Match sender = agencies.match(line, at, true);
      if (sender != null && sender.end() == close) {
        return beforeSender(line, at, sender);
      }
    }
    return null;
  }

  private @Nullable PrintedDateline beforeSender(Line line, int at, Agencies.Match sender) {
    PrintedDate date = null;
    int end = at;
    for (int i = 1; i < at && date == null; i++) {
      date = dates.scan(line, i, "ja");
      end = date == null ? at : i;
    }
    while (end > 1 && !line.at(end - 1).isWord()) {
      end--;
    }
    if (end <= 1) {
      return null;
    }
    int close = sender.end() + 1;
    int equals = equalsSign(line, close);
    int dash = close < line.size() && line.at(close).isDash() ? close + 1 : close;
    Span span = new Span(0, close, equals < 0 ? dash : equals + 1);
    PrintedDateline printed = printed(line, span, line.between(1, end), date, sender);
    return equals < 0 ? printed : printed.by(line.between(close, equals));
  }

  /** The equals sign after the reporter's name: "홍길동 기자 ="; -1 if there is none. */
  private static int equalsSign(Line line, int close) {
    for (int at = close; at < Math.min(line.size(), close + REPORTER); at++) {
      if (line.has(at, "=")) {
        return at;
      }
    }
    return -1;
  }

  /** The content of the brackets after the dispatch if it names reporters, else empty. */
  private static String reporter(Line line, int at, int end) {
    int close = at + 1;
    while (close < end && !CLOSING.contains(line.at(close).text())) {
      close++;
    }
    String inside =
        at < end && OPENING.contains(line.at(at).text()) ? line.between(at + 1, close) : "";
    return inside.startsWith("记者") || inside.startsWith("記者") ? inside : "";
  }

  /** "（記者…）" and "(记者 …)" after the dispatch name the reporter. */
  private static int afterBrackets(Line line, int at) {
    int next = at;
    if (line.has(next, "(") || line.has(next, "（")) {
      while (next < line.size() && !CLOSING.contains(line.at(next).text())) {
        next++;
      }
      next++;
    }
    while (next < line.size() && (CLOSING.contains(line.at(next).text()) || isMark(line, next))) {
      next++;
    }
    return Math.min(next, line.size());
  }

  private static boolean isMark(Line line, int at) {
    return line.at(at).isDash() || line.has(at, "：") || line.has(at, ":");
  }

  /** "記者某某台北": the place follows the reporter's name of three characters. */
  private static String afterReporter(String text) {
    boolean reporter = text.startsWith("記者") || text.startsWith("记者");
    return reporter && text.length() > 5 ? text.substring(5) : text;
  }

  private record Span(int start, int end, int body) {}

  private static PrintedDateline printed(
      Line line, Span span, String place, @Nullable PrintedDate date, Agencies.Match sender) {
    String name = sender.agency().name();
    PrintedCredit credit =
        new PrintedCredit(name, List.of(name), true, true, null, date, sender.end());
    return new PrintedDateline(
        line.offset(span.start()),
        line.offset(span.body()),
        line.between(span.start(), span.end()),
        place.isBlank() ? null : place.strip(),
        date,
        List.of(credit));
  }
}
