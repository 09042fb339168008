package wirewatch.ingest.wire;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.line.Line;
import wirewatch.ingest.line.Table;
import wirewatch.ingest.line.Token;

/** Finds status markers at the start and end of a headline. */
final class MarkScanner {
  private static final int LONGEST = 300;
  private static final int WORDS = 4;
  private static final String OPENING = "([【（［";
  private static final String CLOSING = ")]】）］";

  private final Map<String, Mark> marks = new HashMap<>();

  MarkScanner() {
    List<String> columns = List.of("words", "form", "urgency", "pub_status", "update");
    for (Table.Row row : Table.of(MarkScanner.class, "marks.tsv", columns).rows()) {
      Mark mark = Mark.of(row, Mark.Form.valueOf(row.get("form").toUpperCase(Locale.ROOT)));
      for (String words : row.values("words")) {
        marks.putIfAbsent(key(Line.of(words, LONGEST), 0, WORDS), mark);
      }
    }
  }

  /** A marker and the text without it. */
  record Found(Mark mark, String rest) {}

  /** The marker that the text begins or ends with; null if there is none. */
  @Nullable Found find(String text) {
    Line line = Line.of(text, LONGEST);
    int start = 0;
    while (start < line.size() && "*+!#".indexOf(line.at(start).text().charAt(0)) >= 0) {
      start++;
    }
    if (start >= line.size()) {
      return null;
    }
    boolean enclosed = OPENING.contains(line.at(start).text());
    Found found = enclosed ? bracketed(line, start) : leading(line, start, start > 0);
    return found == null && text.length() < LONGEST ? trailing(line) : found;
  }

  /** Whether the text consists of one marker only. */
  boolean isMark(String text) {
    Line line = Line.of(text, LONGEST);
    int from = 0;
    int to = line.size();
    while (from < to && line.at(from).kind() == Token.Kind.MARK) {
      from++;
    }
    while (to > from && line.at(to - 1).kind() == Token.Kind.MARK) {
      to--;
    }
    Span span = to > from ? span(line, from) : null;
    return span != null && span.end() == to && (span.capitals() || from > 0);
  }

  private record Span(Mark mark, int end, boolean numbered, boolean capitals) {}

  private @Nullable Found leading(Line line, int start, boolean decorated) {
    Span span = span(line, start);
    if (span == null || span.mark().form() == Mark.Form.BRACKETED) {
      return null;
    }
    if (span.mark().form() == Mark.Form.CAPITALS && !span.capitals()) {
      return null;
    }
    int end = span.end();
    if (end >= line.size()) {
      return null;
    }
    return separates(line, span, decorated) ? found(line, span.mark(), end) : null;
  }

  private static boolean separates(Line line, Span span, boolean decorated) {
    Token next = line.at(span.end());
    if (next.is(":") || next.is("：") || next.is("|") || next.is("!") || next.is("/")) {
      return true;
    }
    if (decorated && "*+!#".indexOf(next.text().charAt(0)) >= 0) {
      return true;
    }
    if (!next.isDash()) {
      return next.is(".") && span.end() + 1 < line.size() && line.at(span.end() + 1).isDash();
    }
    boolean glued = span.mark().form() == Mark.Form.GLUED && (span.capitals() || span.numbered());
    return glued || next.spaced() || next.text().length() > 1 || !next.is("-");
  }

  private @Nullable Found bracketed(Line line, int start) {
    Span span = span(line, start + 1);
    if (span == null || span.end() >= line.size()) {
      return null;
    }
    boolean closed = CLOSING.contains(line.at(span.end()).text());
    return closed ? found(line, span.mark(), span.end() + 1) : null;
  }

  private static @Nullable Found found(Line line, Mark mark, int end) {
    int body = end;
    while (body < line.size() && isSeparator(line.at(body))) {
      body++;
    }
    return new Found(mark, line.text().substring(line.offset(body)).strip());
  }

  private static boolean isSeparator(Token token) {
    return token.isDash() || ".:：|!/*+#".contains(token.text().substring(0, 1));
  }

  /** "… (UPDATE)" and "… - СРОЧНО". */
  private @Nullable Found trailing(Line line) {
    int last = line.size() - 1;
    if (last < 3 || !CLOSING.contains(line.at(last).text())) {
      return null;
    }
    for (int open = last - 2; open >= Math.max(1, last - WORDS - 1); open--) {
      if (OPENING.contains(line.at(open).text())) {
        Span span = span(line, open + 1);
        return span != null && span.end() == last
            ? new Found(span.mark(), line.between(0, open).strip())
            : null;
      }
    }
    return null;
  }

  /** The longest marker at the token, including a number before or after it. */
  private @Nullable Span span(Line line, int start) {
    int from = start;
    if (from + 1 < line.size() && line.at(from).isNumber() && line.at(from).text().length() < 3) {
      from += line.at(from + 1).isWord() && !line.at(from + 1).spaced() ? 2 : 1;
    }
    for (int count = WORDS; count > 0; count--) {
      if (from + count > line.size()) {
        continue;
      }
      Mark mark = marks.get(key(line, from, count));
      if (mark != null) {
        int end = from + count;
        boolean number =
            end < line.size() && line.at(end).isNumber() && line.at(end).text().length() < 3;
        return new Span(
            mark, number ? end + 1 : end, number || from > start, isUpper(line, from, end));
      }
    }
    return null;
  }

  private static boolean isUpper(Line line, int from, int end) {
    for (int at = from; at < end; at++) {
      Token token = line.at(at);
      if (token.isWord() && !token.isCapitals() && !token.isCaseless()) {
        return false;
      }
    }
    return true;
  }

  private static String key(Line line, int from, int count) {
    StringBuilder key = new StringBuilder();
    for (int at = from; at < Math.min(line.size(), from + count); at++) {
      key.append(line.at(at).text().toLowerCase(Locale.ROOT)).append(' ');
    }
    return key.toString();
  }
}
