package wirewatch.ingest.page.body;

import java.util.List;

/** Detects boilerplate between the paragraphs of a body: captions, boxes, cross-references. */
final class Furniture {
  private static final int MOST_CAPTION = 300;
  private static final int MOST_LABEL = 40;
  private static final int MOST_BYLINE = 100;
  private static final int MOST_WORD = 10;
  private static final int MOST_NAME = 100;
  private static final int MOST_BEFORE = 20;
  private static final double SMALL_BOX = 0.15;
  private static final double TOGETHER = 0.7;

  private final Outline outline;
  private final Weights weights;
  private final Region region;
  private final double together;
  private final String title;
  private final List<String> authors;
  private final int[] items;
  private final int[] pointers;

  Furniture(Outline outline, Weights weights, Region region, BodyHints hints) {
    this.outline = outline;
    this.weights = weights;
    this.region = region;
    this.together = region.direct();
    String headline = hints.headline();
    this.title = headline == null ? "" : Prose.key(headline);
    this.authors =
        hints.authors().stream().map(Prose::key).filter(key -> key.length() > 3).toList();
    this.items = new int[outline.size()];
    this.pointers = new int[outline.size()];
    countItems();
  }

  /** Whether the text of the block is boilerplate. */
  boolean names(Block block) {
    return isTitle(block)
        || isByline(block)
        || isNotice(block)
        || isPointer(block)
        || isListed(block);
  }

  /** Whether the elements around the block are boilerplate. */
  boolean holds(Block block) {
    return standsByPicture(block) || isBoxed(block);
  }

  private boolean isTitle(Block block) {
    return !title.isEmpty()
        && block.text().length() < 2 * title.length() + 40
        && Prose.key(block.text()).equals(title);
  }

  /** The authors' names and at most one more word. */
  private boolean isByline(Block block) {
    if (authors.isEmpty() || block.prose().letters() > MOST_BYLINE) {
      return false;
    }
    String key = Prose.key(block.text());
    String rest = key;
    for (String author : authors) {
      rest = rest.replace(author, "");
    }
    return rest.length() < key.length() && rest.length() <= MOST_WORD;
  }

  /** Starts with an author's name, as author biographies below an article do. */
  boolean isAboutAuthor(Block block) {
    String key = Prose.key(block.text().substring(0, Math.min(block.text().length(), MOST_NAME)));
    for (String author : authors) {
      int at = key.indexOf(author);
      if (at >= 0 && at <= MOST_BEFORE) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNotice(Block block) {
    return block.text().startsWith("©") || block.text().startsWith("(c)");
  }

  /** A label followed by a link, such as "Read more: …". */
  private static boolean isPointer(Block block) {
    String text = block.text();
    int first = block.ink().firstLink();
    if (first < 2 || first > MOST_LABEL || text.length() > MOST_CAPTION) {
      return false;
    }
    int rest = text.length() - first - block.ink().linked();
    char last = text.charAt(text.charAt(first - 1) == ' ' ? first - 2 : first - 1);
    boolean label = last == ':' || last == '：' || last == '|' || last == '>' || last == '»';
    return label && rest <= 3;
  }

  private void countItems() {
    for (Block block : outline.blocks()) {
      int list = list(block);
      if (list >= 0) {
        items[list]++;
        boolean pointer = block.linkShare() > 0.3 && !block.prose().ended();
        pointers[list] += pointer ? 1 : 0;
      }
    }
  }

  private int list(Block block) {
    int at = block.element();
    for (int step = 0; step < 4 && at > 0; step++) {
      if (outline.role(at) == Role.LIST) {
        return at;
      }
      at = outline.parent(at);
    }
    return -1;
  }

  /** Part of a list whose items are mostly links. */
  private boolean isListed(Block block) {
    int list = list(block);
    return list >= 0 && pointers[list] * 2 > items[list];
  }

  /** In a small box with an image: its caption. */
  private boolean standsByPicture(Block block) {
    if (block.prose().letters() > MOST_CAPTION) {
      return false;
    }
    int at = block.element();
    if (block.role(outline) == Role.PARAGRAPH) {
      at = outline.parent(at);
    }
    while (at > region.top() && weights.letters(at) <= MOST_CAPTION) {
      if (weights.images(at) > 0) {
        return true;
      }
      at = outline.parent(at);
    }
    return false;
  }

  /** In a small box of its own, while most paragraphs are outside of it. */
  private boolean isBoxed(Block block) {
    double all = weights.total(region.top());
    Role own = block.role(outline);
    if (together < TOGETHER * all || own == Role.CELL || own == Role.PREFORMATTED) {
      return false;
    }
    int box = box(block);
    if (box < 0) {
      return false;
    }
    boolean alone = own == Role.HEADING && weights.letters(box) == block.prose().letters();
    boolean list = own == Role.ITEM && weights.linked(box) == 0;
    return !alone && !list && weights.total(box) < SMALL_BOX * all;
  }

  /** The outermost box around a block of the body; -1 if there is none. */
  private int box(Block block) {
    int at = block.element();
    int box = -1;
    while (at > 0 && !region.isMain(at)) {
      Role role = outline.role(at);
      if (role == Role.QUOTE) {
        return -1;
      }
      box = role == Role.BOX || role == Role.ARTICLE || role == Role.HEADER ? at : box;
      at = outline.parent(at);
    }
    return region.isMain(at) ? box : -1;
  }
}
