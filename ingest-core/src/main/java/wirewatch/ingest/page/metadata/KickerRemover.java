package wirewatch.ingest.page.metadata;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.page.metadata.candidate.ElementTextReader;
import wirewatch.ingest.page.metadata.candidate.PageElements;
import wirewatch.ingest.page.metadata.candidate.PagePart;

/** Removes the kicker: the short line above a headline, inside the same heading. */
final class KickerRemover {
  private static final int MAX_LENGTH = 80;
  private static final int MAX_DEPTH = 4;
  private static final String SEPARATORS = "-–—|/•· ";

  private KickerRemover() {}

  /**
   * The heading's text without its kicker; a kicker followed by a colon belongs to the headline.
   */
  static String removeFrom(Element heading, String text, PageElements elements) {
    Element kicker = findIn(heading, elements);
    String words = kicker == null ? "" : ElementTextReader.readLine(kicker, MAX_LENGTH + 1);
    if (words.isEmpty() || words.length() > MAX_LENGTH || !text.startsWith(words)) {
      return text;
    }
    int start = words.length();
    while (start < text.length() && SEPARATORS.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    String rest = text.substring(start);
    boolean runsOn = rest.startsWith(":") || words.endsWith(":");
    return runsOn || rest.indexOf(' ') < 0 ? text : rest;
  }

  private static @Nullable Element findIn(Element heading, PageElements elements) {
    Element inner = heading.firstElementChild();
    for (int depth = 0; inner != null && depth < MAX_DEPTH; depth++) {
      if (elements.partsOf(inner).contains(PagePart.KICKER)) {
        return inner;
      }
      inner = inner.firstElementChild();
    }
    return null;
  }
}
