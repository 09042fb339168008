package wirewatch.console.view;

import java.util.List;

/**
 * A story in a list.
 *
 * @param spread the time from the first article to the last
 * @param publishers in order of publication
 */
public record StoryListItem(
    String id,
    String headline,
    String language,
    long copies,
    DisplayTime first,
    String firstPublisher,
    String spread,
    List<String> publishers) {

  public StoryListItem {
    publishers = List.copyOf(publishers);
  }
}
