package wirewatch.ingest.wire.dateline;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.line.LineToken;
import wirewatch.ingest.line.RuleTable;
import wirewatch.ingest.line.TokenizedLine;

/** Finds the years that a text names as past or present. */
final class TextYears {
  private static final int MAX_PARAGRAPH_LENGTH = 4000;
  private static final int MIN_YEAR = 1950;
  private static final int MAX_YEAR = 2100;

  private final Set<String> futureYearWords;

  TextYears() {
    RuleTable ruleTable =
        RuleTable.of(TextYears.class, "words-before-future-years.tsv", List.of("word"));
    this.futureYearWords =
        Set.copyOf(ruleTable.rows().stream().map(row -> row.get("word")).toList());
  }

  /** The most recent of these years; null if the texts name none. */
  @Nullable Integer findNewest(List<String> texts) {
    Integer newest = null;
    for (String text : texts) {
      TokenizedLine tokenizedLine = TokenizedLine.of(text, MAX_PARAGRAPH_LENGTH);
      for (int at = 0; at < tokenizedLine.size(); at++) {
        int year = yearAt(tokenizedLine, at);
        if (year > 0 && (newest == null || year > newest)) {
          newest = year;
        }
      }
    }
    return newest;
  }

  private int yearAt(TokenizedLine tokenizedLine, int at) {
    LineToken token = tokenizedLine.token(at);
    if (!token.isNumber() || token.text().length() != 4 || token.text().charAt(0) > '9') {
      return -1;
    }
    int year = Integer.parseInt(token.text());
    boolean plain = year >= MIN_YEAR && year <= MAX_YEAR && !isPartOfNumber(tokenizedLine, at);
    return plain && !isFutureYear(tokenizedLine, at) ? year : -1;
  }

  private static boolean isPartOfNumber(TokenizedLine tokenizedLine, int at) {
    boolean before =
        at > 0
            && !tokenizedLine.token(at).afterSpace()
            && !tokenizedLine.hasTokenAt(at - 1, "(")
            && !tokenizedLine.token(at - 1).isWord();
    boolean after =
        at + 2 < tokenizedLine.size()
            && !tokenizedLine.token(at + 1).afterSpace()
            && !tokenizedLine.token(at + 2).afterSpace()
            && tokenizedLine.token(at + 2).isNumber()
            && !tokenizedLine.hasTokenAt(at + 1, "/")
            && !tokenizedLine.token(at + 1).isDash();
    return before || after || tokenizedLine.hasTokenAt(at + 1, "%");
  }

  private boolean isFutureYear(TokenizedLine tokenizedLine, int at) {
    return at > 0
        && futureYearWords.contains(tokenizedLine.token(at - 1).text().toLowerCase(Locale.ROOT));
  }
}
