package wirewatch.index;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import wirewatch.index.DocumentStore.StoredDocument;
import wirewatch.index.client.ClusterClient;
import wirewatch.index.client.IndexUnavailableException;
import wirewatch.index.document.ExistingDocument;
import wirewatch.index.write.BulkAction;
import wirewatch.index.write.BulkSender;

/**
 * Reads and writes the documents of {@code wirewatch-outbox} with optimistic concurrency control:
 * whatever several processes do at once, each change is applied to the version that it was computed
 * from. A search sees every earlier write of this object. Thread-safe.
 */
public final class OutboxIndex {
  private static final String INDEX = "wirewatch-outbox";
  private static final String MISSING_IS_EMPTY = "?ignore_unavailable=true";

  private final ClusterClient clusterClient;
  private final BulkSender bulkSender;
  private final DocumentStore documents;
  private final AtomicBoolean unrefreshed = new AtomicBoolean(true);

  OutboxIndex(ClusterClient clusterClient, BulkSender bulkSender) {
    this.clusterClient = clusterClient;
    this.bulkSender = bulkSender;
    this.documents = new DocumentStore(clusterClient, INDEX);
  }

  /** Returns the document with this id, as last written by anyone. */
  public Optional<StoredDocument> get(String id) throws IndexUnavailableException {
    return documents.get(id);
  }

  /** Returns the documents with these ids, as last written by anyone, as far as they exist. */
  public List<StoredDocument> getAll(Collection<String> ids) throws IndexUnavailableException {
    return documents.getAll(ids);
  }

  /** Creates a document; returns false if one with this id exists. */
  public boolean create(String id, Map<String, ?> document) throws IndexUnavailableException {
    unrefreshed.set(true);
    return documents.create(id, document).isPresent();
  }

  /** Creates the documents that do not exist; returns the ids of those that did. */
  public List<String> createAll(Map<String, Map<String, Object>> created)
      throws IndexUnavailableException {
    List<BulkAction> actions = new ArrayList<>();
    created.forEach(
        (id, document) ->
            actions.add(BulkAction.create(INDEX, id, ClusterClient.toJsonBytes(document))));
    return send(List.copyOf(created.keySet()), actions);
  }

  /** Stores documents, whether or not they exist. */
  public void putAll(Map<String, Map<String, Object>> stored) throws IndexUnavailableException {
    List<BulkAction> actions = new ArrayList<>();
    stored.forEach(
        (id, document) ->
            actions.add(BulkAction.put(INDEX, id, ClusterClient.toJsonBytes(document))));
    List<String> unused = send(List.copyOf(stored.keySet()), actions);
  }

  /** Replaces the versions that were read; returns the ids of those changed by another writer. */
  public List<String> replaceAll(Map<StoredDocument, Map<String, Object>> changes)
      throws IndexUnavailableException {
    List<String> ids = new ArrayList<>();
    List<BulkAction> actions = new ArrayList<>();
    changes.forEach(
        (seen, document) -> {
          ids.add(seen.id());
          actions.add(BulkAction.replace(toExisting(seen), ClusterClient.toJsonBytes(document)));
        });
    return send(ids, actions);
  }

  /** Deletes the versions that were read; returns the ids of those changed by another writer. */
  public List<String> deleteAll(Collection<StoredDocument> seen) throws IndexUnavailableException {
    return send(
        seen.stream().map(StoredDocument::id).toList(),
        seen.stream().map(document -> BulkAction.delete(toExisting(document))).toList());
  }

  private List<String> send(List<String> ids, List<BulkAction> actions)
      throws IndexUnavailableException {
    unrefreshed.set(true);
    List<String> conflicts = new ArrayList<>();
    List<BulkSender.Outcome> outcomes = bulkSender.send(actions);
    for (int i = 0; i < ids.size(); i++) {
      BulkSender.Outcome outcome = outcomes.get(i);
      if (outcome.isConflict()) {
        conflicts.add(ids.get(i));
      } else if (!outcome.isSuccess()) {
        throw new IndexUnavailableException(
            "Elasticsearch did not store the outbox entry %s: %s"
                .formatted(ids.get(i), outcome.reason()));
      }
    }
    return conflicts;
  }

  private static ExistingDocument toExisting(StoredDocument seen) {
    return new ExistingDocument(
        seen.index(),
        seen.id(),
        seen.version().sequenceNumber(),
        seen.version().primaryTerm(),
        ClusterClient.JSON.createObjectNode());
  }

  /** Makes the writes of other processes visible to the next search. */
  public void refresh() throws IndexUnavailableException {
    unrefreshed.set(false);
    documents.refresh();
  }

  /**
   * Finds documents.
   *
   * @param query in Elasticsearch's query DSL
   * @param sort in its sort DSL
   * @param size at most 10,000
   */
  public List<StoredDocument> find(Map<String, ?> query, Map<String, ?> sort, int size)
      throws IndexUnavailableException {
    refreshAfterWrites();
    return documents.find(query, sort, size);
  }

  /** Computes an aggregation of all documents. */
  public JsonNode aggregate(Map<String, ?> aggregation) throws IndexUnavailableException {
    refreshAfterWrites();
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("size", 0);
    body.put("aggs", Map.of("result", aggregation));
    return clusterClient
        .sendJson("POST", "/" + INDEX + "/_search" + MISSING_IS_EMPTY, body)
        .bodyOrThrow("an aggregation of " + INDEX)
        .at("/aggregations/result");
  }

  private void refreshAfterWrites() throws IndexUnavailableException {
    if (unrefreshed.get()) {
      refresh();
    }
  }
}
