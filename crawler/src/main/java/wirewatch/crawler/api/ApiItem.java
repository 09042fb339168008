package wirewatch.crawler.api;

import org.jspecify.annotations.Nullable;

/**
 * One item of a response.
 *
 * @param id the agency's identifier, else a hash of the content
 * @param content the item as a document of its own; not copied, must not be modified
 * @param link the address of the document that is read in its place; null: none
 */
@SuppressWarnings("ArrayRecordComponent") // read once; never compared
public record ApiItem(String id, byte[] content, @Nullable String link) {}
