package wirewatch.ingest.page;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import wirewatch.ingest.model.ArticleDraft;
import wirewatch.ingest.model.FieldOrigin;
import wirewatch.ingest.model.Heading;
import wirewatch.ingest.model.HtmlPage;
import wirewatch.ingest.page.body.BodyHints;
import wirewatch.ingest.page.body.BodyReader;
import wirewatch.ingest.page.body.PageBody;
import wirewatch.ingest.page.kind.PageKindClassifier;
import wirewatch.ingest.page.kind.PageSample;
import wirewatch.ingest.page.metadata.PageMetadata;
import wirewatch.ingest.page.metadata.PageMetadataReader;
import wirewatch.ingest.page.outline.PageOutline;
import wirewatch.ingest.page.outline.PageOutlineReader;
import wirewatch.ingest.page.outline.TraitVocabulary;

/**
 * Reads a draft from a web page: first its metadata, then its body with the help of the metadata.
 */
public final class PageReader {
  /** Minimum body length, in characters, that overrides a page's declared type. */
  private static final int MIN_ARTICLE_LENGTH = 600;

  /** Bounds memory: parsed markup takes up to forty times the space of its source. */
  private static final int MAX_LENGTH = 10_000_000;

  private final PageMetadataReader metadataReader = new PageMetadataReader();
  private final BodyReader bodyReader = new BodyReader();
  private final TraitVocabulary traits = TraitVocabulary.standard();

  /** Reads a page; never throws, whatever the markup. */
  public PageReadResult read(HtmlPage htmlPage) {
    if (htmlPage.markup().length() > MAX_LENGTH) {
      return new PageReadResult.NotAnArticle("longer than %,d characters".formatted(MAX_LENGTH));
    }
    ParsedPage parsedPage =
        ParsedPage.parse(
            htmlPage.markup(), htmlPage.url() == null ? "" : htmlPage.url().toString());
    Document document = parsedPage.document();
    PageMetadata known = metadataReader.read(document, htmlPage);
    Heading heading = known.heading();
    BodyHints hints =
        new BodyHints(
            heading.headline(), known.declaredBodies(), known.credit().authors(), heading.lead());
    PageOutline outline = PageOutlineReader.read(document.body(), traits);
    PageBody pageBody = bodyReader.read(outline, hints);
    if (pageBody.rejectionReason() != null) {
      return new PageReadResult.NotAnArticle(
          known.rejectionReason() == null ? pageBody.rejectionReason() : known.rejectionReason());
    }
    if (!htmlPage.hints().acceptAll()) {
      String reason =
          known.rejectionReason() != null && isShort(pageBody)
              ? known.rejectionReason()
              : PageKindClassifier.rejectionReason(
                  new PageSample(htmlPage.url(), document, outline, known, pageBody.paragraphs()));
      if (reason != null) {
        return new PageReadResult.NotAnArticle(reason);
      }
    }
    return new PageReadResult.ArticleFound(
        draft(known, pageBody), parsedPage.truncated() || pageBody.truncated());
  }

  private static boolean isShort(PageBody pageBody) {
    int length = 0;
    for (String paragraph : pageBody.paragraphs()) {
      length += paragraph.length();
    }
    return length < MIN_ARTICLE_LENGTH;
  }

  private static ArticleDraft draft(PageMetadata known, PageBody pageBody) {
    Map<String, FieldOrigin> provenance = new LinkedHashMap<>(known.provenance());
    provenance.put("body", pageBody.origin());
    Heading heading = known.heading();
    if (pageBody.lead() != null) {
      provenance.put("lead", FieldOrigin.HTML);
      heading = heading.with(heading.headline(), pageBody.lead());
    }
    return new ArticleDraft(
        heading,
        pageBody.paragraphs(),
        known.credit(),
        known.dates(),
        known.labels(),
        known.access(),
        provenance,
        pageBody.quality());
  }
}
