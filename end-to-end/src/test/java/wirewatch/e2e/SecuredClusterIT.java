package wirewatch.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import wirewatch.app.CommandRunner;
import wirewatch.app.ExitCode;
import wirewatch.app.IndexConnection;
import wirewatch.app.JsonLine;
import wirewatch.configuration.ConfigurationReader;
import wirewatch.index.document.StoredArticle;
import wirewatch.ingest.ArticleExtractor;
import wirewatch.ingest.model.ExtractionResult;
import wirewatch.node.ReadableTempDirFactory;

/** Wirewatch beside a cluster with security, and its ingest plugin on that cluster's node. */
class SecuredClusterIT {
  private static final Pattern KEY_REQUEST =
      Pattern.compile("curl -X POST \\S+(/_security/api_key) [^{]*'\\n(\\{[^']+\\})'");
  private static final String AUTHORITY = "the cluster's own";
  private static final String NO_SITE = "http://127.0.0.1:1/";
  private static final String QUOKKA =
      """
      {"pipeline": {"processors": [{"wire_watch": {}}]},
       "docs": [{"_source": {"article": {"headline": "A quokka at large", "language": "en"}}}]}
      """;

  @TempDir(factory = ReadableTempDirFactory.class, cleanup = CleanupMode.ON_SUCCESS)
  private static Path folder;

  private static SecuredCluster cluster;
  private static String key;

  @BeforeAll
  static void start() throws Exception {
    cluster = SecuredCluster.start(folder.resolve("cluster"));
    Matcher request = KEY_REQUEST.matcher(Files.readString(Path.of("../docs/configuration.md")));
    assertThat(request.find()).as("the page says how to make a key").isTrue();
    key = cluster.send("POST", request.group(1), request.group(2)).path("encoded").asText();
    try (IndexConnection access =
        IndexConnection.open(
            new ConfigurationReader(name -> key)
                .read(configuration("installs", "${KEY}", AUTHORITY)))) {
      access.index().installTemplates();
    }
  }

  @AfterAll
  static void stop() throws Exception {
    cluster.close();
  }

  @Test
  void storesAndSearchesWithAKeyOfTheEnvironmentAndTheClustersAuthority() throws Exception {
    Path log = folder.resolve("run.log");
    try (TestNewsSite site = TestNewsSite.start(3)) {
      Path yaml = configuration("stores", "${WIREWATCH_TEST_KEY}", AUTHORITY);
      String text = Files.readString(yaml).replace(NO_SITE, site.address("/feed.xml").toString());
      Files.writeString(yaml, text);
      Map<String, String> environment = Map.of("WIREWATCH_TEST_KEY", key);
      for (List<String> command :
          List.of(List.of("run", "--once"), List.of("search", "source:own"))) {
        Process process = CommandRunner.start(log, environment, with(yaml, command));
        assertThat(process.waitFor()).as(Files.readString(log)).isZero();
      }
    }
    assertThat(Files.readString(log)).contains("Harbour report 2", "3 articles match");
  }

  @Test
  void saysThatTheKeyIsNotTaken() throws IOException {
    CommandRunner.Outcome outcome = search(configuration("wrong-key", "d3Jvbmc6a2V5", AUTHORITY));
    assertThat(outcome.code()).isEqualTo(ExitCode.FAILED);
    assertThat(outcome.err())
        .contains("Elasticsearch denies access (401), check api_key: ")
        .doesNotContain("d3Jvbmc6a2V5");
  }

  @Test
  void saysWhichRightsAKeyLacks() throws IOException {
    String rights =
        "{\"name\": \"weak\", \"role_descriptors\": {\"weak\": {\"cluster\": [\"monitor\"]}}}";
    String weak = cluster.send("POST", "/_security/api_key", rights).path("encoded").asText();
    Path yaml = configuration("weak-key", weak, AUTHORITY);
    CommandRunner.Outcome outcome = CommandRunner.run(with(yaml, List.of("run", "--once")));
    assertThat(outcome.code()).isEqualTo(ExitCode.FAILED);
    assertThat(outcome.err())
        .contains("(403), grant api_key the privileges listed in docs/configuration.md: ")
        .contains("manage_ingest_pipelines");
  }

  @Test
  void saysThatTheAuthorityIsNotKnown() throws IOException {
    CommandRunner.Outcome outcome = search(configuration("no-authority", key, ""));
    assertThat(outcome.code()).isEqualTo(ExitCode.FAILED);
    assertThat(outcome.err()).contains("certificate is not trusted, check ca ");
  }

  @Test
  void refusesAnAuthorityWithoutACertificate() throws IOException {
    Files.writeString(folder.resolve("empty.pem"), "no certificate\n");
    CommandRunner.Outcome outcome = search(configuration("no-certificate", key, "empty.pem"));
    assertThat(outcome.code()).isEqualTo(ExitCode.USAGE);
    assertThat(outcome.err()).contains("empty.pem holds no certificate; name a PEM file");
  }

  @Test
  void documentedCommandsTakeASnapshotAndRestoreIt() throws Exception {
    String note = "/wirewatch-triage/_doc/";
    cluster.send("PUT", note + "before?refresh=true", "{}");
    SnapshotExample example =
        SnapshotExample.ownCluster(cluster.address(), cluster.authority(), cluster.passwordFile());
    example.take();
    cluster.send("PUT", note + "after?refresh=true", "{}");

    example.restore();

    JsonNode left = cluster.send("POST", "/wirewatch-triage/_search", "{}");
    assertThat(left.at("/hits/hits")).hasSize(1);
    assertThat(left.at("/hits/hits/0/_id").asText()).isEqualTo("before");
  }

  @Test
  void itsNodeReadsTheWatchesWithoutAKey() throws Exception {
    cluster.send(
        "PUT",
        "/wirewatch-watches/_doc/own?refresh=true",
        "{\"id\": \"own\", \"name\": \"Own\", \"query\": \"quokka\"}");
    JsonNode tagged = JsonLine.MAPPER.nullNode();
    for (int i = 0; i < 600 && !tagged.at("/docs/0/doc/_source/watch").has("ids"); i++) {
      Thread.sleep(100);
      tagged = cluster.send("POST", "/_ingest/pipeline/_simulate", QUOKKA);
    }
    assertThat(tagged.at("/docs/0/doc/_source/watch/ids/0").asText()).isEqualTo("own");
  }

  @Test
  void itsPluginMakesTheDocumentsOfTheDemoThatThePipelineMakes() throws Exception {
    List<DemoPages.CrawledPage> pages = DemoPages.crawl(folder.resolve("demo"), 160);
    ArticleExtractor articleExtractor = new ArticleExtractor();
    Map<String, StoredArticle> articles = new HashMap<>();
    StringBuilder bulk = new StringBuilder();
    for (DemoPages.CrawledPage crawledPage : pages) {
      if (articleExtractor.extract(crawledPage.withFeedHints())
          instanceof ExtractionResult.ExtractedArticle extractedArticle) {
        StoredArticle article = crawledPage.toStoredArticle(extractedArticle.article());
        articles.put(article.id(), article);
        bulk.append("{\"index\": {}}\n")
            .append(JsonLine.of(crawledPage.toShippedDocument()))
            .append('\n');
      }
    }
    assertThat(articles).hasSizeGreaterThanOrEqualTo(200);

    cluster.send("POST", "/wirewatch-shipped-demo/_bulk?refresh=true", bulk.toString());
    JsonNode hits =
        cluster
            .send("POST", "/wirewatch-shipped-demo/_search", "{\"size\": 1000}")
            .at("/hits/hits");
    assertThat(hits).hasSize(articles.size());
    for (JsonNode hit : hits) {
      JsonNode made = hit.path("_source");
      Instant ingested = Instant.parse(made.at("/event/ingested").asText());
      StoredArticle article = articles.get(hit.path("_id").asText());
      String expected = JsonLine.of(Objects.requireNonNull(article).toDocument(ingested));
      assertThat(made).isEqualTo(JsonLine.MAPPER.readTree(expected));
    }
  }

  private static CommandRunner.Outcome search(Path yaml) {
    return CommandRunner.run(with(yaml, List.of("search", "harbour")));
  }

  private static String[] with(Path yaml, List<String> command) {
    String[] all = command.toArray(new String[command.size() + 2]);
    all[command.size()] = "--config";
    all[command.size() + 1] = yaml.toString();
    return all;
  }

  private static Path configuration(String name, String apiKey, String ca) throws IOException {
    String authority = ca.equals(AUTHORITY) ? cluster.authority().toString() : ca;
    return Files.writeString(
        folder.resolve(name + ".yaml"),
        """
        data: %s
        elasticsearch: {url: '%s', api_key: '%s'%s}
        crawl: {delay: 5ms, allow_addresses: [127.0.0.0/8]}
        console: {port: 0}
        sources: [{id: own, listings: ['%s']}]
        """
            .formatted(
                folder.resolve(name),
                cluster.address(),
                apiKey,
                authority.isEmpty() ? "" : ", ca: '" + authority + "'",
                NO_SITE));
  }
}
