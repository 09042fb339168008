package wirewatch.ingest.page.fact;

import org.jsoup.nodes.Document;
import wirewatch.ingest.model.Html;

/** Reads the metadata of a page. */
public final class FactReader {

  /** Reads the metadata; never throws. {@code document} is the parsed markup of the page. */
  public Facts read(Document document, Html page) {
    Sight elements = Sight.of(document);
    Clues candidates = new Clues();
    MetaReader.read(elements, candidates);
    JsonLdReader.read(elements, new PageWords(page, elements, candidates), candidates);
    SiteNames site = new SiteNames(page, elements, candidates);
    elements.settle(new HeadlineJudge(elements, candidates, site).heading());
    ItemReader.read(elements, candidates);
    return new Verdict(page, elements, candidates, site).facts();
  }
}
