package wirewatch.pipeline.story;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import wirewatch.index.client.IndexUnavailableException;
import wirewatch.index.document.StoredArticle;
import wirewatch.index.document.StoryCopy;
import wirewatch.ingest.model.Credit;

/** A repository of stories in memory. */
final class StoredCopies implements StoryCopyRepository {
  private final Map<String, StoryCopy> copies = new LinkedHashMap<>();
  private boolean failsToLog;

  @SuppressWarnings("NullAway") // the story is nullable, which NullAway does not see across modules
  void put(List<StoredArticle> articles) {
    for (StoredArticle article : articles) {
      Credit credit = article.article().credit();
      StoryCopy copy =
          new StoryCopy(
              article.id(),
              article.article().fingerprint(),
              credit.publisher() == null ? article.feed().name() : credit.publisher(),
              credit.agency(),
              article.fetch().firstFetched(),
              article.story(),
              new StoryCopy.StoredVersion("articles", 1, 1));
      copies.put(article.id(), copy);
    }
  }

  StoredArticle.Story story(StoredArticle article) {
    return Objects.requireNonNull(Objects.requireNonNull(copies.get(article.id())).story());
  }

  @Override
  public void refresh() {}

  @Override
  public void readRecent(Duration window, Consumer<StoryCopy> consumer) {
    copies.values().forEach(consumer);
  }

  @Override
  public List<StoryCopy> findByBands(Collection<String> bands) {
    return find(copy -> !Collections.disjoint(copy.fingerprint(), bands));
  }

  @Override
  public List<StoryCopy> findByIds(Collection<String> ids) {
    return find(copy -> ids.contains(copy.id()));
  }

  @Override
  public List<StoryCopy> findByStories(Collection<String> stories) {
    return find(copy -> copy.story() != null && stories.contains(copy.story().id()));
  }

  @Override
  public List<String> updateStories(Map<StoryCopy, StoredArticle.Story> stories) {
    stories.forEach(
        (copy, story) ->
            copies.put(
                copy.id(),
                new StoryCopy(
                    copy.id(),
                    copy.fingerprint(),
                    copy.publisher(),
                    copy.agency(),
                    copy.published(),
                    story,
                    copy.storedVersion())));
    return List.of();
  }

  /** Lets the next merges fail after their documents were changed. */
  void failToLogMerges() {
    failsToLog = true;
  }

  @Override
  public void logMerges(Collection<StoryMerge> merges) throws IndexUnavailableException {
    if (failsToLog && !merges.isEmpty()) {
      failsToLog = false;
      throw new IndexUnavailableException("it was stopped");
    }
  }

  private List<StoryCopy> find(Predicate<StoryCopy> condition) {
    return new ArrayList<>(copies.values().stream().filter(condition).toList());
  }
}
