package wirewatch.pipeline.review;

/**
 * What came of looking back.
 *
 * @param entries how many added or changed entries were looked for
 * @param articles how many articles were read
 * @param found how many of them have such an entry
 * @param closed how many hits of removed entries were closed
 */
public record LookBackReport(int entries, long articles, int found, int closed) {
  /** Nothing had changed. */
  public static final LookBackReport NONE = new LookBackReport(0, 0, 0, 0);
}
