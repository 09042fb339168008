package wirewatch.index.search;

import java.time.Instant;
import java.util.Map;

/**
 * A story and its spread within a selection of articles.
 *
 * @param articles the number of articles of the selection in this story
 * @param publishers the number of publishers of these articles
 * @param first the document of the earliest article
 * @param latest the publication time of the latest article
 */
public record StorySummary(
    String id, long articles, long publishers, Map<String, Object> first, Instant latest) {}
