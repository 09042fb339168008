package wirewatch.esplugin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import wirewatch.index.ArticleIndex;
import wirewatch.index.client.IndexOptions;
import wirewatch.index.document.StoredArticle;
import wirewatch.ingest.ArticleExtractor;
import wirewatch.ingest.ArticleUrl;
import wirewatch.ingest.ContentHash;
import wirewatch.ingest.IndexDocument;
import wirewatch.ingest.model.Article;
import wirewatch.ingest.model.ExtractionResult;
import wirewatch.ingest.model.HtmlPage;
import wirewatch.ingest.url.Urls;

/** The behaviour of the plugin on any node, however the node is run. */
abstract class PluginContract {
  private static final Instant FETCHED = Instant.parse("2026-03-30T10:00:00Z");
  private static final int PAGES = 200;

  abstract NodeApi api();

  @Test
  void producesSameDocumentsAsCrawlerPipeline() {
    ArticleExtractor articleExtractor = new ArticleExtractor();
    GeneratedPages generatedPages = new GeneratedPages(1);
    List<Map<String, String>> shipped = new ArrayList<>();
    for (int i = 0; i < PAGES; i++) {
      shipped.add(
          Map.of(
              "html",
              generatedPages.page(i),
              "at",
              GeneratedPages.url(i),
              "time",
              FETCHED.toString()));
    }
    JsonNode documents =
        simulate(Map.of("field", "html", "url_field", "at", "fetched_field", "time"), shipped);
    for (int i = 0; i < PAGES; i++) {
      JsonNode made = documents.get(i).path("doc");
      Instant ingested = Instant.parse(made.path("_ingest").path("timestamp").asText());
      Map<String, String> page = shipped.get(i);
      Map<String, Object> expected = expected(articleExtractor, page, ingested);
      expected.put("at", page.getOrDefault("at", ""));
      expected.put("time", page.getOrDefault("time", ""));
      assertThat(made.path("_source")).as("page %d", i).isEqualTo(tree(expected));
    }
  }

  private static Map<String, Object> expected(
      ArticleExtractor articleExtractor, Map<String, String> page, Instant ingested) {
    URI address = Urls.normalise(page.getOrDefault("at", "")).orElseThrow();
    String markup = page.getOrDefault("html", "");
    ExtractionResult extractionResult =
        articleExtractor.extract(HtmlPage.of(markup, address, FETCHED));
    Article article = ((ExtractionResult.ExtractedArticle) extractionResult).article();
    StoredArticle stored =
        StoredArticle.of(
            article,
            ArticleUrl.of(article, address, address),
            new StoredArticle.Feed("wire", "Wire", null, null),
            new StoredArticle.Fetch(
                FETCHED, IndexDocument.publicationLag(article, FETCHED).orElse(null), null));
    Map<String, Object> document = stored.toDocument(ingested);
    document.remove("feed");
    return document;
  }

  /** Serializes and parses again, so that numbers have the types that Jackson reads. */
  private static JsonNode tree(Object value) {
    try {
      return NodeApi.JSON.readTree(NodeApi.json(value));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonNode simulate(Map<String, ?> options, List<? extends Map<String, ?>> sources) {
    List<Map<String, ?>> documents = new ArrayList<>();
    sources.forEach(source -> documents.add(Map.of("_source", source)));
    List<Map<String, ?>> processors = List.of(Map.of("wire_article", options));
    return api()
        .post(
            "/_ingest/pipeline/_simulate",
            Map.of("pipeline", Map.of("processors", processors), "docs", documents))
        .path("docs");
  }

  private JsonNode simulate(Map<String, ?> options, Map<String, ?> source) {
    return simulate(options, List.of(source)).get(0);
  }

  @Test
  void usesExistingDocumentFieldsAsHints() {
    Map<String, Object> source =
        Map.of(
            "text", "Norway put new sanctions on the timber trade, ministers said in Oslo today.",
            "article", Map.of("agency", "Nord Wire"),
            "url", "https://www.wire.example/a",
            "event", Map.of("module", "shipper"),
            "feed", Map.of("id", "nord", "name", "Nord Wire"));
    JsonNode made =
        simulate(Map.of("field", List.of("html", "text"), "url_field", "url"), source)
            .path("doc")
            .path("_source");
    assertThat(made.path("article").path("agency").asText()).isEqualTo("Nord Wire");
    assertThat(made.path("url").path("registered_domain").asText()).isEqualTo("wire.example");
    assertThat(made.path("event").path("module").asText()).isEqualTo("shipper");
    assertThat(made.path("feed").path("id").asText()).isEqualTo("nord");
    assertThat(made.has("text")).isFalse();
  }

  @Test
  void writesBelowTargetAndKeepsSourceIfConfigured() {
    Map<String, String> source = Map.of("message", new GeneratedPages(2).text(1));
    JsonNode made =
        simulate(Map.of("field", "message", "target", "wire", "keep_source", true), source)
            .path("doc")
            .path("_source");
    assertThat(made.path("wire").path("article").path("dateline").path("place").asText())
        .isNotEmpty();
    assertThat(made.path("message").asText()).isEqualTo(source.get("message"));
    assertThat(made.has("article")).isFalse();
  }

  @Test
  void handlesNonArticlesAsConfigured() {
    Map<String, String> gallery = Map.of("html", "<html><body><h1>Pictures</h1></body></html>");
    JsonNode tagged = simulate(Map.of("field", "html"), gallery).path("doc").path("_source");
    assertThat(tagged.path("tags").get(0).asText()).isEqualTo("not_an_article");
    assertThat(tagged.path("event").path("reason").asText()).isNotEmpty();
    assertThat(tagged.path("html").asText()).isEqualTo(gallery.get("html"));
    JsonNode dropped = simulate(Map.of("field", "html", "on_not_article", "drop"), gallery);
    assertThat(dropped.isNull() || !dropped.has("doc")).isTrue();
    JsonNode failed = simulate(Map.of("field", "html", "on_not_article", "fail"), gallery);
    assertThat(failed.path("error").path("reason").asText()).startsWith("not an article: ");
  }

  @Test
  void handlesDocumentsOverTheTimeLimitAsConfigured() {
    Map<String, String> page = Map.of("html", HostilePages.slow());
    JsonNode tagged = simulate(overTime("tag"), page).path("doc").path("_source");
    assertThat(tagged.path("tags").get(0).asText()).isEqualTo("over_time");
    assertThat(tagged.path("event").path("reason").asText())
        .isEqualTo("takes longer than 1 ms of processor time");
    assertThat(tagged.path("html").asText()).isEqualTo(page.get("html"));
    JsonNode dropped = simulate(overTime("drop"), page);
    assertThat(dropped.isNull() || !dropped.has("doc")).isTrue();
    JsonNode failed = simulate(overTime("fail"), page);
    assertThat(failed.path("error").path("reason").asText()).startsWith("takes longer than 1 ms");
  }

  private static Map<String, Object> overTime(String action) {
    return Map.of("field", "html", "max_millis", 1, "on_over_time", action);
  }

  @Test
  void leavesOutAddressesThatTheRuleRefuses() {
    String article = new GeneratedPages(2).text(1);
    String tracked = "https://wire.example/a?utm_source=" + "x".repeat(3_000);
    for (String text : List.of(article, "no sentence")) {
      assertThat(addressAfter(text, "https://wire.example/a")).isEqualTo("https://wire.example/a");
      assertThat(addressAfter(text, tracked)).isEqualTo("https://wire.example/a");
      for (String refused :
          List.of(
              "javascript:alert(1)",
              "file:///etc/passwd",
              "https://wire.example/" + "x".repeat(100_000))) {
        assertThat(addressAfter(text, refused)).isEmpty();
        assertThat(addressAfter(text, Map.of("original", refused, "full", refused))).isEmpty();
      }
    }
  }

  /** The {@code url.original} of a document that was processed; empty if it has none. */
  private String addressAfter(String text, Object url) {
    JsonNode document =
        simulate(Map.of("field", "text", "url_field", "url"), Map.of("text", text, "url", url));
    JsonNode processed = document.at("/doc/_source/url");
    assertThat(processed.isMissingNode() || processed.isObject()).as("%s", document).isTrue();
    assertThat(processed.path("full").asText("https://"))
        .as("%s", document)
        .hasSizeLessThan(2_049)
        .startsWith("https://");
    return processed.path("original").asText();
  }

  /** More threads than processors compete with the node, as on a machine that does other work. */
  @Test
  void starvedNodeLosesNothing() {
    api()
        .put(
            "/_ingest/pipeline/starved", pipeline(Map.of("wire_article", Map.of("field", "text"))));
    api()
        .put(
            "/starved",
            "{\"mappings\": {\"dynamic\": false, \"properties\": {\"tags\": {\"type\": \"keyword\"}}}}");
    GeneratedPages generatedPages = new GeneratedPages(9);
    List<Map<String, String>> documents = new ArrayList<>();
    for (int i = 0; i < PAGES; i++) {
      documents.add(Map.of("text", generatedPages.text(i)));
    }
    JsonNode response;
    try (BusyThreads busy = BusyThreads.start(4 * Runtime.getRuntime().availableProcessors())) {
      response = api().bulk("/starved/_bulk?pipeline=starved&refresh=true", documents);
    }
    assertThat(response.path("errors").asBoolean()).as(response.toString()).isFalse();
    assertThat(api().get("/starved/_count").path("count").asInt()).isEqualTo(PAGES);
    assertThat(api().get("/starved/_count?q=tags:over_time").path("count").asInt()).isZero();
  }

  @Test
  void checksMissingFieldsAndSizeLimits() {
    Map<String, String> empty = Map.of("other", "x");
    assertThat(simulate(Map.of("field", "html"), empty).path("error").path("reason").asText())
        .isEqualTo("no field of [html] holds a string");
    assertThat(
            simulate(Map.of("field", "html", "ignore_missing", true), empty)
                .path("doc")
                .path("_source"))
        .isEqualTo(tree(empty));
    assertThat(
            simulate(
                    Map.of("field", "html", "max_bytes", 10), Map.of("html", "<p>" + "ä".repeat(5)))
                .path("error")
                .path("reason")
                .asText())
        .isEqualTo("field [html] is larger than max_bytes: 13 > 10");
  }

  @Test
  void runsOnFailureProcessors() {
    Map<String, Object> options =
        Map.of(
            "field",
            "html",
            "on_failure",
            List.of(Map.of("wire_article", Map.of("field", "text"))));
    JsonNode made = simulate(options, Map.of("text", new GeneratedPages(3).text(1)));
    assertThat(made.path("doc").path("_source").has("article")).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"field": "a", "content": "pdf"}      | [content] must be one of [html, text, auto]: pdf
          {"content": "html"}                   | [field] required property is missing
          {"field": "a", "max_millis": 0}       | [max_millis] must be positive: 0
          {"field": "a", "on_not_article": "x"} | [on_not_article] must be one of [tag, drop, fail]: x
          {"field": "a", "colour": "red"}       | doesn't support one or more provided configuration parameters [colour]
          """)
  void rejectsInvalidOptions(String options, String reason) {
    String body = "{\"processors\": [{\"wire_article\": %s}]}".formatted(options);
    NodeApi.Response response = api().send("PUT", "/_ingest/pipeline/nonsense", body);
    assertThat(response.status()).isEqualTo(400);
    assertThat(response.body().path("error").path("reason").asText()).contains(reason);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wirewatch.esplugin.HostilePages#pages")
  void survivesHostilePages(String name, String page) {
    JsonNode made = simulate(Map.of("field", "html", "max_millis", 60_000), Map.of("html", page));
    assertThat(made.has("doc") || made.has("error")).isTrue();
    assertThat(api().get("/_cluster/health").path("status").asText()).isNotEqualTo("red");
  }

  @Test
  void processesBulksByDefaultPipelineAndCountsThem() {
    Map<String, Object> options = Map.of("field", "text", "url_field", "url", "set_id", true);
    api().put("/_ingest/pipeline/bulk", pipeline(Map.of("wire_article", options)));
    api()
        .put(
            "/shipped",
            "{\"settings\": {\"default_pipeline\": \"bulk\"}, \"mappings\": {\"dynamic\": false}}");
    GeneratedPages generatedPages = new GeneratedPages(4);
    List<Map<String, String>> documents = new ArrayList<>();
    for (int i = 0; i < PAGES; i++) {
      documents.add(Map.of("text", generatedPages.text(i), "url", GeneratedPages.url(i)));
    }
    assertThat(api().bulk("/shipped/_bulk", documents).path("errors").asBoolean()).isFalse();
    assertThat(api().bulk("/shipped/_bulk?refresh=true", documents).path("errors").asBoolean())
        .isFalse();
    assertThat(api().get("/shipped/_count").path("count").asInt()).isEqualTo(PAGES);
    JsonNode stats = api().get("/_nodes/stats/ingest").path("nodes").elements().next();
    JsonNode processor = stats.path("ingest").path("pipelines").path("bulk").path("processors");
    JsonNode counted = processor.get(0).path("wire_article").path("stats");
    assertThat(counted.path("count").asInt()).isEqualTo(2 * PAGES);
    assertThat(counted.path("failed").asInt()).isZero();
  }

  @Test
  void processesShippedDocumentsByInstalledPipeline() throws Exception {
    try (ArticleIndex index = ArticleIndex.connect(IndexOptions.of(api().node()))) {
      index.installTemplates();
    }
    Map<String, Object> crawled =
        Map.of(
            "body", new GeneratedPages(8).text(1),
            "url", "https://www.wire.example/crawled?utm_source=x",
            "last_crawled_at", "2026-03-30T10:00:00Z");
    Map<String, Object> empty = Map.of("message", "", "url", "https://www.wire.example/empty");
    JsonNode bulkResponse =
        api().bulk("/wirewatch-shipped-news/_bulk?refresh=true", List.of(crawled, empty));
    assertThat(bulkResponse.path("errors").asBoolean()).as(bulkResponse.toString()).isFalse();
    String id = ContentHash.of("https://www.wire.example/crawled");
    JsonNode stored = api().get("/wirewatch-shipped-news/_doc/" + id).path("_source");
    assertThat(stored.path("event").path("created").asText()).isEqualTo("2026-03-30T10:00:00Z");
    assertThat(stored.path("article").path("agency").asText()).isEqualTo("Example Wire");
    String query = "/wirewatch-shipped-news/_count?q=tags:not_an_article";
    assertThat(api().get(query).path("count").asInt()).isEqualTo(1);
  }

  private static Map<String, Object> pipeline(Map<String, ?> processor) {
    return Map.of("processors", List.of(processor));
  }

  @Test
  void tagsWithCurrentWatches() throws InterruptedException {
    api().put("/_ingest/pipeline/watched", pipeline(Map.of("wire_watch", Map.of())));
    watch("ports", "ports");
    awaitIds("Ports of Norway closed", List.of("ports"));
    watch("ports", "timber");
    awaitIds("Ports of Norway closed", List.of());
    awaitIds("Timber trade grows", List.of("ports"));
    api().delete("/wirewatch-watches");
    awaitIds("Timber trade grows", List.of());
  }

  private void watch(String id, String query) {
    api()
        .put(
            "/wirewatch-watches/_doc/" + id,
            Map.of("id", id, "name", "Watch of " + id, "query", query));
  }

  private void awaitIds(String headline, List<String> ids) throws InterruptedException {
    Map<String, Object> document =
        Map.of("_source", Map.of("article", Map.of("headline", headline, "language", "en")));
    JsonNode found = tree(Map.of());
    for (int i = 0; i < 600; i++) {
      found =
          api()
              .post("/_ingest/pipeline/watched/_simulate", Map.of("docs", List.of(document)))
              .path("docs")
              .get(0)
              .path("doc")
              .path("_source");
      if (found.path("watch").path("ids").equals(tree(ids))
          || (ids.isEmpty() && !found.has("watch"))) {
        return;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("watches of %s: %s, not %s".formatted(headline, found, ids));
  }
}
