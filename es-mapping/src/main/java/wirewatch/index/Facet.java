package wirewatch.index;

/** A field that articles are counted by. */
public enum Facet {
  AGENCY("article.agency"),
  PUBLISHER("article.publisher"),
  FEED("feed.id"),
  LANGUAGE("article.language"),
  COUNTRY("article.country_iso_codes"),
  PEOPLE("article.people.name"),
  SUBJECT("article.subjects.name");

  private final String field;

  Facet(String field) {
    this.field = field;
  }

  String field() {
    return field;
  }

  /** How many articles have a value. */
  public record Count(String value, long articles) {}
}
