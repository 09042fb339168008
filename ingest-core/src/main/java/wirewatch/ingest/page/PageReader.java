package wirewatch.ingest.page;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import wirewatch.ingest.model.Draft;
import wirewatch.ingest.model.Heading;
import wirewatch.ingest.model.Html;
import wirewatch.ingest.model.Origin;
import wirewatch.ingest.page.body.Body;
import wirewatch.ingest.page.body.BodyHints;
import wirewatch.ingest.page.body.BodyReader;
import wirewatch.ingest.page.fact.FactReader;
import wirewatch.ingest.page.fact.Facts;

/** Reads a draft from a web page: its facts first, then its body with their help. */
public final class PageReader {
  private final FactReader facts = new FactReader();
  private final BodyReader bodies = new BodyReader();

  /** Never throws, whatever the markup. */
  public Reading read(Html html) {
    Document document =
        Jsoup.parse(html.markup(), html.address() == null ? "" : html.address().toString());
    Facts known = facts.read(document, html);
    if (known.refusal() != null) {
      return new Reading.NotAnArticle(known.refusal());
    }
    Heading heading = known.heading();
    BodyHints hints =
        new BodyHints(heading.headline(), known.statedBodies(), known.credit().authors());
    Body body = bodies.read(document, hints);
    if (body.refusal() != null) {
      return new Reading.NotAnArticle(body.refusal());
    }
    return new Reading.Read(draft(known, body));
  }

  private static Draft draft(Facts known, Body body) {
    Map<String, Origin> provenance = new LinkedHashMap<>(known.provenance());
    provenance.put("body", body.origin());
    Heading heading = known.heading();
    if (body.lead() != null) {
      provenance.put("lead", Origin.HTML);
      heading = new Heading(heading.headline(), heading.alternativeHeadline(), body.lead());
    }
    return new Draft(
        heading,
        body.paragraphs(),
        known.credit(),
        known.dates(),
        known.labels(),
        known.access(),
        provenance);
  }
}
