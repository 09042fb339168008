package wirewatch.ingest.wire;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.line.Line;
import wirewatch.ingest.line.Table;
import wirewatch.ingest.line.Token;

/** Finds the years that a text names as past or present. */
final class NamedYears {
  private static final int LONGEST_PARAGRAPH = 4000;
  private static final int OLDEST = 1950;
  private static final int NEWEST = 2100;

  private final Set<String> ahead;

  NamedYears() {
    Table table = Table.of(NamedYears.class, "words-before-future-years.tsv", List.of("word"));
    this.ahead = Set.copyOf(table.rows().stream().map(row -> row.get("word")).toList());
  }

  /** The most recent of these years; null if the texts name none. */
  @Nullable Integer newest(List<String> texts) {
    Integer newest = null;
    for (String text : texts) {
      Line line = Line.of(text, LONGEST_PARAGRAPH);
      for (int at = 0; at < line.size(); at++) {
        int year = year(line, at);
        if (year > 0 && (newest == null || year > newest)) {
          newest = year;
        }
      }
    }
    return newest;
  }

  private int year(Line line, int at) {
    Token token = line.at(at);
    if (!token.isNumber() || token.text().length() != 4 || token.text().charAt(0) > '9') {
      return -1;
    }
    int year = Integer.parseInt(token.text());
    boolean plain = year >= OLDEST && year <= NEWEST && !isPartOfNumber(line, at);
    return plain && !isAhead(line, at) ? year : -1;
  }

  private static boolean isPartOfNumber(Line line, int at) {
    boolean before =
        at > 0 && !line.at(at).spaced() && !line.has(at - 1, "(") && !line.at(at - 1).isWord();
    boolean after =
        at + 2 < line.size()
            && !line.at(at + 1).spaced()
            && !line.at(at + 2).spaced()
            && line.at(at + 2).isNumber()
            && !line.has(at + 1, "/")
            && !line.at(at + 1).isDash();
    return before || after || line.has(at + 1, "%");
  }

  private boolean isAhead(Line line, int at) {
    return at > 0 && ahead.contains(line.at(at - 1).text().toLowerCase(Locale.ROOT));
  }
}
