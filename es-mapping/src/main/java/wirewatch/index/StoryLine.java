package wirewatch.index;

import java.time.Instant;
import java.util.Map;

/**
 * A story and how far it has spread within a selection of articles.
 *
 * @param articles of the selection that belong to it
 * @param publishers of these articles
 * @param first the document of the earliest of them
 * @param latest when the latest was published
 */
public record StoryLine(
    String id, long articles, long publishers, Map<String, Object> first, Instant latest) {}
