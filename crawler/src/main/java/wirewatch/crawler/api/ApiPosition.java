package wirewatch.crawler.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import wirewatch.crawler.model.HttpApi;

/**
 * What is kept between the polls of an HTTP interface, also after a restart.
 *
 * @param next the address or cursor where the next poll goes on; null: at the first page
 * @param began when the first page of the list that is being read was requested; null: never
 * @param since when the first page of the last list that was read to its end was requested; null:
 *     never
 * @param due when the next poll may begin
 * @param windowStart when the first request of the running quota was sent
 * @param windowUsed the requests since then
 */
public record ApiPosition(
    @Nullable String next,
    @Nullable Instant began,
    @Nullable Instant since,
    Instant due,
    Instant windowStart,
    int windowUsed) {
  public static final ApiPosition START =
      new ApiPosition(null, null, null, Instant.EPOCH, Instant.EPOCH, 0);

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Parses the output of {@link #toJson}; the start for anything else. */
  public static ApiPosition parse(@Nullable String json) {
    try {
      JsonNode node = JSON.readTree(json == null ? "{}" : json);
      return new ApiPosition(
          node.path("next").isTextual() ? node.path("next").asText() : null,
          time(node.path("began").asLong()),
          time(node.path("since").asLong()),
          Instant.ofEpochMilli(node.path("due").asLong()),
          Instant.ofEpochMilli(node.path("window_start").asLong()),
          node.path("window_used").asInt());
    } catch (JsonProcessingException e) {
      return START;
    }
  }

  private static @Nullable Instant time(long millis) {
    return millis == 0 ? null : Instant.ofEpochMilli(millis);
  }

  /** Returns this as JSON; times are milliseconds since 1970. */
  public String toJson() {
    ObjectNode node = JSON.createObjectNode();
    node.put("next", next);
    node.put("began", began == null ? 0 : began.toEpochMilli());
    node.put("since", since == null ? 0 : since.toEpochMilli());
    node.put("due", due.toEpochMilli());
    node.put("window_start", windowStart.toEpochMilli());
    node.put("window_used", windowUsed);
    return node.toString();
  }

  /** Returns the position after a page. */
  public ApiPosition withNext(@Nullable String other) {
    return new ApiPosition(other, began, since, due, windowStart, windowUsed);
  }

  /** Returns the position before the first page of a list. */
  public ApiPosition withBegan(Instant now) {
    return new ApiPosition(next, now, since, due, windowStart, windowUsed);
  }

  /** Returns the position after a list that was read to its end. */
  public ApiPosition atEnd() {
    return new ApiPosition(
        next, began, began == null ? since : began, due, windowStart, windowUsed);
  }

  public ApiPosition withDue(Instant other) {
    return new ApiPosition(next, began, since, other, windowStart, windowUsed);
  }

  /** Returns when the next request may be sent under a quota; a time in the past if it may now. */
  public Instant permitted(HttpApi.@Nullable Quota quota, Instant now) {
    boolean spent =
        quota != null
            && windowUsed >= quota.requests()
            && now.isBefore(windowStart.plus(quota.period()));
    return spent && quota != null ? windowStart.plus(quota.period()) : Instant.EPOCH;
  }

  /** Returns the position after one more request. */
  public ApiPosition withRequest(HttpApi.@Nullable Quota quota, Instant now) {
    boolean over = quota == null || !now.isBefore(windowStart.plus(quota.period()));
    return new ApiPosition(
        next, began, since, due, over ? now : windowStart, over ? 1 : windowUsed + 1);
  }
}
