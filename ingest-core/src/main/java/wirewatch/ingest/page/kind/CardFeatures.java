package wirewatch.ingest.page.kind;

import java.util.HashMap;
import java.util.Map;
import wirewatch.ingest.page.outline.ElementRole;
import wirewatch.ingest.page.outline.PageOutline;
import wirewatch.ingest.page.outline.TextBlock;

/** Features of the largest group of siblings with one tag and class: the cards of a list. */
final class CardFeatures {
  private static final int MIN_CARDS = 3;
  private static final int MIN_CARD_LETTERS = 12;

  private final PageOutline outline;
  private final int[] letters;
  private final int[] links;
  private final int[] headings;
  private final int[] images;

  private CardFeatures(PageOutline outline) {
    this.outline = outline;
    this.letters = new int[outline.size()];
    this.links = new int[outline.size()];
    this.headings = new int[outline.size()];
    this.images = new int[outline.size()];
  }

  /** The sums of a group of siblings. */
  private static final class Group {
    private int count;
    private int letters;
    private int links;
    private int headings;
    private int images;
  }

  static void add(PageOutline outline, FeatureVector features) {
    CardFeatures reader = new CardFeatures(outline);
    reader.sum();
    Group cards = reader.largestGroup();
    features.setLog(PageFeature.CARDS, cards.count);
    features.setShare(PageFeature.CARD_SHARE, cards.letters, reader.letters[0]);
    features.setShare(PageFeature.CARD_LETTERS, cards.letters, cards.count);
    features.setShare(PageFeature.CARD_LINKS, cards.links, cards.count);
    features.setShare(PageFeature.CARD_HEADINGS, cards.headings, cards.count);
    features.setShare(PageFeature.CARD_IMAGES, cards.images, cards.count);
  }

  private void sum() {
    for (TextBlock block : outline.blocks()) {
      letters[block.element()] += block.statistics().letters();
    }
    for (int e = outline.size() - 1; e >= 0; e--) {
      links[e] += outline.role(e) == ElementRole.LINK ? 1 : 0;
      headings[e] += outline.role(e) == ElementRole.HEADING ? 1 : 0;
      images[e] += outline.imageCount(e);
      if (e > 0) {
        int parent = outline.parent(e);
        letters[parent] += letters[e];
        links[parent] += links[e];
        headings[parent] += headings[e];
        images[parent] += images[e];
      }
    }
  }

  private Group largestGroup() {
    Map<String, Group> groups = new HashMap<>();
    Group largest = new Group();
    for (int e = 1; e < outline.size(); e++) {
      if (!isCard(e)) {
        continue;
      }
      String name = outline.element(e).className();
      String key = outline.parent(e) + " " + outline.role(e) + ' ' + firstWord(name);
      Group group = groups.computeIfAbsent(key, unused -> new Group());
      group.count++;
      group.letters += letters[e];
      group.links += Math.min(links[e], 1);
      group.headings += Math.min(headings[e], 1);
      group.images += Math.min(images[e], 1);
      largest = group.count >= MIN_CARDS && group.letters > largest.letters ? group : largest;
    }
    return largest;
  }

  private boolean isCard(int element) {
    ElementRole role = outline.role(element);
    boolean box =
        role == ElementRole.BOX
            || role == ElementRole.ITEM
            || role == ElementRole.ARTICLE
            || role == ElementRole.ROW
            || role == ElementRole.LINK;
    return box && links[element] > 0 && letters[element] >= MIN_CARD_LETTERS;
  }

  static String firstWord(String name) {
    int end = name.indexOf(' ');
    return end < 0 ? name : name.substring(0, end);
  }
}
