package wirewatch.ingest.page.body;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Metadata of the page that helps to find its body.
 *
 * @param headline excluded from the body
 * @param declaredBodies article texts declared in structured data, without markup
 * @param summary the description of the page, if it has one
 * @param authors author names; bylines are excluded from the body
 */
public record BodyHints(
    @Nullable String headline,
    List<String> declaredBodies,
    List<String> authors,
    @Nullable String summary) {
  public static final BodyHints NONE = new BodyHints(null, List.of(), List.of());

  /** Creates hints for a page without a description. */
  public BodyHints(@Nullable String headline, List<String> declaredBodies, List<String> authors) {
    this(headline, declaredBodies, authors, null);
  }

  public BodyHints {
    declaredBodies = List.copyOf(declaredBodies);
    authors = List.copyOf(authors);
  }
}
