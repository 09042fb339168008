package wirewatch.app.api;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wirewatch.crawler.SourceStatus;

/** The state of a source as a JSON object. */
public final class SourceForm {
  private SourceForm() {}

  /** {@code today} is the number of its articles of today, in UTC. */
  public static Map<String, Object> of(SourceStatus source, long today) {
    return Json.object(
        "id", source.id(),
        "last_success", text(source.lastSuccess()),
        "next_visit", text(source.nextVisit()),
        "failures", source.failures(),
        "last_error", source.lastError(),
        "articles_today", today,
        "listings", source.listings(),
        "known", source.known(),
        "to_fetch", source.waiting(),
        "to_index", source.unindexed());
  }

  private static @Nullable String text(@Nullable Instant time) {
    return time == null ? null : time.toString();
  }
}
