package wirewatch.crawler.listing;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a listing and what is known of them.
 *
 * @param body after content decoding; a gzip file is still packed. Not copied, so never written to
 * @param contentType the value of the {@code Content-Type} header
 * @param address where the bytes came from, after redirects
 * @param kind as configured; null: find out
 * @param links as configured, the addresses that a section page's articles have: a pattern in which
 *     {@code *} stands for any characters, for the whole address or, if it begins with {@code /},
 *     the whole path and query; or a regular expression to be found in the address, known by its
 *     marks or by {@code regex:} before it; null: learn them from the page
 */
@SuppressWarnings("ArrayRecordComponent") // bodies are large and read once; nobody compares them
public record ListingPage(
    byte[] body,
    @Nullable String contentType,
    URI address,
    @Nullable Kind kind,
    @Nullable String links) {}
