package wirewatch.ingest.page.body;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.FieldOrigin;

/**
 * The body of a page.
 *
 * @param paragraphs in order; the first still starts with its dateline
 * @param lead the abstract, if the page marks one
 * @param origin the part of the page that the paragraphs were taken from
 * @param rejectionReason why the page is not an article; null if it is one
 * @param truncated whether text was left out because the page has too much of it
 */
public record PageBody(
    List<String> paragraphs,
    @Nullable String lead,
    FieldOrigin origin,
    @Nullable String rejectionReason,
    boolean truncated) {

  public PageBody {
    paragraphs = List.copyOf(paragraphs);
  }
}
