package wirewatch.crawler.model;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * An article that its site has removed.
 *
 * @param address the address that was requested
 * @param status the status of the response, such as 410
 * @param target the other page to which it redirects now; null if it is gone
 */
public record RemovedPage(URI address, int status, @Nullable URI target) {}
