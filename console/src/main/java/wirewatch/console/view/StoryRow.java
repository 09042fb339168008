package wirewatch.console.view;

import java.util.List;

/**
 * A story in a list of articles: one article of it, and the others on demand.
 *
 * @param id of the story; empty for an article of no story
 * @param article the newest, or the one that matches best
 * @param articles the number of its articles that match
 * @param publishers of these articles, the first publisher of the story first
 * @param others the other articles, newest first, as far as they are listed
 */
public record StoryRow(
    String id,
    ArticleListItem article,
    long articles,
    Origin origin,
    List<String> publishers,
    List<ArticleListItem> others) {

  /** The entry of the template that a script fills in. */
  public static final StoryRow BLANK =
      new StoryRow(
          "",
          ArticleListItem.BLANK,
          1,
          new Origin("", new DisplayTime("", "", "")),
          List.of(),
          List.of());

  public StoryRow {
    publishers = List.copyOf(publishers);
    others = List.copyOf(others);
  }

  /** Who had the story first, and when. */
  public record Origin(String publisher, DisplayTime time) {}

  /** The number of articles that are not listed. */
  public long omitted() {
    return articles - 1 - others.size();
  }
}
