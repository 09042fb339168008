package wirewatch.ingest.page.outline;

import java.util.HashMap;
import java.util.Map;

/** The role of an element in the text of a page, by its tag alone. */
public enum ElementRole {
  /** Contains no visible text. */
  SKIPPED(
      "script style noscript template svg math iframe object embed canvas video audio select option"
          + " datalist button input textarea map area head meta link title param progress meter"
          + " dialog amp-ad amp-embed amp-iframe amp-analytics portal frameset frame"),
  PARAGRAPH("p"),
  HEADING("h1 h2 h3 h4 h5 h6"),
  ITEM("li dt dd"),
  LIST("ul ol dl menu dir"),
  QUOTE("blockquote"),
  CELL("td th"),
  ROW("tr"),
  TABLE("table tbody thead tfoot"),
  PREFORMATTED("pre"),
  CAPTION("figcaption caption"),
  FIGURE("figure picture"),
  NAVIGATION("nav"),
  ASIDE("aside"),
  FOOTER("footer"),
  HEADER("header hgroup"),
  FORM("form fieldset legend"),
  ARTICLE("article"),
  MAIN("main"),
  BOX(
      "div section center address details summary body html search legend hr multicol"
          + " amp-accordion amp-sidebar"),
  LINK("a"),
  BREAK("br"),
  IMAGE("img amp-img"),
  INLINE("");

  private static final Map<String, ElementRole> BY_TAG = new HashMap<>();

  static {
    for (ElementRole elementRole : values()) {
      for (String tag : elementRole.tags.split(" ", -1)) {
        BY_TAG.putIfAbsent(tag, elementRole);
      }
    }
  }

  private final String tags;

  ElementRole(String tags) {
    this.tags = tags;
  }

  /** The role of a tag, given in lower case; an unknown tag is inline. */
  public static ElementRole of(String tag) {
    return BY_TAG.getOrDefault(tag, INLINE);
  }

  public boolean isLineBreaking() {
    return switch (this) {
      case LINK, BREAK, IMAGE, INLINE, SKIPPED -> false;
      default -> true;
    };
  }
}
