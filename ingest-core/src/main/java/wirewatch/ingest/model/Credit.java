package wirewatch.ingest.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote and who sent an article.
 *
 * @param byline as printed (ninjs {@code by})
 * @param authors names of the people who sign; where none does, of the paper or desk that does
 * @param creditline as printed, for example {@code UrduPoint News / Sputnik}
 * @param agency the originator, normalised
 * @param publisher who published this copy
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
