package wirewatch.app.console.view;

import java.util.List;

/**
 * An article in a list.
 *
 * @param link where it is shown
 * @param version above 1 for a revised article
 * @param copies of its story
 */
public record Line(
    String id,
    String link,
    Moment time,
    String agency,
    String headline,
    String place,
    String countries,
    String language,
    int version,
    int copies,
    List<List<Passage>> highlights) {

  /** What a script fills in. */
  public static final Line BLANK =
      new Line("", "", new Moment("", ""), "", "", "", "", "", 1, 1, List.of());

  public Line {
    highlights = List.copyOf(highlights);
  }
}
