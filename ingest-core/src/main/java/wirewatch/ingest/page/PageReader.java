package wirewatch.ingest.page;

import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import wirewatch.ingest.model.Access;
import wirewatch.ingest.model.Credit;
import wirewatch.ingest.model.Dates;
import wirewatch.ingest.model.Draft;
import wirewatch.ingest.model.Heading;
import wirewatch.ingest.model.Html;
import wirewatch.ingest.model.Labels;
import wirewatch.ingest.model.Origin;
import wirewatch.ingest.page.body.BodyReader;

/** Reads a draft from a web page. */
public final class PageReader {
  private final BodyReader bodies = new BodyReader();

  /** Never throws, whatever the markup. */
  public Reading read(Html html) {
    Document document =
        Jsoup.parse(html.markup(), html.address() == null ? "" : html.address().toString());
    List<String> paragraphs = bodies.read(document);
    if (paragraphs.isEmpty()) {
      return new Reading.NotAnArticle("no text that reads like an article");
    }
    Heading heading = new Heading(document.title(), null, null);
    Access access = new Access(html.address(), null, null, List.of());
    return new Reading.Read(
        new Draft(
            heading,
            paragraphs,
            Credit.NONE,
            Dates.NONE,
            Labels.NONE,
            access,
            Map.of("body", Origin.HTML)));
  }
}
