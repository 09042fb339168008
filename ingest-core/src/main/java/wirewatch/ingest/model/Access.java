package wirewatch.ingest.model;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a page stands and on what terms it may be read.
 *
 * @param canonical the page's canonical address, else the fetched one
 * @param freeAccess schema.org {@code isAccessibleForFree}; null where the page does not say
 * @param optOut machine-readable reservations seen: {@code tdmrep}, {@code noai}, {@code
 *     robots-noarchive}, …
 */
public record Access(
    @Nullable URI canonical,
    @Nullable String imageUrl,
    @Nullable Boolean freeAccess,
    List<String> optOut) {

  public static final Access NONE = new Access(null, null, null, List.of());

  public Access {
    optOut = List.copyOf(optOut);
  }
}
