package wirewatch.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import wirewatch.index.document.StoredArticle;
import wirewatch.pipeline.outbox.OutboxUnavailableException;
import wirewatch.pipeline.story.StoryAssigner;
import wirewatch.pipeline.story.StoryMerge;

/** Merges of stories that are in the index reach the outbox, whenever it is available again. */
class StoryProgressTest {
  private final MergedStories stories = new MergedStories();
  private final FailingOutbox outbox = new FailingOutbox();
  private final StoryProgress progress = new StoryProgress(stories, outbox);

  @Test
  void recordsAMergeAgainThatTheOutboxDidNotTake() {
    stories.pending.add(List.of(new StoryMerge("a", "b"), new StoryMerge("c", "d")));
    outbox.failures = 1;

    progress.settle();
    assertThat(outbox.merges).isEmpty();

    progress.settle();
    assertThat(outbox.merges).containsExactly("a into b", "c into d");
  }

  @Test
  void recordsMergesInTheirOrderAndOnce() {
    stories.pending.add(List.of(new StoryMerge("a", "b")));
    stories.pending.add(List.of(new StoryMerge("b", "c")));
    outbox.failures = 1;

    progress.settle();
    progress.settle();
    progress.settle();

    assertThat(outbox.merges).containsExactly("a into b", "b into c");
  }

  @Test
  void decidesNoAlertsWhileMergesAreNotRecorded() throws IOException {
    stories.pending.add(List.of(new StoryMerge("a", "b")));
    outbox.failures = 2;
    progress.settle();

    assertThatThrownBy(() -> progress.assign(List.of()))
        .isInstanceOf(OutboxUnavailableException.class);
    assertThat(stories.assigned).isZero();

    assertThat(progress.assign(List.of())).isEmpty();
    assertThat(outbox.merges).containsExactly("a into b");
    assertThat(stories.assigned).isOne();
  }

  /** Stories of which each call of {@code settle} merges some in the index. */
  private static final class MergedStories implements StoryAssigner {
    private final Deque<List<StoryMerge>> pending = new ArrayDeque<>();
    private int assigned;

    @Override
    public List<StoredArticle> assign(List<StoredArticle> articles) {
      assigned++;
      return articles;
    }

    @Override
    public int unsettledCount() {
      return pending.size();
    }

    @Override
    public List<StoryMerge> settle() {
      return pending.isEmpty() ? List.of() : pending.remove();
    }

    @Override
    public String currentStory(String story) {
      return story;
    }
  }

  /** An outbox that fails so many times before it takes merges. */
  private static final class FailingOutbox extends TestProgressStore {
    private final List<String> merges = new ArrayList<>();
    private int failures;

    @Override
    public void mergeStories(String story, String into) {
      if (failures > 0) {
        failures--;
        throw new OutboxUnavailableException("it is locked", new IOException("busy"));
      }
      merges.add(story + " into " + into);
    }
  }
}
