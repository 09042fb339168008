package wirewatch.pipeline.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.search.Query;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wirewatch.alerting.CompiledWatches;
import wirewatch.alerting.Match;
import wirewatch.alerting.model.Watch;
import wirewatch.alerting.query.InvalidQuery;
import wirewatch.alerting.query.WatchQuery;
import wirewatch.alerting.watchfile.WatchMapper;
import wirewatch.alerting.watchfile.WatchReadResult;
import wirewatch.index.ArticleIndex;
import wirewatch.index.client.IndexOptions;
import wirewatch.ingest.IndexLanguages;
import wirewatch.node.LocalNode;
import wirewatch.node.SharedTestNode;
import wirewatch.node.TestNode;

/** A query matches the same articles in memory and in Elasticsearch. */
class QueryEquivalenceIT {
  private static final long SEED = 20260305;
  private static final int ARTICLES = 1_000;
  private static final int QUERIES = 200;
  private static final String SEARCH =
      "/wirewatch-articles/_search?filter_path=hits.hits._id,error";
  private static final ObjectMapper JSON = new ObjectMapper();

  private static LocalNode node;
  private static HttpClient client;
  private static ArticleIndex index;
  private static List<Map<String, Object>> documents;
  private static List<MemoryIndexDocument> memory;

  @BeforeAll
  static void write() throws Exception {
    documents = new GeneratedArticles(SEED).articles(ARTICLES);
    memory = documents.stream().map(MemoryIndexDocument::new).toList();
    client = HttpClient.newHttpClient();
    node = SharedTestNode.startEmpty();
    index = ArticleIndex.connect(IndexOptions.of(TestNode.clientAddress(node)));
    index.installTemplates();
    bulk();
    index.refresh();
    assertThat(index.count()).isEqualTo(ARTICLES);
  }

  @AfterAll
  static void stop() {
    index.close();
    client.close();
  }

  @Test
  void matchesTheSameArticlesForQueriesOfAllForms() throws Exception {
    List<String> differences = new ArrayList<>();
    int telling = 0;
    for (String text : new GeneratedQueries(SEED, documents).queries(QUERIES)) {
      WatchQuery query = parse(text);
      Set<Integer> expected = inMemory(query);
      Set<Integer> found = inElasticsearch(query.toElasticsearch());
      telling += !expected.isEmpty() && expected.size() < ARTICLES ? 1 : 0;
      if (!expected.equals(found)) {
        TreeSet<Integer> both = new TreeSet<>(expected);
        both.retainAll(found);
        expected.removeAll(both);
        found.removeAll(both);
        differences.add(
            "%s: only in memory %s, only in Elasticsearch %s".formatted(text, expected, found));
      }
    }
    assertThat(differences).isEmpty();
    assertThat(telling).isGreaterThan(QUERIES * 2 / 3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "list:ofac-sdn",
        "list:OFAC-*",
        "listed:\"NK-7\"",
        "listed:(NK-1 OR NK-2) AND list:clients",
        "listed_name:weber",
        "list_score:>0.8",
        "list_score:>=0.627",
        "list_score:<0.627",
        "list_score:0.627",
        "list_score:>0.8005",
        "list_score:[0.7 TO 0.81}",
        "list_score:{.7 TO *]",
        "_exists_:list AND NOT list_score:>.9",
        "designation:added",
        "designation:Removed AND designation_authority:eu",
        "designated:weber",
        "designated:\"vektorprom 3\"",
        "article.designations.names:\"Vektorprom 2\"",
        "_exists_:designation AND NOT designation_authority:us-*"
      })
  void matchesListedNamesAlike(String text) throws Exception {
    WatchQuery query = parse(text);
    assertThat(query.warnings()).isEmpty();
    assertThat(inMemory(query))
        .isNotEmpty()
        .hasSizeLessThanOrEqualTo(ARTICLES / 3 + 1)
        .isEqualTo(inElasticsearch(query.toElasticsearch()));
  }

  /** In memory as watches match, in Elasticsearch as a trial of a watch. */
  @Test
  void countsTheSamePartsOfAQuery() throws Exception {
    Iterator<String> texts = new GeneratedQueries(SEED + 1, documents).queries(30).iterator();
    List<Watch> watches = new ArrayList<>();
    while (texts.hasNext()) {
      String text =
          "(%s)^2 OR (%s)^0.3 OR (%s)".formatted(texts.next(), texts.next(), texts.next());
      for (float minScore : new float[] {0.1f, 1.3f, 2, 2.3f, 4}) {
        watches.add(watchWithScore("w" + watches.size(), text, minScore));
      }
    }
    Map<String, Set<Integer>> found = matchesByWatch(CompiledWatches.of(watches));
    for (Watch watch : watches) {
      assertThat(found.getOrDefault(watch.id(), Set.of()))
          .as("%s from %s", watch.query(), watch.minScore())
          .isEqualTo(inElasticsearch(parse(watch.query()).toElasticsearch(watch.minScore())));
    }
    assertThat(new HashSet<>(found.values())).hasSizeGreaterThan(watches.size() / 2);
  }

  private static Watch watchWithScore(String id, String query, float minScore) {
    Map<String, Object> form = Map.of("id", id, "name", id, "query", query, "min_score", minScore);
    return switch (WatchMapper.fromMap(form)) {
      case WatchReadResult.Accepted accepted -> accepted.watches().getFirst();
      case WatchReadResult.Rejected rejected -> throw new AssertionError(query);
    };
  }

  private static Map<String, Set<Integer>> matchesByWatch(CompiledWatches compiledWatches) {
    Map<String, Set<Integer>> found = new HashMap<>();
    for (int i = 0; i < ARTICLES; i++) {
      for (Match match : compiledWatches.match(documents.get(i), null, Instant.EPOCH)) {
        found.computeIfAbsent(match.watch().id(), id -> new TreeSet<>()).add(i);
      }
    }
    return found;
  }

  @Test
  void everyAnalyzerSplitsAsElasticsearchDoes() throws Exception {
    String text = GeneratedArticles.everyWord();
    for (Map.Entry<String, String> language : IndexLanguages.analyzers().entrySet()) {
      assertThat(MemoryIndexDocument.terms(language.getKey(), text))
          .as(language.getValue())
          .isEqualTo(termsOf(language.getValue(), text));
    }
  }

  private static List<String> termsOf(String analyzer, String text) throws Exception {
    String response =
        post("/_analyze", JSON.writeValueAsString(Map.of("analyzer", analyzer, "text", text)));
    List<String> terms = new ArrayList<>();
    for (JsonNode token : JSON.readTree(response).path("tokens")) {
      terms.add(token.path("token").asText() + "@" + token.path("position").asInt());
    }
    return terms;
  }

  private static WatchQuery parse(String text) {
    return switch (WatchQuery.parse(text)) {
      case WatchQuery query -> query;
      case InvalidQuery invalid -> throw new AssertionError(text + ": " + invalid.message());
    };
  }

  private static Set<Integer> inMemory(WatchQuery query) {
    Set<Integer> found = new TreeSet<>();
    Map<String, Query> inLanguage = new HashMap<>();
    for (int i = 0; i < ARTICLES; i++) {
      MemoryIndexDocument document = memory.get(i);
      if (document.matches(inLanguage.computeIfAbsent(document.language(), query::toLucene))) {
        found.add(i);
      }
    }
    return found;
  }

  private static Set<Integer> inElasticsearch(Map<String, Object> query) throws Exception {
    Map<String, Object> search = Map.of("query", query, "size", ARTICLES, "_source", false);
    JsonNode response = JSON.readTree(post(SEARCH, JSON.writeValueAsString(search)));
    assertThat(response.path("error")).isEmpty();
    Set<Integer> found = new TreeSet<>();
    for (JsonNode hit : response.at("/hits/hits")) {
      found.add(Integer.valueOf(hit.path("_id").asText()));
    }
    return found;
  }

  private static void bulk() throws Exception {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < ARTICLES; i++) {
      Map<?, ?> article = (Map<?, ?>) Objects.requireNonNull(documents.get(i).get("article"));
      String language = IndexLanguages.of(String.valueOf(article.get("language")));
      String target = "wirewatch-articles-" + language + "-2026.03";
      lines.append(line(Map.of("index", Map.of("_index", target, "_id", String.valueOf(i)))));
      lines.append(line(documents.get(i)));
    }
    assertThat(post("/_bulk", lines.toString())).contains("\"errors\":false");
  }

  private static String post(String endpoint, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(node.address().resolve(endpoint))
            .header("Authorization", node.password().authorization())
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  private static String line(Map<String, ?> object) throws JsonProcessingException {
    return JSON.writeValueAsString(object) + "\n";
  }
}
