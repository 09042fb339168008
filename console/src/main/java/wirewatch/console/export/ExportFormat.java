package wirewatch.console.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Locale;

/** The file formats of an export. */
public enum ExportFormat {
  /** RFC 4180, UTF-8. */
  CSV("text/csv; charset=utf-8; header=present", "csv"),
  /** One document a line. */
  JSONL("application/jsonl", "jsonl"),
  /** A JSON array of IPTC ninjs 3 objects. */
  NINJS("application/json", "json"),
  /** A NewsML-G2 news message of news items. */
  NEWSML_G2("application/vnd.iptc.g2.newsmessage+xml", "xml"),
  /** A zip file of NITF documents. */
  NITF("application/zip", "zip"),
  /** An Office Open XML spreadsheet. */
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

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

  /** Creates a writer of this format. */
  ExportWriter newWriter(OutputStream out) throws IOException {
    return switch (this) {
      case CSV -> new TextExportWriter(new CsvFormatter(), out);
      case JSONL -> new TextExportWriter(new JsonLinesFormatter(), out);
      case NINJS -> new TextExportWriter(new NinjsFormatter(), out);
      case NEWSML_G2 -> new TextExportWriter(new NewsMlG2Formatter(Instant.now()), out);
      case NITF -> new NitfWriter(out);
      case XLSX -> new SpreadsheetWriter(out);
    };
  }
}
