package wirewatch.app.console.view;

import java.util.List;

/**
 * A story in a list.
 *
 * @param spread the time from the first article to the last
 * @param publishers in order of publication
 */
public record StoryLine(
    String id,
    String headline,
    String language,
    long copies,
    Moment first,
    String firstPublisher,
    String spread,
    List<String> publishers) {

  public StoryLine {
    publishers = List.copyOf(publishers);
  }
}
