package wirewatch.ingest.model;

import java.util.List;

/**
 * How well the body of a page is read, as independent readers of the same page suggest.
 *
 * @param score from 0 to 1
 * @param reasons what speaks against it, in words; empty if nothing does
 */
public record ReadingQuality(double score, List<String> reasons) {
  public ReadingQuality {
    reasons = List.copyOf(reasons);
  }
}
