package wirewatch.ingest.story;

import java.time.Duration;

/**
 * Groups a closed set of articles into stories: the transitive closure of {@link StorySimilarity},
 * so the order of articles does not matter. Not thread-safe.
 */
public final class StoryClusters {
  private final StoryIndex index;
  private final int[] parents;
  private int size;

  /**
   * Creates clusters for that many articles; those further apart than the window are not compared.
   */
  public StoryClusters(int articles, Duration window) {
    index = new StoryIndex(articles, window);
    parents = new int[articles];
  }

  /** Adds the next article, published that many minutes after any fixed time. */
  public void add(Fingerprint fingerprint, long minutes) {
    int article = size++;
    parents[article] = article;
    for (StoryIndex.Member member : index.find(fingerprint, minutes)) {
      union(article, (int) member.document());
    }
    index.put(new StoryIndex.Member(article, article), fingerprint, minutes);
  }

  /** The index of the first article, in the order added, of an article's story. */
  public int storyOf(int article) {
    int at = article;
    while (parents[at] != at) {
      parents[at] = parents[parents[at]];
      at = parents[at];
    }
    return at;
  }

  private void union(int one, int other) {
    int first = storyOf(one);
    int second = storyOf(other);
    parents[Math.max(first, second)] = Math.min(first, second);
  }
}
