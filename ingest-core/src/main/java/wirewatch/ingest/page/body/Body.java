package wirewatch.ingest.page.body;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.Origin;

/**
 * The body of a page.
 *
 * @param paragraphs in order, the dateline still at the head of the first
 * @param lead the abstract, where the page marks one
 * @param origin which part of the page gave the paragraphs
 * @param refusal why the page is no article; null where it is one
 */
public record Body(
    List<String> paragraphs, @Nullable String lead, Origin origin, @Nullable String refusal) {

  public Body {
    paragraphs = List.copyOf(paragraphs);
  }
}
