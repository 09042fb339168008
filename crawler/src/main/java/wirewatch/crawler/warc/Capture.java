package wirewatch.crawler.warc;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import wirewatch.crawler.http.HttpResult;

/**
 * The data archived for one page.
 *
 * @param metadataFields the fields of the metadata record ({@code application/warc-fields})
 */
public record Capture(
    Instant fetched, HttpResult.Response response, Map<String, List<String>> metadataFields) {}
