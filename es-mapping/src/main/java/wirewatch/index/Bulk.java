package wirewatch.index;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Semaphore;

/** Sends bulk requests of limited size with limited concurrency. */
final class Bulk {
  private static final String ENDPOINT =
      "/_bulk?filter_path=items.*.status,items.*.error.type,items.*.error.reason,"
          + "items.*.error.caused_by";
  private static final int LARGEST_REQUEST = 8 << 20;

  private final Rest rest;
  private final Semaphore requests;

  Bulk(Rest rest, int concurrency) {
    this.rest = rest;
    this.requests = new Semaphore(concurrency);
  }

  /**
   * The result of one action.
   *
   * @param reason why the action failed; empty if it succeeded
   */
  record Outcome(int status, String reason) {
    private static final int CONFLICT = 409;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;

    boolean isDone() {
      return status < 300;
    }

    boolean isConflict() {
      return status == CONFLICT;
    }

    boolean isBusy() {
      return status == TOO_MANY || status == UNAVAILABLE;
    }
  }

  /** Returns one outcome per action, in the order of the actions. */
  List<Outcome> send(List<Action> actions) throws IndexUnavailable {
    List<Outcome> outcomes = new ArrayList<>(actions.size());
    RequestLines lines = new RequestLines();
    for (Action action : actions) {
      lines.add(action);
      if (lines.size() >= LARGEST_REQUEST) {
        outcomes.addAll(send(lines));
        lines.reset();
      }
    }
    if (lines.size() > 0) {
      outcomes.addAll(send(lines));
    }
    return outcomes;
  }

  private List<Outcome> send(RequestLines lines) throws IndexUnavailable {
    JsonNode body = request(lines);
    List<Outcome> outcomes = new ArrayList<>();
    for (JsonNode item : body.path("items")) {
      Iterator<JsonNode> verbs = item.elements();
      JsonNode verb = verbs.next();
      JsonNode error = verb.path("error");
      outcomes.add(
          new Outcome(
              verb.path("status").asInt(), error.isMissingNode() ? "" : Reply.reason(error)));
    }
    return outcomes;
  }

  private JsonNode request(RequestLines lines) throws IndexUnavailable {
    requests.acquireUninterruptibly();
    try {
      return rest.ndjson(ENDPOINT, lines.bytes(), lines.size()).orThrow("a bulk request");
    } finally {
      requests.release();
    }
  }
}
