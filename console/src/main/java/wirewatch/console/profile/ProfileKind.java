package wirewatch.console.profile;

/** What a page can be about. */
public enum ProfileKind {
  PERSON("Person", "people", "people", "article.people.name"),
  ORGANISATION("Organisation", "organisations", "organisations", "article.organisations.name"),
  PLACE("Place", "places", "places", "article.places.name"),
  AGENCY("Agency", "agencies", "agency", "article.agency");

  private final String label;
  private final String path;
  private final String queryField;
  private final String indexField;

  ProfileKind(String label, String path, String queryField, String indexField) {
    this.label = label;
    this.path = path;
    this.queryField = queryField;
    this.indexField = indexField;
  }

  /** The first part of the path of its pages. */
  public String path() {
    return path;
  }

  public String label() {
    return label;
  }

  /** The name of the field in queries. */
  String queryField() {
    return queryField;
  }

  String indexField() {
    return indexField;
  }

  /** Whether articles quote it under this name. */
  boolean speaks() {
    return this == PERSON || this == ORGANISATION;
  }
}
