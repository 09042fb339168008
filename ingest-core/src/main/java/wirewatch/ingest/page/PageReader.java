package wirewatch.ingest.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import wirewatch.ingest.model.Draft;
import wirewatch.ingest.model.Html;
import wirewatch.ingest.model.Origin;
import wirewatch.ingest.page.body.BodyReader;
import wirewatch.ingest.page.fact.FactReader;
import wirewatch.ingest.page.fact.Facts;

/** Reads a draft from a web page. */
public final class PageReader {
  private final FactReader facts = new FactReader();
  private final BodyReader bodies = new BodyReader();

  /** Never throws, whatever the markup. */
  public Reading read(Html html) {
    Document document =
        Jsoup.parse(html.markup(), html.address() == null ? "" : html.address().toString());
    Facts facts = this.facts.read(document, html);
    if (facts.refusal() != null) {
      return new Reading.NotAnArticle(facts.refusal());
    }
    List<String> paragraphs = bodies.read(document);
    if (paragraphs.isEmpty()) {
      return new Reading.NotAnArticle("no text that reads like an article");
    }
    Map<String, Origin> provenance = new LinkedHashMap<>(facts.provenance());
    provenance.put("body", Origin.HTML);
    return new Reading.Read(
        new Draft(
            facts.heading(),
            paragraphs,
            facts.credit(),
            facts.dates(),
            facts.labels(),
            facts.access(),
            provenance));
  }
}
