package wirewatch.ingest.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a listing (feed, news sitemap, section page) or the source's configuration said of a page;
 * every part may be missing, none is trusted before the page itself.
 *
 * @param origin which kind of listing spoke: {@link Origin#FEED} or {@link Origin#SITEMAP}
 * @param agency the wire agency that the source is known to be
 * @param publisher the name of the source
 * @param country ISO 3166-1 alpha-2 of the source
 */
public record Hints(
    Origin origin,
    @Nullable String title,
    @Nullable Instant published,
    List<String> authors,
    @Nullable String language,
    @Nullable String agency,
    @Nullable String publisher,
    @Nullable String country) {

  public static final Hints NONE =
      new Hints(Origin.FEED, null, null, List.of(), null, null, null, null);

  public Hints {
    authors = List.copyOf(authors);
  }
}
