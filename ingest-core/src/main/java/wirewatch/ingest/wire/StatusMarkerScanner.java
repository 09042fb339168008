package wirewatch.ingest.wire;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.line.LineToken;
import wirewatch.ingest.line.RuleTable;
import wirewatch.ingest.line.TokenizedLine;

/** Finds status markers at the start and end of a headline. */
final class StatusMarkerScanner {
  private static final int MAX_TEXT_LENGTH = 300;
  private static final int MAX_MARKER_WORDS = 4;
  private static final String OPENING_BRACKETS = "([【（［";
  private static final String CLOSING_BRACKETS = ")]】）］";

  private final Map<String, StatusMarker> markers = new HashMap<>();

  StatusMarkerScanner() {
    List<String> columns = List.of("words", "form", "urgency", "pub_status", "update");
    for (RuleTable.Row row : RuleTable.of(StatusMarkerScanner.class, "marks.tsv", columns).rows()) {
      StatusMarker statusMarker =
          StatusMarker.of(row, StatusMarker.Form.valueOf(row.get("form").toUpperCase(Locale.ROOT)));
      for (String words : row.values("words")) {
        markers.putIfAbsent(
            normalizedKey(TokenizedLine.of(words, MAX_TEXT_LENGTH), 0, MAX_MARKER_WORDS),
            statusMarker);
      }
    }
  }

  /** A marker and the text without it. */
  record FoundMarker(StatusMarker marker, String remainder) {}

  /** The marker that the text begins or ends with; null if there is none. */
  @Nullable FoundMarker find(String text) {
    TokenizedLine tokenizedLine = TokenizedLine.of(text, MAX_TEXT_LENGTH);
    int start = 0;
    while (start < tokenizedLine.size()
        && "*+!#".indexOf(tokenizedLine.token(start).text().charAt(0)) >= 0) {
      start++;
    }
    if (start >= tokenizedLine.size()) {
      return null;
    }
    boolean enclosed = OPENING_BRACKETS.contains(tokenizedLine.token(start).text());
    FoundMarker foundMarker =
        enclosed
            ? findBracketed(tokenizedLine, start)
            : findLeading(tokenizedLine, start, start > 0);
    return foundMarker == null && text.length() < MAX_TEXT_LENGTH
        ? findTrailing(tokenizedLine)
        : foundMarker;
  }

  /** Whether the text consists of one marker only. */
  boolean isMarker(String text) {
    TokenizedLine tokenizedLine = TokenizedLine.of(text, MAX_TEXT_LENGTH);
    int from = 0;
    int to = tokenizedLine.size();
    while (from < to && tokenizedLine.token(from).kind() == LineToken.Kind.MARK) {
      from++;
    }
    while (to > from && tokenizedLine.token(to - 1).kind() == LineToken.Kind.MARK) {
      to--;
    }
    MarkerSpan markerSpan = to > from ? scanMarker(tokenizedLine, from) : null;
    return markerSpan != null && markerSpan.end() == to && (markerSpan.upperCase() || from > 0);
  }

  private record MarkerSpan(StatusMarker marker, int end, boolean numbered, boolean upperCase) {}

  private @Nullable FoundMarker findLeading(
      TokenizedLine tokenizedLine, int start, boolean decorated) {
    MarkerSpan markerSpan = scanMarker(tokenizedLine, start);
    if (markerSpan == null || markerSpan.marker().form() == StatusMarker.Form.BRACKETED) {
      return null;
    }
    if (markerSpan.marker().form() == StatusMarker.Form.CAPITALS && !markerSpan.upperCase()) {
      return null;
    }
    int end = markerSpan.end();
    if (end >= tokenizedLine.size()) {
      return null;
    }
    return isFollowedBySeparator(tokenizedLine, markerSpan, decorated)
        ? toFoundMarker(tokenizedLine, markerSpan.marker(), end)
        : null;
  }

  private static boolean isFollowedBySeparator(
      TokenizedLine tokenizedLine, MarkerSpan markerSpan, boolean decorated) {
    LineToken next = tokenizedLine.token(markerSpan.end());
    if (next.hasText(":")
        || next.hasText("：")
        || next.hasText("|")
        || next.hasText("!")
        || next.hasText("/")) {
      return true;
    }
    if (decorated && "*+!#".indexOf(next.text().charAt(0)) >= 0) {
      return true;
    }
    if (!next.isDash()) {
      return next.hasText(".")
          && markerSpan.end() + 1 < tokenizedLine.size()
          && tokenizedLine.token(markerSpan.end() + 1).isDash();
    }
    boolean glued =
        markerSpan.marker().form() == StatusMarker.Form.GLUED
            && (markerSpan.upperCase() || markerSpan.numbered());
    return glued || next.afterSpace() || next.text().length() > 1 || !next.hasText("-");
  }

  private @Nullable FoundMarker findBracketed(TokenizedLine tokenizedLine, int start) {
    MarkerSpan markerSpan = scanMarker(tokenizedLine, start + 1);
    if (markerSpan == null || markerSpan.end() >= tokenizedLine.size()) {
      return null;
    }
    boolean closed = CLOSING_BRACKETS.contains(tokenizedLine.token(markerSpan.end()).text());
    return closed ? toFoundMarker(tokenizedLine, markerSpan.marker(), markerSpan.end() + 1) : null;
  }

  private static @Nullable FoundMarker toFoundMarker(
      TokenizedLine tokenizedLine, StatusMarker statusMarker, int end) {
    int body = end;
    while (body < tokenizedLine.size() && isSeparator(tokenizedLine.token(body))) {
      body++;
    }
    return new FoundMarker(
        statusMarker, tokenizedLine.text().substring(tokenizedLine.startOffset(body)).strip());
  }

  private static boolean isSeparator(LineToken token) {
    return token.isDash() || ".:：|!/*+#".contains(token.text().substring(0, 1));
  }

  /** "… (UPDATE)" and "… - СРОЧНО". */
  private @Nullable FoundMarker findTrailing(TokenizedLine tokenizedLine) {
    int last = tokenizedLine.size() - 1;
    if (last < 3 || !CLOSING_BRACKETS.contains(tokenizedLine.token(last).text())) {
      return null;
    }
    for (int open = last - 2; open >= Math.max(1, last - MAX_MARKER_WORDS - 1); open--) {
      if (OPENING_BRACKETS.contains(tokenizedLine.token(open).text())) {
        MarkerSpan markerSpan = scanMarker(tokenizedLine, open + 1);
        return markerSpan != null && markerSpan.end() == last
            ? new FoundMarker(markerSpan.marker(), tokenizedLine.textBetween(0, open).strip())
            : null;
      }
    }
    return null;
  }

  /** The longest marker at the token, including a number before or after it. */
  private @Nullable MarkerSpan scanMarker(TokenizedLine tokenizedLine, int start) {
    int from = start;
    if (from + 1 < tokenizedLine.size()
        && tokenizedLine.token(from).isNumber()
        && tokenizedLine.token(from).text().length() < 3) {
      from +=
          tokenizedLine.token(from + 1).isWord() && !tokenizedLine.token(from + 1).afterSpace()
              ? 2
              : 1;
    }
    for (int count = MAX_MARKER_WORDS; count > 0; count--) {
      if (from + count > tokenizedLine.size()) {
        continue;
      }
      StatusMarker statusMarker = markers.get(normalizedKey(tokenizedLine, from, count));
      if (statusMarker != null) {
        int end = from + count;
        boolean number =
            end < tokenizedLine.size()
                && tokenizedLine.token(end).isNumber()
                && tokenizedLine.token(end).text().length() < 3;
        return new MarkerSpan(
            statusMarker,
            number ? end + 1 : end,
            number || from > start,
            isUpperCase(tokenizedLine, from, end));
      }
    }
    return null;
  }

  private static boolean isUpperCase(TokenizedLine tokenizedLine, int from, int end) {
    for (int at = from; at < end; at++) {
      LineToken token = tokenizedLine.token(at);
      if (token.isWord() && !token.isAllCapitals() && !token.isCaseless()) {
        return false;
      }
    }
    return true;
  }

  private static String normalizedKey(TokenizedLine tokenizedLine, int from, int count) {
    StringBuilder key = new StringBuilder();
    for (int at = from; at < Math.min(tokenizedLine.size(), from + count); at++) {
      key.append(tokenizedLine.token(at).text().toLowerCase(Locale.ROOT)).append(' ');
    }
    return key.toString();
  }
}
