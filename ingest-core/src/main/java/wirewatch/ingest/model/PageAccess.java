package wirewatch.ingest.model;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The canonical URL, image and access terms of a page.
 *
 * @param canonicalUrl the canonical URL of the page, or else the fetched one
 * @param freeAccess schema.org {@code isAccessibleForFree}; null if the page does not state it
 * @param optOuts machine-readable rights reservations found: {@code tdmrep}, {@code noai}, {@code
 *     robots-noarchive}, … of the page; {@code ai.txt} and {@code content-signal-ai-train}, … of
 *     its site
 */
public record PageAccess(
    @Nullable URI canonicalUrl,
    @Nullable String imageUrl,
    @Nullable Boolean freeAccess,
    List<String> optOuts) {

  public static final PageAccess NONE = new PageAccess(null, null, null, List.of());

  public PageAccess {
    optOuts = List.copyOf(optOuts);
  }
}
