package wirewatch.ingest.page.fact;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Removes the kicker: the short line above a headline, inside the same heading. */
final class Kicker {
  private static final int MAX_LENGTH = 80;
  private static final int MAX_DEPTH = 4;
  private static final String MARKS = "-–—|/•· ";

  private Kicker() {}

  /** The heading's text without its kicker; a kicker followed by a colon belongs to the headline. */
  static String strip(Element heading, String text) {
    Element kicker = in(heading);
    String words = kicker == null ? "" : ShortText.line(kicker, MAX_LENGTH + 1);
    if (words.isEmpty() || words.length() > MAX_LENGTH || !text.startsWith(words)) {
      return text;
    }
    int start = words.length();
    while (start < text.length() && MARKS.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    String rest = text.substring(start);
    boolean runsOn = rest.startsWith(":") || words.endsWith(":");
    return runsOn || rest.indexOf(' ') < 0 ? text : rest;
  }

  private static @Nullable Element in(Element heading) {
    Zones zones = new Zones();
    Element inner = heading.firstElementChild();
    for (int depth = 0; inner != null && depth < MAX_DEPTH; depth++) {
      if (zones.of(inner).contains(Zone.KICKER)) {
        return inner;
      }
      inner = inner.firstElementChild();
    }
    return null;
  }
}
