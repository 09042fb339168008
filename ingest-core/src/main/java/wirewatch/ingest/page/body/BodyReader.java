package wirewatch.ingest.page.body;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the paragraphs of the article on a page. */
public final class BodyReader {

  /** The paragraphs in order; empty where the page has no text that reads like an article. */
  public List<String> read(Document document) {
    return document.select("p").stream()
        .map(Element::text)
        .filter(text -> !text.isBlank())
        .toList();
  }
}
