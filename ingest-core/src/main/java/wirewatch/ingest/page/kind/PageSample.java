package wirewatch.ingest.page.kind;

import java.net.URI;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.page.metadata.PageMetadata;
import wirewatch.ingest.page.outline.PageOutline;

/**
 * What was read of a page before its kind is decided.
 *
 * @param body the paragraphs that would be its body
 */
public record PageSample(
    @Nullable URI url,
    Document document,
    PageOutline outline,
    PageMetadata metadata,
    List<String> body) {
  public PageSample {
    body = List.copyOf(body);
  }
}
