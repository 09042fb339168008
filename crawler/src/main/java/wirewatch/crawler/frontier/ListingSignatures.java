package wirewatch.crawler.frontier;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What each listing last showed of a page: the signature of its title and times. Stored as {@code
 * listing:signature} pairs, separated by blanks.
 */
public record ListingSignatures(String text) {
  private static final int MAX_LISTINGS = 8;

  public static ListingSignatures of(@Nullable String stored) {
    return new ListingSignatures(stored == null ? "" : stored);
  }

  /** Returns whether a listing has shown the page before. */
  public boolean isSeenBy(long listing) {
    return (" " + text).contains(" " + listing + ":");
  }

  /** Returns whether a listing has shown the page before, with another signature. */
  public boolean isChanged(long listing, long signature) {
    return isSeenBy(listing) && !List.of(text.split(" ")).contains(pair(listing, signature));
  }

  /** Returns the signatures with that of a listing; the oldest are dropped. */
  public ListingSignatures with(long listing, long signature) {
    List<String> pairs = new ArrayList<>();
    for (String pair : text.split(" ", -1)) {
      if (!pair.isEmpty() && !pair.startsWith(listing + ":")) {
        pairs.add(pair);
      }
    }
    pairs.add(pair(listing, signature));
    int from = Math.max(0, pairs.size() - MAX_LISTINGS);
    return new ListingSignatures(String.join(" ", pairs.subList(from, pairs.size())));
  }

  private static String pair(long listing, long signature) {
    return listing + ":" + Long.toString(signature, Character.MAX_RADIX);
  }
}
