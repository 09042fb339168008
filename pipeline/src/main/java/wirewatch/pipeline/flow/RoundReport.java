package wirewatch.pipeline.flow;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The outcomes of all pages of a round. {@code discovered = fetched + unchanged + disallowed +
 * throttled + failed}; {@code removed} is a part of {@code failed}; {@code fetched = extracted +
 * notArticles + extractFailed}; {@code extracted = stored + unchangedContent + rejected}. A page
 * that waits for Elasticsearch is counted in the round that indexes it.
 *
 * @param seconds how long the round took
 * @param waiting pages that are archived and wait for Elasticsearch
 * @param bySource the counts of each source, by its id
 */
public record RoundReport(
    Map<Count, Long> counts, double seconds, long waiting, Map<String, Map<Count, Long>> bySource) {

  /** One outcome that is counted; the names are those of the JSON form. */
  public enum Count {
    DISCOVERED,
    FETCHED,
    UNCHANGED,
    DISALLOWED,
    THROTTLED,
    FAILED,
    /** Articles that are gone or redirect elsewhere; each is one of those failed. */
    REMOVED,
    EXTRACTED,
    NOT_ARTICLES,
    EXTRACT_FAILED,
    STORED,
    UNCHANGED_CONTENT,
    REJECTED,
    ALERTS,
    DELIVERED,
    DELIVERY_FAILED;

    /** The key in JSON, for example {@code not_articles}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public RoundReport {
    counts = Map.copyOf(counts);
    bySource = Map.copyOf(bySource);
  }

  public long count(Count count) {
    return counts.getOrDefault(count, 0L);
  }

  /** The counts that are not zero, in one line. */
  public String toText() {
    StringBuilder line = new StringBuilder("round:");
    for (Count count : Count.values()) {
      long n = count(count);
      if (n > 0) {
        line.append(' ').append(count.key()).append('=').append(n);
      }
    }
    if (waiting > 0) {
      line.append(" waiting=").append(waiting);
    }
    return line.append(String.format(Locale.ROOT, " in %.1f s", seconds)).toString();
  }

  /** The flat form of the command line. */
  public Map<String, Object> toDocument() {
    Map<String, Object> document = toFields(counts);
    document.put("waiting", waiting);
    document.put("seconds", Math.round(seconds * 1000) / 1000.0);
    Map<String, Object> sources = new LinkedHashMap<>();
    bySource.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry -> sources.put(entry.getKey(), toFields(entry.getValue())));
    document.put("by_source", sources);
    return document;
  }

  private static Map<String, Object> toFields(Map<Count, Long> counts) {
    Map<String, Object> document = new LinkedHashMap<>();
    for (Count count : Count.values()) {
      document.put(count.key(), counts.getOrDefault(count, 0L));
    }
    return document;
  }
}
