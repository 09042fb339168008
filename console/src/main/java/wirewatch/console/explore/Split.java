package wirewatch.console.explore;

import org.jspecify.annotations.Nullable;
import wirewatch.console.search.DisplayNames;

/** The field whose values a curve is divided by. */
public enum Split {
  NONE("", "nothing", "", ""),
  AGENCY("agency", "agency", "article.agency", "agency"),
  COUNTRY("country", "country", "article.country_iso_codes", "country"),
  LANGUAGE("language", "language", "article.language", "language"),
  PERSON("person", "person", "article.people.name", "people");

  private final String parameter;
  private final String label;
  private final String indexField;
  private final String queryField;

  Split(String parameter, String label, String indexField, String queryField) {
    this.parameter = parameter;
    this.label = label;
    this.indexField = indexField;
    this.queryField = queryField;
  }

  /** Parses a URL parameter; {@link #NONE} if it is missing or unknown. */
  public static Split of(@Nullable String parameter) {
    for (Split split : values()) {
      if (split.parameter.equals(parameter)) {
        return split;
      }
    }
    return NONE;
  }

  public String parameter() {
    return parameter;
  }

  public String label() {
    return label;
  }

  String indexField() {
    return indexField;
  }

  String queryField() {
    return queryField;
  }

  /** The display name of a value. */
  String nameOf(String value) {
    return switch (this) {
      case COUNTRY -> DisplayNames.country(value);
      case LANGUAGE -> DisplayNames.language(value);
      case NONE, AGENCY, PERSON -> value;
    };
  }
}
