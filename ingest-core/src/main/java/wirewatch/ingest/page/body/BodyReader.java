package wirewatch.ingest.page.body;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.FieldOrigin;
import wirewatch.ingest.model.ReadingQuality;
import wirewatch.ingest.page.outline.ElementTrait;
import wirewatch.ingest.page.outline.PageOutline;
import wirewatch.ingest.page.outline.PageOutlineReader;
import wirewatch.ingest.page.outline.TextBlock;
import wirewatch.ingest.page.outline.TraitVocabulary;
import wirewatch.ingest.page.outline.WordHashes;
import wirewatch.ingest.page.reader.BodyCandidate;
import wirewatch.ingest.page.reader.BodyJudge;
import wirewatch.ingest.page.reader.BodyReaderKind;
import wirewatch.ingest.page.reader.BodyVerdict;

/** Extracts the article paragraphs of a page. Thread-safe. */
public final class BodyReader {
  static final int EXCLUDED_TRAITS =
      ElementTrait.ASIDE.bit()
          | ElementTrait.TEASER.bit()
          | ElementTrait.COMMENT.bit()
          | ElementTrait.DETAIL.bit()
          | ElementTrait.CAPTION.bit()
          | ElementTrait.HIDDEN.bit();

  /** With fewer letters the search is repeated with fewer exclusions. */
  private static final int MIN_TRUSTED_LETTERS = 250;

  /** Minimum number of letters of a body. */
  private static final int MIN_BODY_LETTERS = 60;

  /** A declared body with a smaller share of the visible text is a teaser. */
  private static final double MIN_DECLARED_SHARE = 0.7;

  private static final int MIN_DECLARED_WORDS = 40;
  private static final int MAX_DECLARED_BODIES = 8;
  private static final ReadingQuality NOT_READ = new ReadingQuality(0, List.of());

  private final TraitVocabulary traits = TraitVocabulary.standard();

  /**
   * Extracts the body; never throws. If no article text is found, the body has a rejection reason.
   */
  public PageBody read(Document document, BodyHints hints) {
    return read(PageOutlineReader.read(document.body(), traits), hints);
  }

  /** Extracts the body of a page whose outline was read; never throws. */
  public PageBody read(PageOutline pageOutline, BodyHints hints) {
    if (pageOutline.size() == 0) {
      return rejected("no text");
    }
    VisibleBody visibleBody = findVisibleBody(pageOutline, hints);
    if (visibleBody.teaserList() && hints.declaredBodies().isEmpty()) {
      return rejected("a list of articles");
    }
    DeclaredBody declared = findDeclaredBody(hints, visibleBody.body());
    BodyVerdict verdict = judge(pageOutline, visibleBody, hints);
    ReadingQuality quality = new ReadingQuality(verdict.quality(), verdict.reasons());
    if (declared != null) {
      return toPageBody(pageOutline, visibleBody, declared, quality);
    }
    boolean other = verdict.chosen().reader() != BodyReaderKind.REGION;
    return toPageBody(
        pageOutline, other ? visibleBody.replacedBy(verdict.chosen()) : visibleBody, quality);
  }

  private static BodyVerdict judge(
      PageOutline pageOutline, VisibleBody visibleBody, BodyHints hints) {
    List<TextBlock> blocks = new ArrayList<>(visibleBody.lead());
    blocks.addAll(visibleBody.body());
    return BodyJudge.judge(
        pageOutline,
        new BodyCandidate(BodyReaderKind.REGION, blocks),
        hints.headline(),
        hints.summary());
  }

  private static PageBody toPageBody(
      PageOutline pageOutline,
      VisibleBody visibleBody,
      DeclaredBody declared,
      ReadingQuality quality) {
    List<String> paragraphs = new ArrayList<>();
    for (TextBlock textBlock : visibleBody.lead()) {
      paragraphs.add(textBlock.text());
    }
    String lead = paragraphs.isEmpty() ? visibleBody.markedLead() : String.join(" ", paragraphs);
    paragraphs.removeIf(declared::contains);
    paragraphs.addAll(declared.paragraphs(pageOutline, visibleBody.body(), visibleBody.weights()));
    return new PageBody(
        paragraphs, List.of(), lead, FieldOrigin.JSON_LD, null, pageOutline.isTruncated(), quality);
  }

  private static PageBody toPageBody(
      PageOutline pageOutline, VisibleBody visibleBody, ReadingQuality quality) {
    List<TextBlock> blocks = new ArrayList<>(visibleBody.lead());
    List<String> leads = blocks.stream().map(TextBlock::text).toList();
    String lead = leads.isEmpty() ? visibleBody.markedLead() : String.join(" ", leads);
    blocks.addAll(visibleBody.body());
    if (blocks.isEmpty()) {
      return rejected("no text that reads like an article");
    }
    FieldOrigin fieldOrigin =
        pageOutline.articleBody() >= 0 ? FieldOrigin.MICRODATA : FieldOrigin.HTML;
    return new PageBody(
        blocks.stream().map(TextBlock::text).toList(),
        blocks,
        lead,
        fieldOrigin,
        null,
        pageOutline.isTruncated(),
        quality);
  }

  private static PageBody rejected(String why) {
    return new PageBody(List.of(), List.of(), null, FieldOrigin.HTML, why, false, NOT_READ);
  }

  /**
   * The body as the page displays it.
   *
   * @param lead the blocks between the headline and the body
   * @param markedLead the body's first paragraph, if it is marked as the lead
   * @param teaserList whether the page is a list of articles
   */
  private record VisibleBody(
      List<TextBlock> lead,
      List<TextBlock> body,
      @Nullable String markedLead,
      boolean teaserList,
      TextWeights weights) {

    /** The body of another reader, which tells no lead apart. */
    VisibleBody replacedBy(BodyCandidate candidate) {
      return new VisibleBody(List.of(), candidate.blocks(), null, false, weights);
    }
  }

  private static VisibleBody findVisibleBody(PageOutline pageOutline, BodyHints hints) {
    VisibleBody visibleBody = findVisibleBody(pageOutline, EXCLUDED_TRAITS, hints);
    if (countLetters(visibleBody.body()) >= MIN_TRUSTED_LETTERS) {
      return visibleBody;
    }
    VisibleBody relaxed = findVisibleBody(pageOutline, ElementTrait.COMMENT.bit(), hints);
    if (countLetters(relaxed) < MIN_BODY_LETTERS) {
      relaxed = findVisibleBody(pageOutline, 0, hints);
    }
    return countLetters(relaxed) > 2 * countLetters(visibleBody) ? relaxed : visibleBody;
  }

  private static VisibleBody findVisibleBody(
      PageOutline pageOutline, int refused, BodyHints hints) {
    TextWeights textWeights = TextWeights.of(pageOutline, refused);
    BodyRegion bodyRegion = BodyRegion.choose(pageOutline, textWeights);
    BoilerplateDetector boilerplate =
        new BoilerplateDetector(pageOutline, textWeights, bodyRegion, hints);
    List<TextBlock> body =
        new BlockSelector(
                pageOutline, textWeights, bodyRegion, boilerplate, refused != EXCLUDED_TRAITS)
            .select();
    if (body.isEmpty()) {
      return new VisibleBody(List.of(), body, null, false, textWeights);
    }
    int first = pageOutline.blocks().indexOf(body.get(0));
    LeadFinder leads = new LeadFinder(pageOutline, textWeights);
    String opening = leads.isMarkedAsLead(body.get(0)) ? body.get(0).text() : null;
    boolean list = TeaserListDetector.isTeaserList(pageOutline, bodyRegion, body);
    return new VisibleBody(leads.find(first), body, opening, list, textWeights);
  }

  /** The body declared in structured data, if it is complete. */
  private static @Nullable DeclaredBody findDeclaredBody(BodyHints hints, List<TextBlock> body) {
    int shown = 0;
    for (TextBlock textBlock : body) {
      shown += WordHashes.of(textBlock.text()).size();
    }
    for (String text : hints.declaredBodies().stream().limit(MAX_DECLARED_BODIES).toList()) {
      DeclaredBody declared = new DeclaredBody(text);
      if (declared.wordCount() >= MIN_DECLARED_WORDS
          && !declared.isRepetitive()
          && declared.wordCount() >= MIN_DECLARED_SHARE * shown) {
        return declared;
      }
    }
    return null;
  }

  private static int countLetters(VisibleBody visibleBody) {
    return countLetters(visibleBody.lead()) + countLetters(visibleBody.body());
  }

  private static int countLetters(List<TextBlock> blocks) {
    int letters = 0;
    for (TextBlock textBlock : blocks) {
      letters += textBlock.statistics().letters();
    }
    return letters;
  }
}
