package wirewatch.pipeline.flow;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import wirewatch.crawler.model.ArchiveLocation;
import wirewatch.crawler.model.Source;
import wirewatch.ingest.model.FetchedPage;

/**
 * A page that enters the pipeline.
 *
 * @param listing the listing that named the page, if known
 */
public record IncomingPage(
    Source source, @Nullable URI listing, FetchedPage page, ArchiveLocation archived) {

  /** The same page without its bytes, which take memory and are no longer needed. */
  public IncomingPage withoutBody() {
    FetchedPage withoutBody =
        new FetchedPage(
            page.url(),
            page.requestedUrl(),
            page.fetchedAt(),
            page.statusCode(),
            page.headers(),
            new byte[0],
            page.hints());
    return new IncomingPage(source, listing, withoutBody, archived);
  }
}
