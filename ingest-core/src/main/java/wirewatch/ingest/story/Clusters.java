package wirewatch.ingest.story;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Groups a closed set of articles into stories: whatever is the same story as another is in its
 * group, so their order makes no difference. Not thread-safe.
 */
public final class Clusters {
  private final StoryIndex index;
  private final List<Integer> parents = new ArrayList<>();

  public Clusters(int articles, Duration window) {
    index = new StoryIndex(articles, window);
  }

  /** Adds the next article, published that many minutes after any fixed time. */
  public void add(Fingerprint fingerprint, long minutes) {
    int[] same = index.find(fingerprint, minutes);
    int row = index.add(fingerprint, minutes);
    parents.add(row);
    for (int other : same) {
      join(row, other);
    }
  }

  /** The first article, in the order added, of an article's story. */
  public int story(int article) {
    int at = article;
    while (parents.get(at) != at) {
      parents.set(at, parents.get(parents.get(at)));
      at = parents.get(at);
    }
    return at;
  }

  private void join(int one, int other) {
    int first = story(one);
    int second = story(other);
    parents.set(Math.max(first, second), Math.min(first, second));
  }
}
