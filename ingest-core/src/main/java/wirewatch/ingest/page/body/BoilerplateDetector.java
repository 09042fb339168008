package wirewatch.ingest.page.body;

import java.util.List;
import wirewatch.ingest.page.outline.ElementRole;
import wirewatch.ingest.page.outline.PageOutline;
import wirewatch.ingest.page.outline.TextBlock;
import wirewatch.ingest.page.outline.TextStatistics;

/** Detects boilerplate between the paragraphs of a body: captions, boxes, cross-references. */
final class BoilerplateDetector {
  private static final int MAX_CAPTION = 300;
  private static final int MAX_LABEL = 40;
  private static final int MAX_BYLINE = 100;
  private static final int MAX_BYLINE_REST = 10;
  private static final int MAX_BIOGRAPHY_PREFIX = 100;
  private static final int MAX_NAME_OFFSET = 20;
  private static final double MAX_BOX_SHARE = 0.15;
  private static final double MIN_MAIN_SHARE = 0.7;

  private final PageOutline pageOutline;
  private final TextWeights textWeights;
  private final BodyRegion bodyRegion;
  private final double mainWeight;
  private final String headline;
  private final List<String> authors;
  private final int[] itemCounts;
  private final int[] linkItemCounts;

  BoilerplateDetector(
      PageOutline pageOutline, TextWeights textWeights, BodyRegion bodyRegion, BodyHints hints) {
    this.pageOutline = pageOutline;
    this.textWeights = textWeights;
    this.bodyRegion = bodyRegion;
    this.mainWeight = bodyRegion.directWeight();
    String headline = hints.headline();
    this.headline = headline == null ? "" : TextStatistics.toComparisonKey(headline);
    this.authors =
        hints.authors().stream()
            .map(TextStatistics::toComparisonKey)
            .filter(key -> key.length() > 3)
            .toList();
    this.itemCounts = new int[pageOutline.size()];
    this.linkItemCounts = new int[pageOutline.size()];
    countListItems();
  }

  /** Whether the text of the block is boilerplate. */
  boolean isBoilerplateText(TextBlock textBlock) {
    return isHeadline(textBlock)
        || isByline(textBlock)
        || isCopyrightNotice(textBlock)
        || isCrossReference(textBlock)
        || isInLinkList(textBlock);
  }

  /** Whether the elements around the block are boilerplate. */
  boolean isInBoilerplateBox(TextBlock textBlock) {
    return isImageCaption(textBlock) || isInSideBox(textBlock);
  }

  private boolean isHeadline(TextBlock textBlock) {
    return !headline.isEmpty()
        && textBlock.text().length() < 2 * headline.length() + 40
        && TextStatistics.toComparisonKey(textBlock.text()).equals(headline);
  }

  /** The authors' names and at most one more word. */
  private boolean isByline(TextBlock textBlock) {
    if (authors.isEmpty() || textBlock.statistics().letters() > MAX_BYLINE) {
      return false;
    }
    String key = TextStatistics.toComparisonKey(textBlock.text());
    String rest = key;
    for (String author : authors) {
      rest = rest.replace(author, "");
    }
    return rest.length() < key.length() && rest.length() <= MAX_BYLINE_REST;
  }

  /** Starts with an author's name, as author biographies below an article do. */
  boolean isAuthorBiography(TextBlock textBlock) {
    String key =
        TextStatistics.toComparisonKey(
            textBlock
                .text()
                .substring(0, Math.min(textBlock.text().length(), MAX_BIOGRAPHY_PREFIX)));
    for (String author : authors) {
      int at = key.indexOf(author);
      if (at >= 0 && at <= MAX_NAME_OFFSET) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCopyrightNotice(TextBlock textBlock) {
    return textBlock.text().startsWith("©") || textBlock.text().startsWith("(c)");
  }

  /** A label followed by a link, such as "Read more: …". */
  private static boolean isCrossReference(TextBlock textBlock) {
    String text = textBlock.text();
    int first = textBlock.links().firstLinkOffset();
    if (first < 2 || first > MAX_LABEL || text.length() > MAX_CAPTION) {
      return false;
    }
    int rest = text.length() - first - textBlock.links().linkedCharacters();
    char last = text.charAt(text.charAt(first - 1) == ' ' ? first - 2 : first - 1);
    boolean label = last == ':' || last == '：' || last == '|' || last == '>' || last == '»';
    return label && rest <= 3;
  }

  private void countListItems() {
    for (TextBlock textBlock : pageOutline.blocks()) {
      int list = enclosingList(textBlock);
      if (list >= 0) {
        itemCounts[list]++;
        boolean pointer = textBlock.linkDensity() > 0.3 && !textBlock.statistics().sentenceEnd();
        linkItemCounts[list] += pointer ? 1 : 0;
      }
    }
  }

  private int enclosingList(TextBlock textBlock) {
    int at = textBlock.element();
    for (int step = 0; step < 4 && at > 0; step++) {
      if (pageOutline.role(at) == ElementRole.LIST) {
        return at;
      }
      at = pageOutline.parent(at);
    }
    return -1;
  }

  /** Part of a list whose items are mostly links. */
  private boolean isInLinkList(TextBlock textBlock) {
    int list = enclosingList(textBlock);
    return list >= 0 && linkItemCounts[list] * 2 > itemCounts[list];
  }

  /** In a small box with an image: its caption. */
  private boolean isImageCaption(TextBlock textBlock) {
    if (textBlock.statistics().letters() > MAX_CAPTION) {
      return false;
    }
    int at = textBlock.element();
    if (textBlock.role(pageOutline) == ElementRole.PARAGRAPH) {
      at = pageOutline.parent(at);
    }
    while (at > bodyRegion.topElement() && textWeights.letters(at) <= MAX_CAPTION) {
      if (textWeights.imageCount(at) > 0) {
        return true;
      }
      at = pageOutline.parent(at);
    }
    return false;
  }

  /** In a small box of its own, while most paragraphs are outside of it. */
  private boolean isInSideBox(TextBlock textBlock) {
    double all = textWeights.total(bodyRegion.topElement());
    ElementRole own = textBlock.role(pageOutline);
    if (mainWeight < MIN_MAIN_SHARE * all
        || own == ElementRole.CELL
        || own == ElementRole.PREFORMATTED) {
      return false;
    }
    int box = outermostBox(textBlock);
    if (box < 0) {
      return false;
    }
    boolean alone =
        own == ElementRole.HEADING && textWeights.letters(box) == textBlock.statistics().letters();
    boolean list = own == ElementRole.ITEM && textWeights.linkedCharacters(box) == 0;
    return !alone && !list && textWeights.total(box) < MAX_BOX_SHARE * all;
  }

  /** The outermost box around a block of the body; -1 if there is none. */
  private int outermostBox(TextBlock textBlock) {
    int at = textBlock.element();
    int box = -1;
    while (at > 0 && !bodyRegion.isMainOrSimilar(at)) {
      ElementRole elementRole = pageOutline.role(at);
      if (elementRole == ElementRole.QUOTE) {
        return -1;
      }
      box =
          elementRole == ElementRole.BOX
                  || elementRole == ElementRole.ARTICLE
                  || elementRole == ElementRole.HEADER
              ? at
              : box;
      at = pageOutline.parent(at);
    }
    return bodyRegion.isMainOrSimilar(at) ? box : -1;
  }
}
