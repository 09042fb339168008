package wirewatch.ingest.page.body;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.Origin;

/** Extracts the article paragraphs of a page. Thread-safe. */
public final class BodyReader {
  static final int REFUSED =
      Mark.ASIDE.bit()
          | Mark.TEASER.bit()
          | Mark.COMMENT.bit()
          | Mark.DETAIL.bit()
          | Mark.CAPTION.bit()
          | Mark.HIDDEN.bit();

  /** With fewer letters the search is repeated with fewer exclusions. */
  private static final int THIN = 250;

  /** Minimum number of letters of a body. */
  private static final int BARE = 60;

  /** A declared body with a smaller share of the visible text is a teaser. */
  private static final double WHOLE = 0.7;

  private static final int FEWEST_WORDS = 40;
  private static final int MOST_TOLD = 8;

  private final Marks marks = Marks.standard();

  /** Extracts the body; never throws. If no article text is found, the body has a rejection reason. */
  public Body read(Document document, BodyHints hints) {
    Outline outline = OutlineReader.read(document.body(), marks);
    if (outline.size() == 0) {
      return refused("no text");
    }
    Found found = find(outline, hints);
    if (found.list() && hints.articleBodies().isEmpty()) {
      return refused("a list of articles");
    }
    return body(outline, found, declared(hints, found.body()));
  }

  private static Body body(Outline outline, Found found, @Nullable ToldBody declared) {
    List<String> paragraphs = new ArrayList<>();
    for (Block block : found.lead()) {
      paragraphs.add(block.text());
    }
    String lead = paragraphs.isEmpty() ? found.opening() : String.join(" ", paragraphs);
    if (declared != null) {
      paragraphs.removeIf(declared::holds);
      paragraphs.addAll(declared.paragraphs(outline, found.body(), found.weights()));
      return new Body(paragraphs, lead, Origin.JSON_LD, null);
    }
    for (Block block : found.body()) {
      paragraphs.add(block.text());
    }
    if (paragraphs.isEmpty()) {
      return refused("no text that reads like an article");
    }
    Origin origin = outline.articleBody() >= 0 ? Origin.MICRODATA : Origin.HTML;
    return new Body(paragraphs, lead, origin, null);
  }

  private static Body refused(String why) {
    return new Body(List.of(), null, Origin.HTML, why);
  }

  /**
   * The body as the page displays it.
   *
   * @param lead the blocks between the headline and the body
   * @param opening the body's first paragraph, if it is marked as the lead
   * @param list whether the page is a list of articles
   */
  private record Found(
      List<Block> lead,
      List<Block> body,
      @Nullable String opening,
      boolean list,
      Weights weights) {}

  private static Found find(Outline outline, BodyHints hints) {
    Found found = find(outline, REFUSED, hints);
    if (letters(found.body()) >= THIN) {
      return found;
    }
    Found relaxed = find(outline, Mark.COMMENT.bit(), hints);
    if (letters(relaxed) < BARE) {
      relaxed = find(outline, 0, hints);
    }
    return letters(relaxed) > 2 * letters(found) ? relaxed : found;
  }

  private static Found find(Outline outline, int refused, BodyHints hints) {
    Weights weights = Weights.of(outline, refused);
    Region region = Region.choose(outline, weights);
    Furniture boilerplate = new Furniture(outline, weights, region, hints);
    List<Block> body = new Judge(outline, weights, region, boilerplate, refused != REFUSED).keep();
    if (body.isEmpty()) {
      return new Found(List.of(), body, null, false, weights);
    }
    int first = outline.blocks().indexOf(body.get(0));
    LeadFinder leads = new LeadFinder(outline, weights);
    String opening = leads.isMarked(body.get(0)) ? body.get(0).text() : null;
    boolean list = TeaserList.is(outline, region, body);
    return new Found(leads.find(first), body, opening, list, weights);
  }

  /** The body declared in structured data, if it is complete. */
  private static @Nullable ToldBody declared(BodyHints hints, List<Block> body) {
    int shown = 0;
    for (Block block : body) {
      shown += Tokens.of(block.text()).size();
    }
    for (String text : hints.articleBodies().stream().limit(MOST_TOLD).toList()) {
      ToldBody declared = new ToldBody(text);
      if (declared.size() >= FEWEST_WORDS && !declared.repeats() && declared.size() >= WHOLE * shown) {
        return declared;
      }
    }
    return null;
  }

  private static int letters(Found found) {
    return letters(found.lead()) + letters(found.body());
  }

  private static int letters(List<Block> blocks) {
    int letters = 0;
    for (Block block : blocks) {
      letters += block.prose().letters();
    }
    return letters;
  }
}
