package wirewatch.pipeline.story;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import wirewatch.index.ArticleIndex;
import wirewatch.index.client.IndexUnavailableException;
import wirewatch.index.document.StoredArticle;
import wirewatch.index.document.StoryCopy;

/** The articles in Elasticsearch; merges go to the crawl log. */
public final class IndexStoryCopyRepository implements StoryCopyRepository {
  private final ArticleIndex index;
  private final InstantSource clock;

  public IndexStoryCopyRepository(ArticleIndex index, InstantSource clock) {
    this.index = index;
    this.clock = clock;
  }

  @Override
  public void refresh() throws IndexUnavailableException {
    index.refresh();
  }

  @Override
  public void readRecent(Duration window, Consumer<StoryCopy> consumer)
      throws IndexUnavailableException {
    index.readRecentCopies(window, consumer);
  }

  @Override
  public List<StoryCopy> findByBands(Collection<String> bands) throws IndexUnavailableException {
    return index.findCopiesByBands(bands);
  }

  @Override
  public List<StoryCopy> findByIds(Collection<String> ids) throws IndexUnavailableException {
    return index.findCopiesByIds(ids);
  }

  @Override
  public List<StoryCopy> findByStories(Collection<String> stories)
      throws IndexUnavailableException {
    return index.findCopiesOfStories(stories);
  }

  @Override
  public List<String> updateStories(Map<StoryCopy, StoredArticle.Story> stories)
      throws IndexUnavailableException {
    return index.updateStories(stories);
  }

  @Override
  public void logMerges(Collection<StoryMerge> merges) throws IndexUnavailableException {
    List<Map<String, Object>> events = new ArrayList<>();
    for (StoryMerge merge : merges) {
      Map<String, Object> event = new LinkedHashMap<>();
      event.put("@timestamp", clock.instant().toString());
      event.put("event.action", "merge");
      event.put("event.outcome", "success");
      event.put("story.id", merge.story());
      event.put("story.merged", merge.merged());
      events.add(event);
    }
    if (!events.isEmpty()) {
      index.logCrawlEvents(events);
    }
  }
}
