package wirewatch.crawler;

/** Names of the fields in the WARC metadata records that this crawler writes. */
final class ArchiveFields {
  static final String SOURCE = "wirewatch-source";
  static final String REQUESTED = "wirewatch-requested";
  static final String REMARKS = "wirewatch-remarks";

  private ArchiveFields() {}
}
