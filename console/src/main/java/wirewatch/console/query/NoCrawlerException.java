package wirewatch.console.query;

/** Something was asked of the crawler in a process that has none. */
public final class NoCrawlerException extends RuntimeException {
  /** Why it cannot be done here, and where it can. */
  public static final String REASON =
      "No crawler runs in this process: add, probe, pause and resume sources in the console of"
          + " `wirewatch run`.";

  private static final long serialVersionUID = 1;

  public NoCrawlerException() {
    super(REASON);
  }
}
