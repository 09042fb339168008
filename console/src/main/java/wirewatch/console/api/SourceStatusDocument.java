package wirewatch.console.api;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wirewatch.crawler.model.SourceStatus;

/** The state of a source as a JSON object. */
public final class SourceStatusDocument {
  private SourceStatusDocument() {}

  /** {@code today} is the number of its articles of today, in UTC. */
  public static Map<String, Object> of(SourceStatus source, long today) {
    return ApiJson.object(
        "id", source.id(),
        "last_success", text(source.lastSuccess()),
        "next_visit", text(source.nextPoll()),
        "failures", source.failures(),
        "last_error", source.lastError(),
        "articles_today", today,
        "listings", source.listings(),
        "known", source.knownPages(),
        "to_fetch", source.waitingPages(),
        "to_index", source.unindexedPages(),
        "quarantined", source.quarantinedPages());
  }

  private static @Nullable String text(@Nullable Instant time) {
    return time == null ? null : time.toString();
  }
}
