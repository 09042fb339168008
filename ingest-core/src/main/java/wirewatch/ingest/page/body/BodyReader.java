package wirewatch.ingest.page.body;

import java.util.List;
import org.jsoup.nodes.Document;
import wirewatch.ingest.model.Origin;

/** Finds the paragraphs of the article on a page. */
public final class BodyReader {
  static final int REFUSED =
      Mark.ASIDE.bit()
          | Mark.COMMENT.bit()
          | Mark.DETAIL.bit()
          | Mark.CAPTION.bit()
          | Mark.HIDDEN.bit();

  private final Marks marks = Marks.standard();

  /** Never throws; without a text that reads like an article the body has a refusal. */
  public Body read(Document document, BodyHints hints) {
    Outline outline = OutlineReader.read(document.body(), marks);
    List<Block> kept = read(outline, REFUSED, hints);
    if (length(kept) < 250) {
      List<Block> relaxed = read(outline, 0, hints);
      if (length(relaxed) > 2 * length(kept)) {
        kept = relaxed;
      }
    }
    for (String told : hints.articleBodies()) {
      ToldBody body = new ToldBody(told);
      if (body.size() >= 40 && !body.repeats() && body.size() >= 0.7 * words(kept)) {
        return new Body(body.paragraphs(outline, kept), null, Origin.JSON_LD, null);
      }
    }
    List<String> paragraphs = kept.stream().map(Block::text).toList();
    if (paragraphs.isEmpty()) {
      return new Body(paragraphs, null, Origin.HTML, "no text that reads like an article");
    }
    return new Body(paragraphs, null, Origin.HTML, null);
  }

  private static List<Block> read(Outline outline, int refused, BodyHints hints) {
    Weights weights = Weights.of(outline, refused);
    Region region = Region.choose(outline, weights);
    List<Block> kept = new Judge(outline, weights, region, hints).keep();
    if (!kept.isEmpty()) {
      int first = outline.blocks().indexOf(kept.get(0));
      List<Block> lead = new LeadFinder(outline, weights).find(first);
      kept.addAll(0, lead);
    }
    return kept;
  }

  private static int words(List<Block> blocks) {
    int words = 0;
    for (Block block : blocks) {
      words += Tokens.of(block.text()).size();
    }
    return words;
  }

  private static int length(List<Block> blocks) {
    int length = 0;
    for (Block block : blocks) {
      length += block.prose().letters();
    }
    return length;
  }
}
