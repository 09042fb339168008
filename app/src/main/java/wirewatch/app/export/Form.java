package wirewatch.app.export;

import java.util.Locale;

/** The forms of an export. */
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

  /** As in the parameter. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  String mediaType() {
    return mediaType;
  }

  String ending() {
    return ending;
  }

  /** What stands before, between and after the articles. */
  Writing writing() {
    return switch (this) {
      case CSV -> new Csv();
      case JSONL -> new JsonLines();
      case NINJS -> new NinjsArray();
    };
  }
}
