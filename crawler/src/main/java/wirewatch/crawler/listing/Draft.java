package wirewatch.crawler.listing;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A listing as it is written, before anybody asks whose the addresses are.
 *
 * @param sites where the listing says that it belongs
 * @param language of all candidates that name none
 */
record Draft(
    Kind kind,
    List<Candidate> candidates,
    List<URI> listings,
    List<URI> sites,
    @Nullable String language,
    @Nullable Duration ttl,
    List<String> problems) {

  /** A listing of which nothing could be read. */
  static Draft broken(Kind kind, String problem) {
    return new Draft(kind, List.of(), List.of(), List.of(), null, null, List.of(problem));
  }
}
