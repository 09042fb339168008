package wirewatch.alerting.document;

/**
 * A field that queries can name.
 *
 * @param name the short name; the path if it has none
 * @param path in the index
 */
public record QueryField(String name, String path, Kind kind) {
  private static final String SUBFIELD = ".text";
  private static final String QUOTES = "article.quotes.";
  private static final String LISTED = "article.listed.";
  private static final String DESIGNATIONS = "article.designations.";

  /** How a field's values are compared. */
  public enum Kind {
    /** Text in the article's language. */
    TEXT,
    /** Text that is split into words and not stemmed. */
    NAMES,
    /** A single value, compared without case for ASCII letters. */
    KEYWORD,
    /** A keyword that is an ISO 3166-1 code. */
    COUNTRY,
    /** A keyword that is a BCP 47 tag. */
    LANGUAGE,
    NUMBER,
    /** A number from 0 to 1 with at most three decimals, compared in {@link Thousandths}. */
    FRACTION,
    DATE,
    FLAG;

    public boolean isText() {
      return this == TEXT || this == NAMES;
    }

    public boolean isNumeric() {
      return this == NUMBER || this == FRACTION || this == DATE;
    }
  }

  /** The path of the values in a document, without the name of a sub-field. */
  String documentPath() {
    return kind == Kind.NAMES && path.endsWith(SUBFIELD) && !path.startsWith(QUOTES)
        ? path.substring(0, path.length() - SUBFIELD.length())
        : path;
  }

  /** Whether it belongs to a listed name in the text. */
  public boolean isListedName() {
    return path.startsWith(LISTED);
  }

  /** Whether it belongs to a reported designation. */
  public boolean isDesignation() {
    return path.startsWith(DESIGNATIONS);
  }

  public boolean isQuoteField() {
    return path.startsWith(QUOTES);
  }
}
