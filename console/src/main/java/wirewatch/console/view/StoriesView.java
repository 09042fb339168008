package wirewatch.console.view;

import java.util.List;

/** The stories of a period. */
public record StoriesView(
    List<StoryListItem> stories,
    List<SearchView.Choice> periods,
    List<SearchView.Choice> orders,
    List<Publisher> publishers) {

  /**
   * How often a publisher is first.
   *
   * @param lag the median from a story's first article to this publisher's; a dash for none
   */
  public record Publisher(String name, long first, long copied, String lag) {}
}
