package wirewatch.app.console.reading;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import wirewatch.app.console.view.Fields;
import wirewatch.app.console.view.Moment;
import wirewatch.app.console.view.StoriesView;
import wirewatch.app.console.view.Times;

/** Counts how often a publisher was first, and how far behind it was otherwise. */
final class Race {
  static final Comparator<Race> ORDER =
      Comparator.<Race>comparingLong(race -> race.first)
          .reversed()
          .thenComparing(race -> race.publisher);

  private final String publisher;
  private final List<Duration> lags = new ArrayList<>();
  private long first;
  private long copied;

  Race(String publisher) {
    this.publisher = publisher;
  }

  /** Adds an article; a publication date without a time of day gives no lag. */
  void add(Fields article) {
    if (article.text("story.first_publisher").equals(publisher)) {
      first++;
      return;
    }
    copied++;
    Instant start = Times.instant(article.text("story.first_published"));
    Instant published = Times.instant(article.text("article.published"));
    boolean timed = !article.text("article.published_precision").equals("day");
    if (timed && start != null && published != null && !published.isBefore(start)) {
      lags.add(Duration.between(start, published));
    }
  }

  StoriesView.Publisher row() {
    lags.sort(Comparator.naturalOrder());
    String median = lags.isEmpty() ? "–" : Moment.length(lags.get(lags.size() / 2));
    return new StoriesView.Publisher(publisher, first, copied, median);
  }
}
