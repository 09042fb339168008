package wirewatch.app.console.view;

import java.util.List;

/**
 * An article in a list.
 *
 * @param link to its page
 * @param publisher of a copy; empty if it is the agency itself
 * @param version above 1 for a revised article
 * @param copies the number of copies of its story
 */
public record Line(
    String id,
    String link,
    Moment time,
    String agency,
    String publisher,
    List<Passage> headline,
    String place,
    String countries,
    String language,
    int version,
    int copies,
    List<List<Passage>> highlights) {

  /** The empty entry of the template that a script fills in. */
  public static final Line BLANK =
      new Line("", "", new Moment("", ""), "", "", List.of(), "", "", "", 1, 1, List.of());

  public Line {
    headline = List.copyOf(headline);
    highlights = List.copyOf(highlights);
  }
}
