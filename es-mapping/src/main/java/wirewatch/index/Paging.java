package wirewatch.index;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wirewatch.index.ArticlePage.Found;
import wirewatch.index.ArticlePage.Passage;
import wirewatch.index.PageRequest.Order;

/** Searches articles page by page. */
final class Paging {
  static final String SEARCH = "/wirewatch-articles/_search?ignore_unavailable=true";
  static final TypeReference<Map<String, Object>> DOCUMENT = new TypeReference<>() {};

  private static final int VALUES = 20;
  private static final int BAD_REQUEST = 400;
  private static final String TIMEOUT = "20s";
  // control characters, which extracted text never contains, so it cannot forge a highlight
  private static final char OPEN = '\u0002';
  private static final char CLOSE = '\u0003';

  private final Rest rest;

  Paging(Rest rest) {
    this.rest = rest;
  }

  ArticlePage page(PageRequest request) throws IndexUnavailable {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("query", request.selection().filtered());
    body.put("size", request.size());
    body.put("timeout", TIMEOUT);
    body.put("track_total_hits", true);
    body.put("sort", sort(request.order()));
    body.put("highlight", highlight());
    if (request.cursor() != null) {
      body.put("search_after", Cursor.values(request.order(), request.cursor()));
    }
    if (!request.facets().isEmpty()) {
      body.put("aggs", counts(request));
    }
    JsonNode answer = answer(rest.json("POST", SEARCH, body));
    List<Found> found = new ArrayList<>();
    JsonNode hits = answer.path("hits").path("hits");
    hits.forEach(hit -> found.add(found(hit)));
    boolean full = !hits.isEmpty() && hits.size() == request.size();
    return new ArticlePage(
        answer.at("/hits/total/value").asLong(),
        found,
        full ? Cursor.of(request.order(), hits.get(hits.size() - 1).path("sort")) : null,
        facets(request, answer));
  }

  static JsonNode answer(Reply reply) {
    if (reply.status() == BAD_REQUEST) {
      throw new RefusedSearch("invalid query: " + reply.reason().lines().findFirst().orElse(""));
    }
    return reply.orThrow("a search");
  }

  /** The URL makes the order total, so that no article is repeated or skipped between pages. */
  static List<Object> sort(Order order) {
    Map<String, Object> address = field("url.full", "asc", "keyword");
    return switch (order) {
      case NEWEST -> List.of(field("@timestamp", "desc", "date"), address);
      case OLDEST -> List.of(field("@timestamp", "asc", "date"), address);
      case RELEVANCE -> List.of("_score", field("@timestamp", "desc", "date"), address);
    };
  }

  private static Map<String, Object> field(String name, String order, String type) {
    return Map.of(name, Map.of("order", order, "unmapped_type", type));
  }

  private static Map<String, Object> counts(PageRequest request) {
    Map<String, Object> aggregations = new LinkedHashMap<>();
    for (Facet facet : request.facets()) {
      aggregations.put(facet.name(), facet.terms(VALUES));
    }
    return aggregations;
  }

  private static Map<Facet, List<Facet.Count>> facets(PageRequest request, JsonNode answer) {
    Map<Facet, List<Facet.Count>> facets = new EnumMap<>(Facet.class);
    for (Facet facet : request.facets()) {
      facets.put(facet, Facet.counts(answer.path("aggregations").path(facet.name())));
    }
    return facets;
  }

  static Found found(JsonNode hit) {
    Map<String, List<List<Passage>>> passages = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> field : hit.path("highlight").properties()) {
      List<List<Passage>> texts = new ArrayList<>();
      field.getValue().forEach(text -> texts.add(passages(text.asText())));
      passages.put(field.getKey(), texts);
    }
    return new Found(
        hit.path("_id").asText(), Rest.JSON.convertValue(hit.path("_source"), DOCUMENT), passages);
  }

  static List<Passage> passages(String marked) {
    List<Passage> passages = new ArrayList<>();
    int at = 0;
    boolean inside = false;
    for (int i = 0; i <= marked.length(); i++) {
      boolean border =
          i == marked.length() || marked.charAt(i) == OPEN || marked.charAt(i) == CLOSE;
      if (border && i > at) {
        passages.add(new Passage(marked.substring(at, i), inside));
      }
      if (border && i < marked.length()) {
        inside = marked.charAt(i) == OPEN;
        at = i + 1;
      }
    }
    return passages;
  }

  private static Map<String, Object> highlight() {
    Map<String, Object> highlight = new LinkedHashMap<>(Searches.highlight());
    highlight.put("pre_tags", List.of(String.valueOf(OPEN)));
    highlight.put("post_tags", List.of(String.valueOf(CLOSE)));
    return highlight;
  }
}
