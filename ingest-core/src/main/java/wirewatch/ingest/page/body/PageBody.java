package wirewatch.ingest.page.body;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.FieldOrigin;
import wirewatch.ingest.model.ReadingQuality;
import wirewatch.ingest.page.outline.TextBlock;

/**
 * The body of a page.
 *
 * @param paragraphs in order; the first still starts with its dateline
 * @param blocks the blocks of the page that the paragraphs were read from, lead first; empty if the
 *     paragraphs are those of a declared text
 * @param lead the abstract, if the page marks one
 * @param origin the part of the page that the paragraphs were taken from
 * @param rejectionReason why the page is not an article; null if it is one
 * @param truncated whether text was left out because the page has too much of it
 * @param quality how well it is read
 */
public record PageBody(
    List<String> paragraphs,
    List<TextBlock> blocks,
    @Nullable String lead,
    FieldOrigin origin,
    @Nullable String rejectionReason,
    boolean truncated,
    ReadingQuality quality) {

  public PageBody {
    paragraphs = List.copyOf(paragraphs);
    blocks = List.copyOf(blocks);
  }
}
