package wirewatch.pipeline.story;

import java.util.List;
import wirewatch.index.client.IndexUnavailableException;
import wirewatch.index.document.StoredArticle;
import wirewatch.pipeline.options.StoryOptions;

/**
 * Decides which story each article belongs to. Callers assign a batch, store it, and then settle
 * the stories that it changed. Keeps no state outside of itself; not thread-safe.
 */
public interface StoryAssigner {

  /** An assigner over the articles of a window in memory, and a repository of those stored. */
  static StoryAssigner of(StoryCopyRepository repository, StoryOptions options) {
    return new WindowStoryAssigner(repository, options);
  }

  /**
   * The articles with their stories, in order. An article that is known keeps its own; those
   * without a fingerprint get none.
   *
   * @throws IndexUnavailableException if stored articles cannot be read: the same articles can be
   *     given again
   */
  List<StoredArticle> assign(List<StoredArticle> articles) throws IndexUnavailableException;

  /** The number of stories and articles that wait for {@link #settle}. */
  int unsettledCount();

  /**
   * Counts the copies of the stories that changed, updates their first publishers, and merges
   * stories that turned out to be one.
   *
   * @return the merges since the last call
   */
  List<StoryMerge> settle() throws IndexUnavailableException;

  /** The current id of a story by the id of its first document; the same id if it is unknown. */
  String currentStory(String story);
}
