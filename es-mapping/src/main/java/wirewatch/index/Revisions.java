package wirewatch.index;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wirewatch.index.revision.Change;
import wirewatch.index.revision.Version;

/** Reads article versions: the newest from the article indices, older ones from yearly indices. */
final class Revisions {
  private static final String ARTICLES = "/wirewatch-articles";
  private static final String ALL = ARTICLES + ",wirewatch-revisions";
  private static final int MOST = 1_000;
  private static final TypeReference<Map<String, Object>> DOCUMENT = new TypeReference<>() {};

  private final Rest rest;

  Revisions(Rest rest) {
    this.rest = rest;
  }

  /** Creates the action that stores a replaced version; each version is stored once. */
  static Action keep(Existing old) {
    String year = old.ingested().length() < 4 ? "unknown" : old.ingested().substring(0, 4);
    String id = old.id() + "-" + old.version();
    return Action.create("wirewatch-revisions-" + year, id, Rest.bytes(old.source()));
  }

  /** Returns the change between two versions as fields of the later document. */
  static Map<String, Object> change(ObjectNode before, ObjectNode after) {
    return Change.of(version(before), version(after)).fields();
  }

  private static Version version(ObjectNode document) {
    return Version.of(Rest.JSON.convertValue(document, DOCUMENT));
  }

  List<Map<String, Object>> versions(URI address) throws IndexUnavailable {
    String text = address.toString();
    List<Object> either =
        List.of(
            Map.of("ids", Map.of("values", List.of(StoredArticle.idOf(address)))),
            Map.of("term", Map.of("url.full", text)),
            Map.of("term", Map.of("url.original", text)));
    return find(Map.of("bool", Map.of("should", either)));
  }

  /** Returns the versions of every article that currently belongs to the story. */
  List<Map<String, Object>> ofStory(String story) throws IndexUnavailable {
    List<String> addresses = new ArrayList<>();
    for (JsonNode source : sources(ARTICLES, Map.of("term", Map.of("story.id", story)))) {
      addresses.add(source.at("/url/full").asText());
    }
    return addresses.isEmpty() ? List.of() : find(Map.of("terms", Map.of("url.full", addresses)));
  }

  private List<Map<String, Object>> find(Map<String, Object> query) throws IndexUnavailable {
    List<JsonNode> sources = sources(ALL, query);
    sources.sort(Comparator.comparingInt(source -> source.at("/article/version").asInt()));
    List<Map<String, Object>> documents = new ArrayList<>();
    sources.forEach(source -> documents.add(Rest.JSON.convertValue(source, DOCUMENT)));
    return documents;
  }

  private List<JsonNode> sources(String indices, Map<String, Object> query)
      throws IndexUnavailable {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("size", MOST);
    body.put("query", query);
    body.put("sort", List.of(Map.of("event.ingested", "asc")));
    String endpoint = indices + "/_search?ignore_unavailable=true";
    JsonNode hits = rest.json("POST", endpoint, body).orThrow("a search for versions");
    List<JsonNode> sources = new ArrayList<>();
    hits.path("hits").path("hits").forEach(hit -> sources.add(hit.path("_source")));
    return sources;
  }
}
