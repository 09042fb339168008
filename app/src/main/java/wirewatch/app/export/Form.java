package wirewatch.app.export;

import java.util.Locale;

/** The file formats of an export. */
public enum Form {
  /** RFC 4180, UTF-8. */
  CSV("text/csv; charset=utf-8; header=present", "csv"),
  /** One document a line. */
  JSONL("application/jsonl", "jsonl"),
  /** A JSON array of IPTC ninjs 3 objects. */
  NINJS("application/json", "json");

  private final String mediaType;
  private final String ending;

  Form(String mediaType, String ending) {
    this.mediaType = mediaType;
    this.ending = ending;
  }

  /** Returns the value of the request parameter. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  String mediaType() {
    return mediaType;
  }

  String ending() {
    return ending;
  }

  /** Creates the formatter of this format. */
  Writing writing() {
    return switch (this) {
      case CSV -> new Csv();
      case JSONL -> new JsonLines();
      case NINJS -> new NinjsArray();
    };
  }
}
