package wirewatch.ingest.page.body;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What other readers already know of the page.
 *
 * @param headline the page's own, so that it can be left out of the body
 * @param articleBodies what structured data gives as the text of an article, markup taken away
 * @param authors names, so that bylines can be left out
 */
public record BodyHints(
    @Nullable String headline, List<String> articleBodies, List<String> authors) {
  public static final BodyHints NONE = new BodyHints(null, List.of(), List.of());

  public BodyHints {
    articleBodies = List.copyOf(articleBodies);
    authors = List.copyOf(authors);
  }
}
