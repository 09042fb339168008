package wirewatch.console.view;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An article in a list.
 *
 * @param link to its page
 * @param publisher of a copy; empty if it is the agency itself
 * @param version above 1 for a revised article
 * @param copies the number of copies of its story
 */
public record ArticleListItem(
    String id,
    String link,
    DisplayTime time,
    String agency,
    String publisher,
    List<Passage> headline,
    String place,
    List<CountryName> countries,
    String language,
    int version,
    int copies,
    List<List<Passage>> highlights) {

  /** The headline without marks. */
  public String plainHeadline() {
    return headline.stream().map(Passage::text).collect(Collectors.joining());
  }

  /** The empty entry of the template that a script fills in. */
  public static final ArticleListItem BLANK =
      new ArticleListItem(
          "",
          "",
          new DisplayTime("", "", ""),
          "",
          "",
          List.of(),
          "",
          List.of(),
          "",
          1,
          1,
          List.of());

  public ArticleListItem {
    headline = List.copyOf(headline);
    countries = List.copyOf(countries);
    highlights = List.copyOf(highlights);
  }
}
