package wirewatch.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wirewatch.app.JsonLine;
import wirewatch.dashboards.board.DashboardCatalog;
import wirewatch.dashboards.format.PanelSearch;
import wirewatch.dashboards.model.Chart;
import wirewatch.dashboards.model.Dashboard;
import wirewatch.dashboards.model.Panel;
import wirewatch.dashboards.model.PanelContent;
import wirewatch.node.ReadableTempDirFactory;

/** Every panel's search, on a real node with the demo's articles: each has something to show. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DashboardPanelsIT {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private RunningDemo demo;
  private URI node;

  @BeforeAll
  void crawlTheDemo(@TempDir(factory = ReadableTempDirFactory.class) Path folder) throws Exception {
    demo = RunningDemo.start(folder.resolve("demo"));
    node = demo.elasticsearch();
    send("POST", "/wirewatch-*/_refresh", "");
    putTheArticlesOfTheWeekBefore();
    putScreenedArticles();
    putAlerts();
    send("POST", "/wirewatch-*/_refresh", "");
  }

  @AfterAll
  void stop() throws InterruptedException {
    demo.close();
  }

  /** One panel of a dashboard. */
  record Shown(Dashboard dashboard, Panel panel) {
    @Override
    public String toString() {
      return dashboard.id() + "/" + panel.id();
    }
  }

  static Stream<Shown> panels() {
    return DashboardCatalog.all().stream()
        .flatMap(
            dashboard ->
                dashboard.placedPanels().stream()
                    .map(placedPanel -> new Shown(dashboard, placedPanel.panel()))
                    .filter(
                        shown -> !(shown.panel().content() instanceof PanelContent.MarkdownText)));
  }

  @ParameterizedTest
  @MethodSource("panels")
  void hasSomethingToShow(Shown shown) throws Exception {
    PanelSearch search = PanelSearch.of(shown.dashboard(), shown.panel()).orElseThrow();
    JsonNode searched = send("POST", "/" + search.indices() + "/_search", search.body().toString());

    assertThat(searched.at("/hits/total/value").asLong()).as(searched.toString()).isPositive();
    switch (shown.panel().content()) {
      case Chart chart ->
          assertThat(valueOf(chart, searched.path("aggregations"), 0))
              .as("%s gives %s", search.body(), searched.path("aggregations"))
              .isTrue();
      case PanelContent.DocumentList documentList ->
          assertThat(emptyColumns(documentList, searched.at("/hits/hits")))
              .as("columns without a value in any document")
              .isEmpty();
      case PanelContent.MarkdownText markdownText ->
          throw new IllegalStateException("a note has no search");
    }
  }

  /** Whether every metric has a value in some bucket. */
  private static boolean valueOf(Chart chart, JsonNode aggregations, int metric) {
    for (int i = metric; i < chart.metrics().size(); i++) {
      if (!valueAt(chart, aggregations, 0, "m" + i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean valueAt(Chart chart, JsonNode level, int depth, String metric) {
    if (depth < chart.buckets().size()) {
      for (JsonNode bucket : level.path("b" + depth).path("buckets")) {
        if (valueAt(chart, bucket, depth + 1, metric)) {
          return true;
        }
      }
      return false;
    }
    JsonNode value = level.path(metric);
    return value.path("doc_count").asLong() > 0 && !isEmpty(value.path("value"));
  }

  private static boolean isEmpty(JsonNode value) {
    if (value.isMissingNode()) {
      return false;
    }
    if (value.has("hits")) {
      return value.at("/hits/hits/0/fields").isEmpty();
    }
    JsonNode number =
        value.has("values") ? value.path("values").iterator().next() : value.path("value");
    return number.isNull() || number.isMissingNode();
  }

  private static List<String> emptyColumns(PanelContent.DocumentList documentList, JsonNode hits) {
    List<String> empty = new ArrayList<>();
    documentList.search().columns().forEach(column -> empty.add(column.name()));
    for (JsonNode hit : hits) {
      empty.removeIf(name -> hit.path("fields").has(name));
    }
    return empty;
  }

  @Test
  void searchesTheWordsOfASpeaker() throws Exception {
    JsonNode speakers =
        send(
            "POST",
            "/wirewatch-articles-*/_search",
            """
            {"size": 0, "aggs": {"speakers": {"terms": {"field": "article.speakers"}}}}\
            """);
    String speaker = speakers.at("/aggregations/speakers/buckets/0/key").asText();
    assertThat(speaker).isNotEmpty();
    JsonNode quotes =
        send(
            "POST",
            "/wirewatch-articles-*/_search",
            JsonLine.of(
                Map.of(
                    "query", Map.of("match_phrase", Map.of("article.quotes.speaker", speaker)))));
    assertThat(quotes.at("/hits/total/value").asLong()).isPositive();
  }

  @Test
  void theRuleOfThePageOnKibanaFindsAlerts() throws Exception {
    String page = Files.readString(Path.of("../docs/kibana.md"));
    int start = page.indexOf("```json", page.indexOf("## A rule on the alerts")) + 7;
    JsonNode params =
        JsonLine.MAPPER.readTree(page.substring(start, page.indexOf("```", start))).path("params");
    JsonNode found =
        send(
            "POST",
            "/" + params.at("/index/0").asText() + "/_search",
            params.path("esQuery").asText());

    assertThat(found.at("/hits/total/value").asLong()).as(found.toString()).isPositive();
    for (JsonNode hit : found.at("/hits/hits")) {
      assertThat(hit.path("_source").has(params.path("timeField").asText())).isTrue();
      assertThat(hit.at("/_source/rule/name").asText()).isNotEmpty();
      assertThat(hit.at("/_source/alert/text").asText()).isNotEmpty();
      assertThat(hit.at("/_source/url/full").asText()).isNotEmpty();
    }
  }

  /** The same articles, seven days older: what a comparison with the week before needs. */
  private void putTheArticlesOfTheWeekBefore() throws Exception {
    JsonNode articles =
        send("POST", "/wirewatch-articles-*/_search", "{\"size\": 30, \"sort\": [\"_doc\"]}");
    for (JsonNode hit : articles.at("/hits/hits")) {
      ObjectNode source = hit.path("_source").deepCopy();
      Instant time = Instant.now().minus(Duration.ofDays(9));
      source.put("@timestamp", time.toString());
      send(
          "PUT",
          "/" + hit.path("_index").asText() + "/_doc/" + hit.path("_id").asText() + "-before",
          source.toString());
    }
  }

  /** An article of today and one of the week before with what screening finds. */
  private void putScreenedArticles() throws Exception {
    JsonNode hit =
        send(
                "POST",
                "/wirewatch-articles-*/_search",
                "{\"query\": {\"exists\": {\"field\": \"article.agency\"}}}")
            .at("/hits/hits/0");
    for (int day : List.of(0, 9)) {
      ObjectNode source = hit.path("_source").deepCopy();
      source.put("@timestamp", Instant.now().minus(Duration.ofDays(day)).toString());
      ObjectNode article = (ObjectNode) source.path("article");
      article.set(
          "listed",
          JsonLine.MAPPER.readTree(
              """
              [{"list": "clients", "list_version": "3f2a9c11d0e4", "id": "c-4", "name": "WEBER, Anna",
                "form": "Anna Weber", "how": "reordered", "score": 0.73, "field": "body"}]\
              """));
      article.set(
          "designations",
          JsonLine.MAPPER.readTree(
              """
              [{"action": "added", "authority": "eu", "names": ["Boris Chernov"], "language": "en"}]\
              """));
      send("PUT", "/" + hit.path("_index").asText() + "/_doc/screened-" + day, source.toString());
    }
  }

  /** As the pipeline records them. */
  private void putAlerts() throws Exception {
    for (int day : List.of(0, 1, 9)) {
      Instant time = Instant.now().minus(Duration.ofDays(day));
      String month =
          DateTimeFormatter.ofPattern("yyyy.MM", Locale.ROOT).withZone(ZoneOffset.UTC).format(time);
      send("PUT", "/wirewatch-alerts-" + month + "/_doc/alert-" + day, alert(day, time));
    }
  }

  private static String alert(int day, Instant time) {
    return """
    {"@timestamp": "%s", "event": {"kind": "alert"},
     "rule": {"id": "timber", "name": "Timber sanctions"},
     "alert": {"kind": "match", "text": "Timber matches", "severity": "high", "matched_terms": ["sanctions"],
       "sentences": ["New sanctions hit the timber trade."], "speaker": ["Anna Weber"],
       "delivery": [{"channel": "desk", "status": "%s", "attempts": 1, "time": "%s"}]},
     "story": {"id": "story-%d"},
     "url": {"full": "https://wire.example/timber", "domain": "wire.example"},
     "article": {"headline": "New sanctions hit timber trade", "agency": "Nord Wire",
       "language": "en", "published": "%s", "country_iso_codes": ["AT"]}}\
    """
        .formatted(time, day == 1 ? "failed" : "delivered", time, day, time);
  }

  private JsonNode send(String method, String path, String body)
      throws IOException, InterruptedException {
    HttpResponse<String> response =
        HTTP.send(
            HttpRequest.newBuilder(node.resolve(path))
                .header("Authorization", demo.password().authorization())
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(response.statusCode()).as("%s: %s", path, response.body()).isBetween(200, 299);
    return JsonLine.MAPPER.readTree(response.body());
  }
}
