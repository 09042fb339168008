package wirewatch.ingest.model;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The canonical URL, image and access terms of a page.
 *
 * @param canonical the canonical URL of the page, or else the fetched one
 * @param freeAccess schema.org {@code isAccessibleForFree}; null if the page does not state it
 * @param optOut machine-readable rights reservations found: {@code tdmrep}, {@code noai}, {@code
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
