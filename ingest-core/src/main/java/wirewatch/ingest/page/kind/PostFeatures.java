package wirewatch.ingest.page.kind;

import java.util.HashMap;
import java.util.Map;
import wirewatch.ingest.page.outline.PageOutline;
import wirewatch.ingest.page.outline.TextBlock;

/**
 * Features of the group of siblings of one tag and class that has the most text outside of links:
 * the posts of a forum, the reviews of a product, the entries of a live page.
 */
final class PostFeatures {
  private static final int MIN_POSTS = 2;
  private static final int MIN_POST_LETTERS = 60;
  private static final int MAX_DATE_LINE = 60;

  private final PageOutline outline;
  private final int[] prose;
  private final boolean[] dated;
  private double letters;

  private PostFeatures(PageOutline outline) {
    this.outline = outline;
    this.prose = new int[outline.size()];
    this.dated = new boolean[outline.size()];
  }

  /** The sums of a group of siblings. */
  private static final class Group {
    private int count;
    private int letters;
    private int dated;
  }

  static void add(PageOutline outline, FeatureVector features) {
    PostFeatures reader = new PostFeatures(outline);
    reader.sum();
    Group posts = reader.largestGroup();
    features.setLog(PageFeature.POSTS, posts.count);
    features.setShare(PageFeature.POST_SHARE, posts.letters, reader.letters);
    features.setShare(PageFeature.POST_LETTERS, posts.letters, posts.count);
    features.setShare(PageFeature.POST_DATES, posts.dated, posts.count);
  }

  private void sum() {
    for (TextBlock block : outline.blocks()) {
      int e = block.element();
      int size = (int) (block.statistics().letters() * (1 - block.linkDensity()));
      prose[e] += size;
      letters += size;
      dated[e] |= block.text().length() <= MAX_DATE_LINE && TextFeatures.containsDate(block.text());
    }
    for (int e = outline.size() - 1; e > 0; e--) {
      prose[outline.parent(e)] += prose[e];
      dated[outline.parent(e)] |= dated[e];
    }
  }

  private Group largestGroup() {
    Map<String, Group> groups = new HashMap<>();
    Group largest = new Group();
    for (int e = 1; e < outline.size(); e++) {
      if (!isPost(e)) {
        continue;
      }
      String key =
          outline.parent(e)
              + " "
              + outline.role(e)
              + ' '
              + CardFeatures.firstWord(outline.element(e).className());
      Group group = groups.computeIfAbsent(key, unused -> new Group());
      group.count++;
      group.letters += prose[e];
      group.dated += dated[e] ? 1 : 0;
      largest = group.count >= MIN_POSTS && group.letters > largest.letters ? group : largest;
    }
    return largest;
  }

  private boolean isPost(int element) {
    if (prose[element] < MIN_POST_LETTERS) {
      return false;
    }
    return switch (outline.role(element)) {
      case BOX, ITEM, ARTICLE, ROW, TABLE, CELL -> true;
      default -> false;
    };
  }
}
