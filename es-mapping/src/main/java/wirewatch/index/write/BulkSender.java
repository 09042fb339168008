package wirewatch.index.write;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Semaphore;
import wirewatch.index.client.ClusterClient;
import wirewatch.index.client.ClusterResponse;
import wirewatch.index.client.IndexUnavailableException;

/** Sends bulk requests of limited size with limited concurrency. */
public final class BulkSender {
  private static final String ENDPOINT =
      "/_bulk?filter_path=items.*.status,items.*.error.type,items.*.error.reason,"
          + "items.*.error.caused_by";
  private static final int MAX_REQUEST_BYTES = 8 << 20;

  private final ClusterClient clusterClient;
  private final Semaphore requestPermits;

  public BulkSender(ClusterClient clusterClient, int concurrency) {
    this.clusterClient = clusterClient;
    this.requestPermits = new Semaphore(concurrency);
  }

  /**
   * The result of one action.
   *
   * @param reason why the action failed; empty if it succeeded
   */
  public record Outcome(int status, String reason) {
    private static final int CONFLICT = 409;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int INTERNAL_SERVER_ERROR = 500;

    public boolean isSuccess() {
      return status < 300;
    }

    public boolean isConflict() {
      return status == CONFLICT;
    }

    /** Whether the action failed for the state of the cluster: overload, a full disk, a fault. */
    public boolean isRetryable() {
      return status == TOO_MANY_REQUESTS || status >= INTERNAL_SERVER_ERROR;
    }

    /** Whether the failure may also lie in the document, if other documents are written. */
    boolean isInternalError() {
      return status == INTERNAL_SERVER_ERROR && !reason.contains("No space left");
    }
  }

  /** Returns one outcome per action, in the order of the actions. */
  public List<Outcome> send(List<BulkAction> actions) throws IndexUnavailableException {
    List<Outcome> outcomes = new ArrayList<>(actions.size());
    BulkRequestBody lines = new BulkRequestBody();
    for (BulkAction bulkAction : actions) {
      lines.add(bulkAction);
      if (lines.size() >= MAX_REQUEST_BYTES) {
        outcomes.addAll(send(lines));
        lines.reset();
      }
    }
    if (lines.size() > 0) {
      outcomes.addAll(send(lines));
    }
    return outcomes;
  }

  private List<Outcome> send(BulkRequestBody lines) throws IndexUnavailableException {
    JsonNode body = sendRequest(lines);
    List<Outcome> outcomes = new ArrayList<>();
    for (JsonNode item : body.path("items")) {
      Iterator<JsonNode> verbs = item.elements();
      JsonNode verb = verbs.next();
      JsonNode error = verb.path("error");
      outcomes.add(
          new Outcome(
              verb.path("status").asInt(),
              error.isMissingNode() ? "" : ClusterResponse.errorReason(error)));
    }
    return outcomes;
  }

  private JsonNode sendRequest(BulkRequestBody lines) throws IndexUnavailableException {
    requestPermits.acquireUninterruptibly();
    try {
      return clusterClient
          .sendNdjson(ENDPOINT, lines.buffer(), lines.size())
          .bodyOrThrow("a bulk request");
    } finally {
      requestPermits.release();
    }
  }
}
