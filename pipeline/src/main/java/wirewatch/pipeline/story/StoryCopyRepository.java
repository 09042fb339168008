package wirewatch.pipeline.story;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import wirewatch.index.client.IndexUnavailableException;
import wirewatch.index.document.StoredArticle;
import wirewatch.index.document.StoryCopy;

/** The stored articles, as the assignment of stories reads and updates them. */
public interface StoryCopyRepository {

  /** Makes everything written so far visible to the other methods. */
  void refresh() throws IndexUnavailableException;

  /** Reads the articles written within the window before the newest one, oldest first. */
  void readRecent(Duration window, Consumer<StoryCopy> consumer) throws IndexUnavailableException;

  /** Finds articles under any of these fingerprint terms, newest first; not necessarily all. */
  List<StoryCopy> findByBands(Collection<String> bands) throws IndexUnavailableException;

  List<StoryCopy> findByIds(Collection<String> ids) throws IndexUnavailableException;

  /** Finds all articles of these stories, regardless of age. */
  List<StoryCopy> findByStories(Collection<String> stories) throws IndexUnavailableException;

  /** Updates stories; returns the ids of documents that have changed since they were read. */
  List<String> updateStories(Map<StoryCopy, StoredArticle.Story> stories)
      throws IndexUnavailableException;

  /** Logs merges as events. */
  void logMerges(Collection<StoryMerge> merges) throws IndexUnavailableException;
}
