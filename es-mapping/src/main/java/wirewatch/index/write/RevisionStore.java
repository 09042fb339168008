package wirewatch.index.write;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wirewatch.index.client.ClusterClient;
import wirewatch.index.client.IndexUnavailableException;
import wirewatch.index.document.StoredArticle;
import wirewatch.index.revision.ArticleVersion;
import wirewatch.index.revision.VersionChange;

/** Reads article versions: the newest from the article indices, older ones from yearly indices. */
public final class RevisionStore {
  private static final String ARTICLES = "/wirewatch-articles";
  private static final String ARTICLES_AND_REVISIONS = ARTICLES + ",wirewatch-revisions";
  private static final int MAX_HITS = 1_000;
  private static final TypeReference<Map<String, Object>> DOCUMENT = new TypeReference<>() {};

  private final ClusterClient clusterClient;

  public RevisionStore(ClusterClient clusterClient) {
    this.clusterClient = clusterClient;
  }

  /** Returns the index of an earlier version: by the year of its first capture. */
  static String indexName(Instant firstCapture) {
    return "wirewatch-revisions-" + firstCapture.atZone(ZoneOffset.UTC).getYear();
  }

  /** Returns the document id of an earlier version, which is the same for every writer. */
  static String idOf(String article, Instant firstCapture) {
    return article + "-" + firstCapture.toEpochMilli();
  }

  /** Returns the change between two versions as fields of the later document. */
  static Map<String, Object> describeChange(ObjectNode before, ObjectNode after) {
    return VersionChange.of(version(before), version(after)).toFields();
  }

  private static ArticleVersion version(ObjectNode document) {
    return ArticleVersion.of(ClusterClient.JSON.convertValue(document, DOCUMENT));
  }

  public List<Map<String, Object>> findVersions(URI address) throws IndexUnavailableException {
    String text = address.toString();
    List<Object> either =
        List.of(
            Map.of("ids", Map.of("values", List.of(StoredArticle.idOf(address)))),
            Map.of("term", Map.of("url.full", text)),
            Map.of("term", Map.of("url.original", text)));
    return find(Map.of("bool", Map.of("should", either)));
  }

  /** Returns the versions of every article that currently belongs to the story. */
  public List<Map<String, Object>> findStoryVersions(String story)
      throws IndexUnavailableException {
    List<String> addresses = new ArrayList<>();
    for (JsonNode source : findSources(ARTICLES, Map.of("term", Map.of("story.id", story)))) {
      addresses.add(source.at("/url/full").asText());
    }
    return addresses.isEmpty() ? List.of() : find(Map.of("terms", Map.of("url.full", addresses)));
  }

  private List<Map<String, Object>> find(Map<String, Object> query)
      throws IndexUnavailableException {
    List<JsonNode> sources = findSources(ARTICLES_AND_REVISIONS, query);
    sources.sort(Comparator.comparingInt(source -> source.at("/article/version").asInt()));
    List<Map<String, Object>> documents = new ArrayList<>();
    sources.forEach(source -> documents.add(ClusterClient.JSON.convertValue(source, DOCUMENT)));
    return documents;
  }

  private List<JsonNode> findSources(String indices, Map<String, Object> query)
      throws IndexUnavailableException {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("size", MAX_HITS);
    body.put("query", query);
    body.put("sort", List.of(Map.of("event.ingested", "asc")));
    String endpoint = indices + "/_search?ignore_unavailable=true";
    JsonNode hits =
        clusterClient.sendJson("POST", endpoint, body).bodyOrThrow("a search for versions");
    List<JsonNode> sources = new ArrayList<>();
    hits.path("hits").path("hits").forEach(hit -> sources.add(hit.path("_source")));
    return sources;
  }
}
