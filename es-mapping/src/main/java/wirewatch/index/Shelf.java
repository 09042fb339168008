package wirewatch.index;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads and writes single documents of one index. Reads by id see every write immediately; {@link
 * #find} sees it after the next refresh of the index, or after {@link #refresh}. Thread-safe.
 */
public final class Shelf {
  private static final TypeReference<Map<String, Object>> DOCUMENT = new TypeReference<>() {};
  private static final String MISSING_IS_EMPTY = "?ignore_unavailable=true";
  private static final int CONFLICT = 409;
  private static final int PAGE = 5_000;

  private final Rest rest;
  private final String index;

  Shelf(Rest rest, String index) {
    this.rest = rest;
    this.index = index;
  }

  /** The version of a document, for optimistic concurrency control. */
  public record Version(long sequence, long term) {}

  /** A document as stored in an index. */
  public record Kept(String id, String index, Version version, Map<String, Object> document) {}

  /** Returns the document with this id. */
  public Optional<Kept> get(String id) throws IndexUnavailable {
    Reply reply = rest.send("GET", endpoint("_doc", id));
    return reply.isNotFound() ? Optional.empty() : Optional.of(kept(reply.orThrow("a document")));
  }

  /** Indexes a document, replacing any document with this id. */
  public Version put(String id, Map<String, ?> document) throws IndexUnavailable {
    return version(rest.json("PUT", endpoint("_doc", id), document).orThrow("a document"));
  }

  /** Creates a document; returns empty if one with this id exists. */
  public Optional<Version> create(String id, Map<String, ?> document) throws IndexUnavailable {
    return unlessConflict(rest.json("PUT", endpoint("_create", id), document));
  }

  /** Replaces the version that was read; returns empty if the document has changed since. */
  public Optional<Version> replace(String id, Version seen, Map<String, ?> document)
      throws IndexUnavailable {
    return unlessConflict(rest.json("PUT", endpoint("_doc", id) + unchanged(seen), document));
  }

  /** Updates only the given fields; returns false if the document does not exist. */
  public boolean update(String id, Map<String, ?> fields) throws IndexUnavailable {
    String endpoint = endpoint("_update", id) + "?retry_on_conflict=3";
    Reply reply = rest.json("POST", endpoint, Map.of("doc", fields));
    if (reply.isNotFound()) {
      return false;
    }
    reply.orThrow("an update");
    return true;
  }

  /** Deletes a document; returns false if it does not exist. */
  public boolean delete(String id) throws IndexUnavailable {
    Reply reply = rest.send("DELETE", endpoint("_doc", id));
    if (reply.isNotFound()) {
      return false;
    }
    reply.orThrow("a deletion");
    return true;
  }

  /**
   * Finds the documents that match a query, in a given order.
   *
   * @param query in Elasticsearch's query DSL
   * @param sort for example {@code {"@timestamp": "desc"}}
   * @param size at most 10,000
   */
  public List<Kept> find(Map<String, ?> query, Map<String, ?> sort, int size)
      throws IndexUnavailable {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("query", query);
    body.put("sort", List.of(sort));
    body.put("size", size);
    List<Kept> found = new ArrayList<>();
    hits(body).path("hits").forEach(hit -> found.add(kept(hit)));
    return found;
  }

  /** Reads all documents in the order of their last write. */
  public List<Kept> all() throws IndexUnavailable {
    Map<String, Kept> all = new LinkedHashMap<>();
    List<Object> after = List.of();
    while (true) {
      Map<String, Object> body = new LinkedHashMap<>();
      body.put("size", PAGE);
      body.put("sort", List.of(Map.of("_seq_no", "asc")));
      if (!after.isEmpty()) {
        body.put("search_after", after);
      }
      JsonNode hits = hits(body).path("hits");
      for (JsonNode hit : hits) {
        after = List.of(hit.at("/sort/0").asLong());
        all.put(hit.path("_id").asText(), kept(hit));
      }
      if (hits.size() < PAGE) {
        return List.copyOf(all.values());
      }
    }
  }

  /** Returns a token that changes with every write that a search can see. */
  public String state() throws IndexUnavailable {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("size", 1);
    body.put("_source", false);
    body.put("track_total_hits", true);
    body.put("sort", List.of(Map.of("_seq_no", "desc")));
    JsonNode hits = hits(body);
    return hits.at("/total/value").asLong() + "/" + hits.at("/hits/0/sort/0").asLong(-1);
  }

  /** Refreshes the index, so that {@link #find} sees everything written so far. */
  public void refresh() throws IndexUnavailable {
    rest.send("POST", "/" + index + "/_refresh" + MISSING_IS_EMPTY).orThrow("a refresh");
  }

  private JsonNode hits(Map<String, Object> body) throws IndexUnavailable {
    body.put("seq_no_primary_term", true);
    String endpoint = "/" + index + "/_search" + MISSING_IS_EMPTY;
    return rest.json("POST", endpoint, body).orThrow("a search in " + index).path("hits");
  }

  private static Optional<Version> unlessConflict(Reply reply) {
    return reply.status() == CONFLICT
        ? Optional.empty()
        : Optional.of(version(reply.orThrow("a document")));
  }

  private static Version version(JsonNode body) {
    return new Version(body.path("_seq_no").asLong(), body.path("_primary_term").asLong());
  }

  private static Kept kept(JsonNode body) {
    return new Kept(
        body.path("_id").asText(),
        body.path("_index").asText(),
        version(body),
        Rest.JSON.convertValue(body.path("_source"), DOCUMENT));
  }

  private String endpoint(String verb, String id) {
    String encoded = URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    return "/" + index + "/" + verb + "/" + encoded;
  }

  private static String unchanged(Version seen) {
    return "?if_seq_no=%d&if_primary_term=%d".formatted(seen.sequence(), seen.term());
  }
}
