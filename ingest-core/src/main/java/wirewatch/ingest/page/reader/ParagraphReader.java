package wirewatch.ingest.page.reader;

import java.util.ArrayList;
import java.util.List;
import wirewatch.ingest.page.outline.ElementRole;
import wirewatch.ingest.page.outline.ElementTrait;
import wirewatch.ingest.page.outline.PageOutline;
import wirewatch.ingest.page.outline.TextBlock;

/**
 * Reads all paragraphs of the part of the page that is marked as its content: the declared body,
 * else the first article, else the main part, else the whole page.
 */
public final class ParagraphReader {
  private static final int MIN_LETTERS = 250;

  /** Bounds the cost of a page of many articles. */
  private static final int MAX_PARTS = 30;

  private static final double MAX_LINKS = 0.5;
  private static final int MIN_LINE = 25;
  private static final int EXCLUDED =
      ElementTrait.ASIDE.bit()
          | ElementTrait.COMMENT.bit()
          | ElementTrait.HIDDEN.bit()
          | ElementTrait.CAPTION.bit();

  private final PageOutline outline;
  private final boolean[] excluded;

  private ParagraphReader(PageOutline outline) {
    this.outline = outline;
    this.excluded = new boolean[outline.size()];
    for (int e = 1; e < excluded.length; e++) {
      excluded[e] = excluded[outline.parent(e)] || (outline.traits(e) & EXCLUDED) != 0;
    }
  }

  /** Reads a page. */
  public static BodyCandidate read(PageOutline outline) {
    ParagraphReader reader = new ParagraphReader(outline);
    List<TextBlock> blocks = List.of();
    int body = outline.articleBody();
    if (body >= 0) {
      blocks = reader.select(body);
    }
    for (ElementRole role : List.of(ElementRole.ARTICLE, ElementRole.MAIN)) {
      if (letters(blocks) < MIN_LETTERS) {
        blocks = longer(blocks, reader.largest(role));
      }
    }
    if (letters(blocks) < MIN_LETTERS) {
      blocks = longer(blocks, reader.select(0));
    }
    return new BodyCandidate(BodyReaderKind.PARAGRAPHS, blocks);
  }

  private static List<TextBlock> longer(List<TextBlock> one, List<TextBlock> other) {
    return letters(other) > letters(one) ? other : one;
  }

  private List<TextBlock> largest(ElementRole role) {
    List<TextBlock> largest = List.of();
    int e = 0;
    int parts = 0;
    while (e < outline.size() && parts < MAX_PARTS) {
      if (outline.role(e) == role) {
        parts++;
        largest = longer(largest, select(e));
        e = outline.endIndex(e);
      } else {
        e++;
      }
    }
    return largest;
  }

  private List<TextBlock> select(int element) {
    List<TextBlock> kept = new ArrayList<>();
    for (TextBlock block : outline.blocks()) {
      if (outline.contains(element, block.element())
          && !excluded[block.element()]
          && isParagraph(block)) {
        kept.add(block);
      }
    }
    return kept;
  }

  private boolean isParagraph(TextBlock block) {
    if (block.linkDensity() > MAX_LINKS) {
      return false;
    }
    return switch (block.role(outline)) {
      case PARAGRAPH, QUOTE, PREFORMATTED -> true;
      case HEADING -> !outline.isMainHeading(block.element());
      case ITEM, CELL -> block.statistics().letters() >= MIN_LINE;
      default -> false;
    };
  }

  private static int letters(List<TextBlock> blocks) {
    int letters = 0;
    for (TextBlock block : blocks) {
      letters += block.statistics().letters();
    }
    return letters;
  }
}
