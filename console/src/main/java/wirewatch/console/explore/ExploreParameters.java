package wirewatch.console.explore;

import java.util.List;
import wirewatch.console.search.ConsoleLinks;
import wirewatch.console.story.TimePeriod;

/**
 * What the page is asked for.
 *
 * @param queries at most five, none of them blank
 * @param period back from now, not {@link TimePeriod#ALL}
 * @param split of a single query; several are compared as they are
 */
public record ExploreParameters(List<String> queries, TimePeriod period, Split split) {
  /** More curves cannot be told apart. */
  public static final int MAX_QUERIES = 5;

  public ExploreParameters {
    queries =
        queries.stream()
            .map(String::strip)
            .filter(query -> !query.isEmpty())
            .distinct()
            .limit(MAX_QUERIES)
            .toList();
    period = period == TimePeriod.ALL ? TimePeriod.QUARTER : period;
    split = queries.size() == 1 ? split : Split.NONE;
  }

  ExploreParameters withPeriod(TimePeriod other) {
    return new ExploreParameters(queries, other, split);
  }

  ExploreParameters withSplit(Split other) {
    return new ExploreParameters(queries, period, other);
  }

  /** The address of the page, or of another form of it. */
  String toLink(String path) {
    StringBuilder link = new StringBuilder(path);
    link.append("?period=").append(period.parameter());
    queries.forEach(query -> link.append("&q=").append(ConsoleLinks.encode(query)));
    if (split != Split.NONE) {
      link.append("&by=").append(split.parameter());
    }
    return link.toString();
  }

  /** The length of a step: hours up to two days, then days. */
  boolean hourly() {
    return period == TimePeriod.HOUR || period == TimePeriod.DAY;
  }
}
