package wirewatch.ingest.page.fact;

import org.jsoup.nodes.Document;
import wirewatch.ingest.model.Html;

/** Reads what a page says of itself. */
public final class FactReader {

  /** Never throws, whatever the page; {@code document} is its markup, parsed. */
  public Facts read(Document document, Html page) {
    Sight sight = Sight.of(document);
    Clues clues = new Clues();
    MetaReader.read(sight, clues);
    JsonLdReader.read(sight, new PageWords(page, sight, clues), clues);
    SiteNames site = new SiteNames(page, sight, clues);
    sight.settle(new HeadlineJudge(sight, clues, site).heading());
    ItemReader.read(sight, clues);
    return new Verdict(page, sight, clues, site).facts();
  }
}
