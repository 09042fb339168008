package wirewatch.crawler.listing.model;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A fetched listing: its bytes, origin and configuration.
 *
 * @param body after content decoding; a gzip file is still compressed. Not copied, must not be
 *     modified
 * @param contentType the value of the {@code Content-Type} header
 * @param address the URL after redirects
 * @param kind the configured kind; null: detected
 * @param linkPattern as configured, the addresses that a section page's articles have: a pattern in
 *     which {@code *} stands for any characters, for the whole address or, if it begins with {@code
 *     /}, the whole path and query; or a regular expression to be found in the address, known by
 *     its marks or by {@code regex:} before it; null: derived from the page
 */
@SuppressWarnings("ArrayRecordComponent") // bodies are large and read once; never compared
public record FetchedListing(
    byte[] body,
    @Nullable String contentType,
    URI address,
    @Nullable ListingKind kind,
    @Nullable String linkPattern) {}
