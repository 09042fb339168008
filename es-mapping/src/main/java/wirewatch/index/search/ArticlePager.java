package wirewatch.index.search;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wirewatch.index.client.ClusterClient;
import wirewatch.index.client.ClusterResponse;
import wirewatch.index.client.IndexUnavailableException;
import wirewatch.index.search.ArticlePage.FoundArticle;
import wirewatch.index.search.ArticlePage.Passage;
import wirewatch.index.search.PageRequest.Order;

/** Searches articles page by page. */
public final class ArticlePager {
  static final String SEARCH = "/wirewatch-articles/_search?ignore_unavailable=true";
  static final TypeReference<Map<String, Object>> DOCUMENT = new TypeReference<>() {};

  private static final int FACET_VALUES = 20;
  private static final int BAD_REQUEST = 400;
  private static final String TIMEOUT = "20s";
  // control characters, which extracted text never contains, so it cannot forge a highlight
  private static final char HIGHLIGHT_START = '\u0002';
  private static final char HIGHLIGHT_END = '\u0003';

  private final ClusterClient clusterClient;

  public ArticlePager(ClusterClient clusterClient) {
    this.clusterClient = clusterClient;
  }

  public ArticlePage findPage(PageRequest request) throws IndexUnavailableException {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("query", request.selection().toQuery());
    body.put("size", request.size());
    body.put("timeout", TIMEOUT);
    body.put("track_total_hits", true);
    body.put("sort", sort(request.order()));
    body.put("highlight", highlight());
    if (request.cursor() != null) {
      body.put("search_after", PageCursor.sortValues(request.order(), request.cursor()));
    }
    if (!request.facets().isEmpty()) {
      body.put("aggs", aggregations(request));
    }
    JsonNode response = checkedBody(clusterClient.sendJson("POST", SEARCH, body));
    List<FoundArticle> found = new ArrayList<>();
    JsonNode hits = response.path("hits").path("hits");
    hits.forEach(hit -> found.add(toFoundArticle(hit)));
    boolean full = !hits.isEmpty() && hits.size() == request.size();
    return new ArticlePage(
        response.at("/hits/total/value").asLong(),
        found,
        full ? PageCursor.encode(request.order(), hits.get(hits.size() - 1).path("sort")) : null,
        facets(request, response));
  }

  static JsonNode checkedBody(ClusterResponse clusterResponse) throws IndexUnavailableException {
    if (clusterResponse.status() == BAD_REQUEST) {
      throw new InvalidSearchException(
          "invalid query: " + clusterResponse.errorReason().lines().findFirst().orElse(""));
    }
    if (clusterResponse.exceedsMemory()) {
      throw new InvalidSearchException(
          "the query needs more memory than Elasticsearch has: write fewer words with ~, * and ?");
    }
    return clusterResponse.bodyOrThrow("a search");
  }

  /** The URL makes the order total, so that no article is repeated or skipped between pages. */
  static List<Object> sort(Order order) {
    Map<String, Object> address = sortField("url.full", "asc", "keyword");
    return switch (order) {
      case NEWEST -> List.of(sortField("@timestamp", "desc", "date"), address);
      case OLDEST -> List.of(sortField("@timestamp", "asc", "date"), address);
      case RELEVANCE -> List.of("_score", sortField("@timestamp", "desc", "date"), address);
    };
  }

  private static Map<String, Object> sortField(String name, String order, String type) {
    return Map.of(name, Map.of("order", order, "unmapped_type", type));
  }

  private static Map<String, Object> aggregations(PageRequest request) {
    Map<String, Object> aggregations = new LinkedHashMap<>();
    for (Facet facet : request.facets()) {
      aggregations.put(facet.name(), facet.termsAggregation(FACET_VALUES));
    }
    return aggregations;
  }

  private static Map<Facet, List<Facet.Count>> facets(PageRequest request, JsonNode response) {
    Map<Facet, List<Facet.Count>> facets = new EnumMap<>(Facet.class);
    for (Facet facet : request.facets()) {
      facets.put(facet, Facet.parseCounts(response.path("aggregations").path(facet.name())));
    }
    return facets;
  }

  static FoundArticle toFoundArticle(JsonNode hit) {
    Map<String, List<List<Passage>>> passages = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> field : hit.path("highlight").properties()) {
      List<List<Passage>> texts = new ArrayList<>();
      field.getValue().forEach(text -> texts.add(splitPassages(text.asText())));
      passages.put(field.getKey(), texts);
    }
    return new FoundArticle(
        hit.path("_id").asText(),
        ClusterClient.JSON.convertValue(hit.path("_source"), DOCUMENT),
        passages);
  }

  static List<Passage> splitPassages(String marked) {
    List<Passage> passages = new ArrayList<>();
    int at = 0;
    boolean inside = false;
    for (int i = 0; i <= marked.length(); i++) {
      boolean border =
          i == marked.length()
              || marked.charAt(i) == HIGHLIGHT_START
              || marked.charAt(i) == HIGHLIGHT_END;
      if (border && i > at) {
        passages.add(new Passage(marked.substring(at, i), inside));
      }
      if (border && i < marked.length()) {
        inside = marked.charAt(i) == HIGHLIGHT_START;
        at = i + 1;
      }
    }
    return passages;
  }

  private static Map<String, Object> highlight() {
    Map<String, Object> highlight = new LinkedHashMap<>(ArticleSearch.highlight());
    highlight.put("pre_tags", List.of(String.valueOf(HIGHLIGHT_START)));
    highlight.put("post_tags", List.of(String.valueOf(HIGHLIGHT_END)));
    return highlight;
  }
}
