package wirewatch.pipeline.story;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wirewatch.index.document.StoryCopy;

/**
 * Who published a story first: the agency that the earliest copy credits, else its publisher. Times
 * are printed to the minute, so of the copies of the earliest minute, one that credits another
 * agency than its publisher comes first, then one that names an agency.
 */
final class FirstPublisher {
  private static final Comparator<StoryCopy> BY_CREDIT =
      Comparator.comparing(FirstPublisher::minute)
          .thenComparing(copy -> !creditsAnother(copy))
          .thenComparing(copy -> copy.agency() == null)
          .thenComparing(StoryCopy::published)
          .thenComparing(StoryCopy::id);

  private FirstPublisher() {}

  /** The first publisher of at least one copy; null if the copy names none. */
  static @Nullable String of(List<StoryCopy> copies) {
    StoryCopy first = copies.stream().min(BY_CREDIT).orElseThrow();
    return of(first.agency(), first.publisher());
  }

  /** The first publisher according to one copy. */
  static @Nullable String of(@Nullable String agency, @Nullable String publisher) {
    return agency == null ? publisher : agency;
  }

  private static boolean creditsAnother(StoryCopy copy) {
    return copy.agency() != null && !copy.agency().equals(copy.publisher());
  }

  private static Instant minute(StoryCopy copy) {
    return copy.published().truncatedTo(ChronoUnit.MINUTES);
  }
}
