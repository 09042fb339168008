package wirewatch.app.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the console's pages show. All of it is text; the templates escape it. */
public final class Views {
  private Views() {}

  /** A stretch of text, marked where a search hit it. */
  public record Passage(String text, boolean marked) {}

  /** An article in a list. */
  public record Line(
      String id,
      String time,
      String shortTime,
      String agency,
      String headline,
      String place,
      String countries,
      String language,
      List<List<Passage>> highlights) {}

  /** The first page. */
  public record Today(List<Line> lines, List<Table> tables) {}

  /** Counts of articles by the values of one field. */
  public record Table(String title, List<Row> rows) {}

  /** One value and a link to its articles. */
  public record Row(String name, long count, String link) {}

  /** The answer to a search; {@code problem} says why there is none. */
  public record Found(String query, long total, List<Line> lines, @Nullable String problem) {}

  /** A whole article. {@code address} is empty unless it is an http or https address. */
  public record ArticleView(
      String headline,
      String lead,
      String dateline,
      String credit,
      String published,
      String language,
      List<String> paragraphs,
      List<Fact> facts,
      String address) {}

  /** One field of an article; {@code origin} is the reader that gave it. */
  public record Fact(String name, String value, String origin) {}

  /** How a source does. */
  public record SourceRow(
      String id,
      String lastSuccess,
      String nextVisit,
      int failures,
      long known,
      long queue,
      String error) {}
}
