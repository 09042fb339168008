package wirewatch.crawler;

/** The fields of our metadata records. */
final class ArchiveFields {
  static final String SOURCE = "wirewatch-source";
  static final String REQUESTED = "wirewatch-requested";
  static final String REMARKS = "wirewatch-remarks";

  private ArchiveFields() {}
}
