package wirewatch.ingest.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The authors, agency and publisher of an article.
 *
 * @param byline as printed (ninjs {@code by})
 * @param authors names of the people in the byline, or else of the publication or desk
 * @param creditline as printed, for example {@code UrduPoint News / Sputnik}
 * @param agency the originator, normalised
 * @param publisher the publisher of this copy
 * @param syndication the chain from the originator to the publisher
 */
public record Credit(
    @Nullable String byline,
    List<String> authors,
    @Nullable String creditline,
    @Nullable String agency,
    @Nullable String publisher,
    List<String> syndication,
    @Nullable String copyrightHolder,
    @Nullable String usageTerms) {

  public static final Credit NONE =
      new Credit(null, List.of(), null, null, null, List.of(), null, null);

  public Credit {
    authors = List.copyOf(authors);
    syndication = List.copyOf(syndication);
  }
}
