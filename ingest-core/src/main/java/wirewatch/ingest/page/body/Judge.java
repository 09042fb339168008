package wirewatch.ingest.page.body;

import java.util.ArrayList;
import java.util.List;

/** Decides of every block of a region whether it is the article's. */
final class Judge {
  private static final int MOST_CAPTION = 300;
  private static final int MOST_LABEL = 40;

  private final Outline outline;
  private final Weights weights;
  private final Region region;
  private final BodyHints hints;
  private final String title;

  Judge(Outline outline, Weights weights, Region region, BodyHints hints) {
    this.outline = outline;
    this.weights = weights;
    this.region = region;
    this.hints = hints;
    this.title = hints.headline() == null ? "" : key(hints.headline());
  }

  List<Block> keep() {
    List<Block> blocks = outline.blocks();
    List<Block> kept = new ArrayList<>();
    boolean begun = false;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (!region.holds(block.element()) || weights.refusals(block.element()) != 0) {
        continue;
      }
      if (!begun && !opens(block)) {
        continue;
      }
      if (isLine(block)) {
        begun |= block.role(outline) != Role.HEADING;
        kept.add(block);
      }
    }
    trim(kept);
    return kept;
  }

  private boolean opens(Block block) {
    Prose prose = block.prose();
    return switch (block.role(outline)) {
      case HEADING -> prose.letters() > 80 && prose.ended();
      case PARAGRAPH, QUOTE, PREFORMATTED -> prose.letters() > 40 || prose.ended();
      default ->
          prose.letters() > 60 && (prose.ended() || prose.pauses() > 1 || prose.letters() > 110);
    };
  }

  private boolean isLine(Block block) {
    if (isTitle(block) || standsByPicture(block) || isBoxed(block) || isPointer(block)) {
      return false;
    }
    double share = block.linkShare();
    Prose prose = block.prose();
    return switch (block.role(outline)) {
      case HEADING -> share < 0.5;
      case PARAGRAPH, QUOTE, PREFORMATTED -> share < 0.8 || (share < 0.95 && prose.letters() > 200);
      case ITEM, CELL -> share < 0.7;
      case CAPTION -> false;
      default -> share < 0.5 && (prose.ended() || prose.letters() > 60);
    };
  }

  /** In a small box with a picture: the words under it. */
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

  /** In a small box of its own, where the body's paragraphs stand together outside of it. */
  private boolean isBoxed(Block block) {
    int main = region.main();
    double all = weights.total(region.top());
    if (weights.direct(main) < 0.7 * all) {
      return false;
    }
    int at = block.element();
    int box = -1;
    while (at > main) {
      Role role = outline.role(at);
      box = role == Role.BOX || role == Role.ARTICLE || role == Role.HEADER ? at : box;
      at = outline.parent(at);
    }
    if (block.role(outline) == Role.CELL || block.role(outline) == Role.PREFORMATTED) {
      return false;
    }
    return at == main && box >= 0 && weights.total(box) < 0.15 * all;
  }

  /** A label and a link: a line that sends the reader elsewhere. */
  private static boolean isPointer(Block block) {
    int length = block.text().length();
    int first = block.ink().firstLink();
    if (first <= 0 || first > MOST_LABEL || length > MOST_CAPTION) {
      return false;
    }
    int rest = length - first - block.ink().linked();
    char mark = block.text().charAt(first - (block.text().charAt(first - 1) == ' ' ? 2 : 1));
    boolean label = mark == ':' || mark == '：' || mark == '|' || mark == '>' || mark == '»';
    return label && rest <= 3;
  }

  private boolean isTitle(Block block) {
    return !title.isEmpty()
        && block.text().length() < 2 * title.length() + 40
        && key(block.text()).equals(title);
  }

  private void trim(List<Block> kept) {
    while (!kept.isEmpty() && kept.get(kept.size() - 1).role(outline) == Role.HEADING) {
      kept.remove(kept.size() - 1);
    }
  }

  private static String key(String text) {
    StringBuilder key = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        key.append(Character.toLowerCase(c));
      }
    }
    return key.toString();
  }
}
