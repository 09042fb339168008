package wirewatch.crawler.frontier;

/**
 * The requests of a site and how many of them were revisits.
 *
 * @param requests the number of requests, revisits included
 */
public record RequestShare(int requests, int revisits) {
  public static final RequestShare NONE = new RequestShare(0, 0);

  private static final int FREE = 10; // requests assumed at the start
  private static final int MAX_REQUESTS = 1_000;

  /** Returns the counts after a request; from 1,000 requests on both are halved. */
  RequestShare plus(boolean revisit) {
    int sent = requests + 1;
    int again = revisits + (revisit ? 1 : 0);
    return sent >= MAX_REQUESTS
        ? new RequestShare(sent / 2, again / 2)
        : new RequestShare(sent, again);
  }

  /** Returns whether one more revisit keeps within a share of the requests. */
  boolean permitsRevisit(double share) {
    return revisits + 1 <= share * (requests + FREE);
  }
}
