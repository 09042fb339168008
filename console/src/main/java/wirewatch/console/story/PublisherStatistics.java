package wirewatch.console.story;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import wirewatch.console.view.DisplayTime;
import wirewatch.console.view.DocumentFields;
import wirewatch.console.view.DocumentTimes;
import wirewatch.console.view.StoriesView;

/** Counts how often a publisher was first, and how far behind it was otherwise. */
final class PublisherStatistics {
  static final Comparator<PublisherStatistics> ORDER =
      Comparator.<PublisherStatistics>comparingLong(
              publisherStatistics -> publisherStatistics.firstCount)
          .reversed()
          .thenComparing(publisherStatistics -> publisherStatistics.publisher);

  private final String publisher;
  private final List<Duration> lags = new ArrayList<>();
  private long firstCount;
  private long copyCount;

  PublisherStatistics(String publisher) {
    this.publisher = publisher;
  }

  /** Adds an article; a publication date without a time of day gives no lag. */
  void add(DocumentFields article) {
    if (article.text("story.first_publisher").equals(publisher)) {
      firstCount++;
      return;
    }
    copyCount++;
    Instant start = DocumentTimes.parseInstant(article.text("story.first_published"));
    Instant published = DocumentTimes.parseInstant(article.text("article.published"));
    boolean timed = !article.text("article.published_precision").equals("day");
    if (timed && start != null && published != null && !published.isBefore(start)) {
      lags.add(Duration.between(start, published));
    }
  }

  StoriesView.Publisher toView() {
    lags.sort(Comparator.naturalOrder());
    String median = lags.isEmpty() ? "–" : DisplayTime.formatDuration(lags.get(lags.size() / 2));
    return new StoriesView.Publisher(publisher, firstCount, copyCount, median);
  }
}
