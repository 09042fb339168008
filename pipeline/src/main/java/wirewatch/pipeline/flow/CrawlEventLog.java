package wirewatch.pipeline.flow;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wirewatch.crawler.model.PageOutcome;
import wirewatch.crawler.model.PageResult;
import wirewatch.crawler.model.PollResult;
import wirewatch.crawler.model.Source;
import wirewatch.index.ArticleIndex;
import wirewatch.index.client.IndexUnavailableException;

/**
 * Writes the events of {@code wirewatch-crawl-*} (ECS): one for each listing poll, each failed page
 * and each removed article.
 */
public final class CrawlEventLog {
  private static final Logger log = LoggerFactory.getLogger(CrawlEventLog.class);
  private static final int BATCH_SIZE = 500;
  private static final int MAX_EVENTS = 10_000;

  private final ArticleIndex index;
  private final List<Map<String, Object>> events = new ArrayList<>();

  public CrawlEventLog(ArticleIndex index) {
    this.index = index;
  }

  public void add(PollResult pollResult) {
    Map<String, Object> event = event("poll", pollResult.source(), pollResult.listing());
    boolean success =
        pollResult.outcome() == PollResult.Outcome.READ
            || pollResult.outcome() == PollResult.Outcome.UNCHANGED;
    event.put("event.outcome", success ? "success" : "failure");
    event.put("event.duration", pollResult.duration().toNanos());
    event.put("http.response.status_code", pollResult.status());
    event.put("crawl.new", pollResult.newPages());
    if (!success) {
      error(
          event,
          pollResult.outcome().name().toLowerCase(java.util.Locale.ROOT),
          pollResult.problem());
    }
    buffer(event);
  }

  public void add(PageResult pageResult, PageOutcome.Failed failed) {
    Map<String, Object> event = event("fetch", pageResult.source(), pageResult.address());
    event.put("event.outcome", "failure");
    error(event, failed.temporary() ? "temporary" : "permanent", failed.reason());
    buffer(event);
  }

  /** Adds that an article is gone or redirects elsewhere, with the status of the response. */
  public void addRemoval(PageResult pageResult, int status, String reason) {
    Map<String, Object> event = event("fetch", pageResult.source(), pageResult.address());
    event.put("event.outcome", "failure");
    event.put("http.response.status_code", status);
    error(event, "removed", reason);
    buffer(event);
  }

  public void add(IncomingPage incomingPage, String why) {
    addExtraction(incomingPage, "not_an_article", why);
  }

  /** A page could not be structured. */
  public void addFailure(IncomingPage incomingPage, String why) {
    addExtraction(incomingPage, "extract_failed", why);
  }

  private void addExtraction(IncomingPage incomingPage, String type, String why) {
    Map<String, Object> event = event("extract", incomingPage.source(), incomingPage.page().url());
    event.put("event.outcome", "failure");
    event.put("http.response.status_code", incomingPage.page().statusCode());
    error(event, type, why);
    buffer(event);
  }

  /** Writes the buffered events; while Elasticsearch is down, the newest are kept. */
  public synchronized void flush() {
    if (events.isEmpty()) {
      return;
    }
    try {
      index
          .logCrawlEvents(List.copyOf(events))
          .forEach(
              refused -> log.warn("an event of the crawl log was refused: {}", refused.reason()));
      events.clear();
    } catch (IndexUnavailableException e) {
      log.warn("the crawl log waits with {} events: {}", events.size(), e.getMessage());
    }
  }

  private synchronized void buffer(Map<String, Object> event) {
    event.values().removeIf(value -> value == null);
    events.add(event);
    if (events.size() > MAX_EVENTS) {
      events.removeFirst();
    }
    if (events.size() == BATCH_SIZE) {
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
