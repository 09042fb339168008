package wirewatch.crawler.warc;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import wirewatch.crawler.http.Reply;

/**
 * The data archived for one page.
 *
 * @param fields the fields of the metadata record ({@code application/warc-fields})
 */
public record Capture(Instant fetched, Reply.Message message, Map<String, List<String>> fields) {}
