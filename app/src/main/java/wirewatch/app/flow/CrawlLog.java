package wirewatch.app.flow;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wirewatch.crawler.Fetch;
import wirewatch.crawler.Poll;
import wirewatch.crawler.Source;
import wirewatch.crawler.Visit;
import wirewatch.index.ArticleIndex;
import wirewatch.index.IndexUnavailable;

/**
 * Writes the events of {@code wirewatch-crawl-*} (ECS): one for each listing poll and for each failed
 * page.
 */
final class CrawlLog {
  private static final Logger log = LoggerFactory.getLogger(CrawlLog.class);
  private static final int BATCH = 500;
  private static final int KEPT = 10_000;

  private final ArticleIndex index;
  private final List<Map<String, Object>> events = new ArrayList<>();

  CrawlLog(ArticleIndex index) {
    this.index = index;
  }

  void add(Poll poll) {
    Map<String, Object> event = event("poll", poll.source(), poll.listing());
    boolean success =
        poll.outcome() == Poll.Outcome.READ || poll.outcome() == Poll.Outcome.UNCHANGED;
    event.put("event.outcome", success ? "success" : "failure");
    event.put("event.duration", poll.took().toNanos());
    event.put("http.response.status_code", poll.status());
    event.put("crawl.new", poll.fresh());
    if (!success) {
      error(event, poll.outcome().name().toLowerCase(java.util.Locale.ROOT), poll.problem());
    }
    keep(event);
  }

  void add(Visit visit, Fetch.Failed failed) {
    Map<String, Object> event = event("fetch", visit.source(), visit.address());
    event.put("event.outcome", "failure");
    error(event, failed.temporary() ? "temporary" : "permanent", failed.why());
    keep(event);
  }

  void add(Arrival arrival, String why) {
    Map<String, Object> event = event("extract", arrival.source(), arrival.page().address());
    event.put("event.outcome", "failure");
    event.put("http.response.status_code", arrival.page().status());
    error(event, "not_an_article", why);
    keep(event);
  }

  /** Writes the buffered events; while Elasticsearch is down, the newest are kept. */
  synchronized void flush() {
    if (events.isEmpty()) {
      return;
    }
    try {
      index
          .log(List.copyOf(events))
          .forEach(
              refused -> log.warn("an event of the crawl log was refused: {}", refused.reason()));
      events.clear();
    } catch (IndexUnavailable e) {
      log.warn("the crawl log waits with {} events: {}", events.size(), e.getMessage());
    }
  }

  private synchronized void keep(Map<String, Object> event) {
    event.values().removeIf(value -> value == null);
    events.add(event);
    if (events.size() > KEPT) {
      events.removeFirst();
    }
    if (events.size() == BATCH) {
      flush();
    }
  }

  private static Map<String, Object> event(String action, Source source, URI address) {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("@timestamp", Instant.now().toString());
    event.put("event.action", action);
    event.put("feed.id", source.id());
    event.put("feed.name", source.name());
    event.put("url.full", address.toString());
    event.put("url.domain", address.getHost());
    return event;
  }

  private static void error(Map<String, Object> event, String type, @Nullable String message) {
    event.put("error.type", type);
    event.put("error.message", message);
  }
}
