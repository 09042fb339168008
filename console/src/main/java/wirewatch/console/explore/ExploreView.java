package wirewatch.console.explore;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wirewatch.console.view.SearchView.Choice;

/**
 * The curves of some queries.
 *
 * @param fields what the text fields hold, an empty one for a further query
 * @param problem why there are no curves; null if there are
 * @param hourly whether a step is an hour; otherwise a day of UTC
 * @param steps the times on the x-axis
 * @param series a curve each, as long as {@code steps}
 * @param spikes steps far above the usual, the highest first
 */
public record ExploreView(
    List<String> fields,
    @Nullable String problem,
    Controls controls,
    boolean hourly,
    List<Step> steps,
    List<Series> series,
    List<Spike> spikes) {

  public ExploreView {
    fields = List.copyOf(fields);
    steps = List.copyOf(steps);
    series = List.copyOf(series);
    spikes = List.copyOf(spikes);
  }

  /** What can be chosen, and the address of the figures as CSV. */
  public record Controls(List<Choice> periods, List<Choice> splits, String csvLink) {}

  /** An hour or day. */
  public record Step(String iso, String text) {}

  /**
   * The articles of a query, or of a value of the field that it is divided by.
   *
   * @param total of all articles, also of those that have no value
   * @param share of the sum of all curves, as a percentage
   */
  public record Series(String name, List<Long> articles, long total, String share, String link) {
    public Series {
      articles = List.copyOf(articles);
    }
  }

  /** A step with far more articles than usual, and the story that most of them belong to. */
  public record Spike(Step step, String series, long articles, String usual, Story story) {}

  /** A story; without a link if the articles belong to none. */
  public record Story(String headline, long articles, String link) {
    static final Story NONE = new Story("", 0, "");
  }
}
