package wirewatch.ingest.page;

import java.util.Iterator;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import wirewatch.ingest.limit.CpuTimeLimit;

/**
 * The markup of a page as a tree of bounded size.
 *
 * @param truncated whether the rest of the markup was left out
 */
record ParsedPage(Document document, boolean truncated) {
  /** The largest news pages have about 20,000 elements; each takes about 250 bytes. */
  private static final int MAX_ELEMENTS = 150_000;

  /** Bounds comments and closing tags, which make no element. */
  private static final int MAX_TAGS = 400_000;

  private static final int CHECK_INTERVAL = 512;

  static ParsedPage parse(String markup, String baseUri) {
    int end = endOfTags(markup);
    boolean truncated = end < markup.length();
    try (StreamParser parser = new StreamParser(Parser.htmlParser())) {
      parser.parse(truncated ? markup.substring(0, end) : markup, baseUri);
      Document document = parser.document();
      Iterator<Element> elements = parser.iterator();
      for (int count = 1; elements.hasNext(); count++) {
        elements.next();
        if (count % CHECK_INTERVAL == 0) {
          CpuTimeLimit.check();
        }
        if (count == MAX_ELEMENTS) {
          truncated = true;
          break;
        }
      }
      return new ParsedPage(document, truncated);
    }
  }

  /** Returns the offset of the first tag above the limit, or the length of the markup. */
  private static int endOfTags(String markup) {
    int at = markup.indexOf('<');
    for (int tags = 0; at >= 0; tags++) {
      if (tags == MAX_TAGS) {
        return at;
      }
      at = markup.indexOf('<', at + 1);
    }
    return markup.length();
  }
}
