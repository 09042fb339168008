package wirewatch.ingest.page.reader;

import java.util.List;

/**
 * The body that was chosen of those that the readers found.
 *
 * @param quality how well it is read, as estimated: from 0 to 1
 * @param reasons what speaks against it, in words; empty if nothing does
 */
public record BodyVerdict(BodyCandidate chosen, double quality, List<String> reasons) {
  public BodyVerdict {
    reasons = List.copyOf(reasons);
  }
}
