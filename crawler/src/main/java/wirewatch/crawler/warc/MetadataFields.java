package wirewatch.crawler.warc;

/** Names of the fields in the WARC metadata records that this crawler writes. */
public final class MetadataFields {
  public static final String SOURCE = "wirewatch-source";
  public static final String REQUESTED = "wirewatch-requested";
  public static final String HINTS = "wirewatch-remarks";

  private MetadataFields() {}
}
