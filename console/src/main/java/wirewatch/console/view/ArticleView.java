package wirewatch.console.view;

import java.util.List;

/**
 * A whole article.
 *
 * @param address of the original, empty unless it is an http or https address
 * @param archive the link to the archived copy; empty if there is none
 */
public record ArticleView(
    String id,
    String headline,
    String subHeadline,
    String lead,
    String dateline,
    List<String> credit,
    String byline,
    DisplayTime published,
    String language,
    List<List<Segment>> paragraphs,
    List<Quote> quotes,
    List<Fact> facts,
    List<ChangeView> versions,
    List<StoryTimelineView.Entry> story,
    String storyId,
    List<ValueCount> watches,
    String address,
    String archive) {

  /**
   * A segment of the body.
   *
   * @param style the CSS classes of its marks, from a fixed set; empty for plain text
   * @param note the description of the marks
   */
  public record Segment(String text, String style, String note, boolean hit) {}

  /** A quote and its speaker. */
  public record Quote(String text, String speaker) {}

  /** One field of an article; {@code origin} is the part of the page that gave it. */
  public record Fact(String name, List<String> values, String origin) {}
}
