package wirewatch.pipeline;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wirewatch.index.client.IndexUnavailableException;
import wirewatch.index.document.StoredArticle;
import wirewatch.pipeline.flow.ProgressStore;
import wirewatch.pipeline.outbox.OutboxUnavailableException;
import wirewatch.pipeline.story.StoryAssigner;
import wirewatch.pipeline.story.StoryMerge;

/** Assigns stories, and records merged ones in the progress store, which keeps alerts by story. */
final class StoryProgress {
  private static final Logger log = LoggerFactory.getLogger(StoryProgress.class);

  private final StoryAssigner storyAssigner;
  private final ProgressStore progressStore;
  private final Deque<StoryMerge> unrecordedMerges = new ArrayDeque<>();
  private boolean remapped;

  StoryProgress(StoryAssigner storyAssigner, ProgressStore progressStore) {
    this.storyAssigner = storyAssigner;
    this.progressStore = progressStore;
  }

  /**
   * The articles with their stories; the first call also updates the stories of past alerts.
   *
   * @throws OutboxUnavailableException while the alerts of merged stories cannot be updated
   */
  List<StoredArticle> assign(List<StoredArticle> articles) throws IndexUnavailableException {
    recordMerges();
    List<StoredArticle> assigned = storyAssigner.assign(articles);
    if (!remapped) {
      progressStore.remapStories(storyAssigner::currentStory);
      remapped = true;
    }
    return assigned;
  }

  int unsettledCount() {
    return storyAssigner.unsettledCount();
  }

  /** Settles the stories that changed; they wait while Elasticsearch is not available. */
  void settle() {
    try {
      unrecordedMerges.addAll(storyAssigner.settle());
      recordMerges();
    } catch (IndexUnavailableException | OutboxUnavailableException e) {
      log.warn("stories are settled later: {}", e.getMessage());
    }
  }

  private void recordMerges() {
    for (StoryMerge merge = unrecordedMerges.peek();
        merge != null;
        merge = unrecordedMerges.peek()) {
      progressStore.mergeStories(merge.merged(), merge.story());
      unrecordedMerges.remove();
    }
  }
}
