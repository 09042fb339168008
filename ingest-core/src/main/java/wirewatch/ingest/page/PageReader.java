package wirewatch.ingest.page;

import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import wirewatch.ingest.model.Access;
import wirewatch.ingest.model.Credit;
import wirewatch.ingest.model.Dates;
import wirewatch.ingest.model.Draft;
import wirewatch.ingest.model.Heading;
import wirewatch.ingest.model.Html;
import wirewatch.ingest.model.Labels;
import wirewatch.ingest.page.body.Body;
import wirewatch.ingest.page.body.BodyHints;
import wirewatch.ingest.page.body.BodyReader;

/** Reads a draft from a web page. */
public final class PageReader {
  private final BodyReader bodies = new BodyReader();

  /** Never throws, whatever the markup. */
  public Reading read(Html html) {
    Document document =
        Jsoup.parse(html.markup(), html.address() == null ? "" : html.address().toString());
    Element h1 = document.selectFirst("h1");
    String headline = h1 == null ? document.title() : h1.text();
    Body body =
        bodies.read(document, new BodyHints(headline, JsonLdBodies.read(document), List.of()));
    if (body.refusal() != null) {
      return new Reading.NotAnArticle(body.refusal());
    }
    Heading heading = new Heading(headline, null, body.lead());
    Access access = new Access(html.address(), null, null, List.of());
    return new Reading.Read(
        new Draft(
            heading,
            body.paragraphs(),
            Credit.NONE,
            Dates.NONE,
            Labels.NONE,
            access,
            Map.of("body", body.origin())));
  }
}
