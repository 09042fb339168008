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

/** Reads a draft from a web page: first its metadata, then its body with the help of the metadata. */
public final class PageReader {
  /** Minimum body length, in characters, that overrides a page's declared type. */
  private static final int LONG_ENOUGH = 600;

  /** Bounds memory: parsed markup takes up to forty times the space of its source. */
  private static final int MAX_LENGTH = 10_000_000;

  private final FactReader facts = new FactReader();
  private final BodyReader bodies = new BodyReader();

  /** Reads a page; never throws, whatever the markup. */
  public Reading read(Html html) {
    if (html.markup().length() > MAX_LENGTH) {
      return new Reading.NotAnArticle("longer than %,d characters".formatted(MAX_LENGTH));
    }
    Document document =
        Jsoup.parse(html.markup(), html.address() == null ? "" : html.address().toString());
    Facts known = facts.read(document, html);
    Heading heading = known.heading();
    BodyHints hints =
        new BodyHints(heading.headline(), known.statedBodies(), known.credit().authors());
    Body body = bodies.read(document, hints);
    if (body.refusal() != null) {
      return new Reading.NotAnArticle(known.doubt() == null ? body.refusal() : known.doubt());
    }
    if (known.doubt() != null && isShort(body)) {
      return new Reading.NotAnArticle(known.doubt());
    }
    return new Reading.Read(draft(known, body));
  }

  private static boolean isShort(Body body) {
    int length = 0;
    for (String paragraph : body.paragraphs()) {
      length += paragraph.length();
    }
    return length < LONG_ENOUGH;
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
