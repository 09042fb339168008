package wirewatch.index;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import wirewatch.index.client.ClusterClient;
import wirewatch.index.client.ClusterResponse;
import wirewatch.index.client.IndexUnavailableException;

/**
 * Reads and writes single documents of one index. Reads by id see every write immediately; {@link
 * #find} sees it after the next refresh of the index, or after {@link #refresh}. Thread-safe.
 */
public final class DocumentStore {
  private static final TypeReference<Map<String, Object>> DOCUMENT = new TypeReference<>() {};
  private static final String MISSING_IS_EMPTY = "?ignore_unavailable=true";
  private static final int CONFLICT = 409;
  private static final String UPDATED = "updated";
  private static final int MAX_ID_BYTES = 512;
  private static final int PAGE_SIZE = 5_000;

  private final ClusterClient clusterClient;
  private final String index;

  DocumentStore(ClusterClient clusterClient, String index) {
    this.clusterClient = clusterClient;
    this.index = index;
  }

  /** The version of a document, for optimistic concurrency control. */
  public record DocumentVersion(long sequenceNumber, long primaryTerm) {}

  /** A document as stored in an index. */
  public record StoredDocument(
      String id, String index, DocumentVersion version, Map<String, Object> document) {}

  /** Returns the document with this id. */
  public Optional<StoredDocument> get(String id) throws IndexUnavailableException {
    if (isTooLong(id)) {
      return Optional.empty();
    }
    ClusterResponse clusterResponse = clusterClient.send("GET", endpoint("_doc", id));
    return clusterResponse.isNotFound()
        ? Optional.empty()
        : Optional.of(toStoredDocument(clusterResponse.bodyOrThrow("a document")));
  }

  /** Returns the documents with these ids, as far as they exist. */
  public List<StoredDocument> getAll(Collection<String> ids) throws IndexUnavailableException {
    List<StoredDocument> found = new ArrayList<>();
    if (!ids.isEmpty()) {
      clusterClient
          .sendJson("POST", "/" + index + "/_mget", Map.of("ids", ids))
          .bodyOrThrow("documents of " + index)
          .path("docs")
          .forEach(
              document -> {
                if (document.path("found").asBoolean()) {
                  found.add(toStoredDocument(document));
                }
              });
    }
    return found;
  }

  /** Indexes a document, replacing any document with this id. */
  public DocumentVersion put(String id, Map<String, ?> document) throws IndexUnavailableException {
    return toVersion(
        clusterClient.sendJson("PUT", endpoint("_doc", id), document).bodyOrThrow("a document"));
  }

  /** Creates a document; returns empty if one with this id exists. */
  public Optional<DocumentVersion> create(String id, Map<String, ?> document)
      throws IndexUnavailableException {
    return versionUnlessConflict(clusterClient.sendJson("PUT", endpoint("_create", id), document));
  }

  /** Replaces the version that was read; returns empty if the document has changed since. */
  public Optional<DocumentVersion> replace(String id, DocumentVersion seen, Map<String, ?> document)
      throws IndexUnavailableException {
    return versionUnlessConflict(
        clusterClient.sendJson("PUT", endpoint("_doc", id) + ifUnchanged(seen), document));
  }

  /** A step of {@link #change}: the document to write, and what the caller gets once it is. */
  public record Revision<T>(Map<String, ?> document, T result) {}

  /**
   * Writes what a step makes of a document, repeated on what others have written meanwhile: of
   * concurrent changes each is kept.
   *
   * @param failure what was not done, for the message after the last attempt
   * @param step gets the stored document, empty if there is none; returns empty for no change
   * @return the result of the step; empty if it changed nothing
   * @throws IndexUnavailableException also if others changed the document at every attempt
   */
  public <T> Optional<T> change(
      String id,
      int attempts,
      String failure,
      Function<Optional<StoredDocument>, Optional<Revision<T>>> step)
      throws IndexUnavailableException {
    for (int attempt = 0; attempt < attempts; attempt++) {
      Optional<StoredDocument> stored = get(id);
      Optional<Revision<T>> revision = step.apply(stored);
      if (revision.isEmpty() || write(id, stored, revision.get().document())) {
        return revision.map(Revision::result);
      }
    }
    throw new IndexUnavailableException(
        "%s: others changed it %d times meanwhile; repeat it".formatted(failure, attempts));
  }

  private boolean write(String id, Optional<StoredDocument> before, Map<String, ?> document)
      throws IndexUnavailableException {
    return before.isPresent()
        ? replace(id, before.get().version(), document).isPresent()
        : create(id, document).isPresent();
  }

  /** Updates only the given fields; returns false if the document does not exist. */
  public boolean update(String id, Map<String, ?> fields) throws IndexUnavailableException {
    if (isTooLong(id)) {
      return false;
    }
    String endpoint = endpoint("_update", id) + "?retry_on_conflict=3";
    ClusterResponse clusterResponse =
        clusterClient.sendJson("POST", endpoint, Map.of("doc", fields));
    if (clusterResponse.isNotFound()) {
      return false;
    }
    clusterResponse.bodyOrThrow("an update");
    return true;
  }

  /** Deletes a document; returns false if it does not exist. */
  public boolean delete(String id) throws IndexUnavailableException {
    if (isTooLong(id)) {
      return false;
    }
    ClusterResponse clusterResponse = clusterClient.send("DELETE", endpoint("_doc", id));
    if (clusterResponse.isNotFound()) {
      return false;
    }
    clusterResponse.bodyOrThrow("a deletion");
    return true;
  }

  /**
   * Finds the documents that match a query, in a given order.
   *
   * @param query in Elasticsearch's query DSL
   * @param sort for example {@code {"@timestamp": "desc"}}
   * @param size at most 10,000
   */
  public List<StoredDocument> find(Map<String, ?> query, Map<String, ?> sort, int size)
      throws IndexUnavailableException {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("query", query);
    body.put("sort", List.of(sort));
    body.put("size", size);
    List<StoredDocument> found = new ArrayList<>();
    hits(body).path("hits").forEach(hit -> found.add(toStoredDocument(hit)));
    return found;
  }

  /** Reads all documents in the order of their last write. */
  public List<StoredDocument> readAll() throws IndexUnavailableException {
    Map<String, StoredDocument> all = new LinkedHashMap<>();
    List<Object> after = List.of();
    while (true) {
      Map<String, Object> body = new LinkedHashMap<>();
      body.put("size", PAGE_SIZE);
      body.put("sort", List.of(Map.of("_seq_no", "asc")));
      if (!after.isEmpty()) {
        body.put("search_after", after);
      }
      JsonNode hits = hits(body).path("hits");
      for (JsonNode hit : hits) {
        after = List.of(hit.at("/sort/0").asLong());
        all.put(hit.path("_id").asText(), toStoredDocument(hit));
      }
      if (hits.size() < PAGE_SIZE) {
        return List.copyOf(all.values());
      }
    }
  }

  /**
   * Returns a token that changes with every write that a search can see, and with the index if its
   * documents have a time {@code updated}.
   */
  public String changeToken() throws IndexUnavailableException {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("size", 1);
    body.put("_source", List.of(UPDATED));
    body.put("track_total_hits", true);
    body.put("sort", List.of(Map.of("_seq_no", "desc")));
    JsonNode hits = hits(body);
    return "%d/%d/%s"
        .formatted(
            hits.at("/total/value").asLong(),
            hits.at("/hits/0/sort/0").asLong(-1),
            hits.at("/hits/0/_source/" + UPDATED).asText());
  }

  /** Returns a value that no other index has or had; empty if there is no index. */
  public String indexIdentity() throws IndexUnavailableException {
    ClusterResponse clusterResponse =
        clusterClient.send("GET", "/" + index + "/_settings/index.uuid");
    return clusterResponse.isNotFound()
        ? ""
        : clusterResponse
            .bodyOrThrow("the settings of " + index)
            .path(index)
            .at("/settings/index/uuid")
            .asText();
  }

  /** Refreshes the index, so that {@link #find} sees everything written so far. */
  public void refresh() throws IndexUnavailableException {
    clusterClient
        .send("POST", "/" + index + "/_refresh" + MISSING_IS_EMPTY)
        .bodyOrThrow("a refresh");
  }

  private JsonNode hits(Map<String, Object> body) throws IndexUnavailableException {
    body.put("seq_no_primary_term", true);
    String endpoint = "/" + index + "/_search" + MISSING_IS_EMPTY;
    return clusterClient
        .sendJson("POST", endpoint, body)
        .bodyOrThrow("a search in " + index)
        .path("hits");
  }

  private static Optional<DocumentVersion> versionUnlessConflict(ClusterResponse clusterResponse)
      throws IndexUnavailableException {
    return clusterResponse.status() == CONFLICT
        ? Optional.empty()
        : Optional.of(toVersion(clusterResponse.bodyOrThrow("a document")));
  }

  private static DocumentVersion toVersion(JsonNode body) {
    return new DocumentVersion(body.path("_seq_no").asLong(), body.path("_primary_term").asLong());
  }

  private static StoredDocument toStoredDocument(JsonNode body) {
    return new StoredDocument(
        body.path("_id").asText(),
        body.path("_index").asText(),
        toVersion(body),
        ClusterClient.JSON.convertValue(body.path("_source"), DOCUMENT));
  }

  /** Whether no document can have an id; Elasticsearch would refuse the request. */
  private static boolean isTooLong(String id) {
    return id.getBytes(StandardCharsets.UTF_8).length > MAX_ID_BYTES;
  }

  private String endpoint(String verb, String id) {
    String encoded = URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    return "/" + index + "/" + verb + "/" + encoded;
  }

  private static String ifUnchanged(DocumentVersion seen) {
    return "?if_seq_no=%d&if_primary_term=%d".formatted(seen.sequenceNumber(), seen.primaryTerm());
  }
}
