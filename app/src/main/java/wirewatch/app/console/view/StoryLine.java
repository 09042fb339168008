package wirewatch.app.console.view;

import java.util.List;

/**
 * A story in a list.
 *
 * @param spread from the first article to the last one
 * @param publishers in the order they came
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
