package wirewatch.console.export;

import java.util.Locale;

/** The file formats of an export. */
public enum ExportFormat {
  /** RFC 4180, UTF-8. */
  CSV("text/csv; charset=utf-8; header=present", "csv"),
  /** One document a line. */
  JSONL("application/jsonl", "jsonl"),
  /** A JSON array of IPTC ninjs 3 objects. */
  NINJS("application/json", "json");

  private final String mediaType;
  private final String fileExtension;

  ExportFormat(String mediaType, String ending) {
    this.mediaType = mediaType;
    this.fileExtension = ending;
  }

  /** Returns the value of the request parameter. */
  public String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }

  String mediaType() {
    return mediaType;
  }

  String fileExtension() {
    return fileExtension;
  }

  /** Creates the formatter of this format. */
  ExportFormatter newFormatter() {
    return switch (this) {
      case CSV -> new CsvFormatter();
      case JSONL -> new JsonLinesFormatter();
      case NINJS -> new NinjsFormatter();
    };
  }
}
