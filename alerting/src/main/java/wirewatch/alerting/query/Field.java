package wirewatch.alerting.query;

/**
 * A field that a query may name.
 *
 * @param name the short name; the path where it has none
 * @param path in the index
 */
record Field(String name, String path, Kind kind) {
  private static final String SUBFIELD = ".text";
  private static final String QUOTES = "article.quotes.";

  /** How a field's values are compared. */
  enum Kind {
    /** Text in the article's language. */
    TEXT,
    /** Text that is split into words and not stemmed. */
    NAMES,
    /** One whole value; letters of ASCII in either case. */
    KEYWORD,
    /** A keyword that is an ISO 3166-1 code. */
    COUNTRY,
    /** A keyword that is a BCP 47 tag. */
    LANGUAGE,
    NUMBER,
    DATE,
    FLAG;

    boolean isText() {
      return this == TEXT || this == NAMES;
    }

    boolean isCounted() {
      return this == NUMBER || this == DATE;
    }
  }

  /** Where the values stand in a document: the name of a sub-field is not a part of it. */
  String source() {
    return kind == Kind.NAMES && path.endsWith(SUBFIELD) && !path.startsWith(QUOTES)
        ? path.substring(0, path.length() - SUBFIELD.length())
        : path;
  }

  boolean isOfQuotes() {
    return path.startsWith(QUOTES);
  }
}
