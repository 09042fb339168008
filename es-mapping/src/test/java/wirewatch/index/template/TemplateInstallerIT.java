package wirewatch.index.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import wirewatch.index.ArticleIndex;
import wirewatch.index.SharedNode;
import wirewatch.index.client.ClusterClient;
import wirewatch.index.client.IndexOptions;
import wirewatch.ingest.IndexLanguages;

class TemplateInstallerIT {

  @Test
  void installsOnlyMissingOrChangedTemplates() throws Exception {
    try (ArticleIndex index = SharedNode.index();
        ClusterClient clusterClient =
            ClusterClient.connect(IndexOptions.of(SharedNode.address()))) {
      assertThat(index.installTemplates()).isZero();

      Map<String, Object> older =
          Map.of("index_patterns", "wirewatch-alerts-*", "_meta", Map.of("schema_version", 0));
      clusterClient
          .sendJson("PUT", "/_index_template/wirewatch-alerts", older)
          .bodyOrThrow("a test");
      assertThat(index.installTemplates()).isEqualTo(1);

      clusterClient.send("DELETE", "/_index_template/wirewatch-crawl");
      assertThat(index.installTemplates()).isEqualTo(1);
      assertThat(index.installTemplates()).isZero();
    }
  }

  @Test
  void skipsPipelinesWithoutIngestPlugin() throws Exception {
    try (ArticleIndex index = SharedNode.index();
        ClusterClient clusterClient =
            ClusterClient.connect(IndexOptions.of(SharedNode.address()))) {
      assertThat(index.installTemplates()).isZero();
      assertThat(clusterClient.send("GET", "/_ingest/pipeline/wirewatch-articles").isNotFound())
          .isTrue();
      assertThat(clusterClient.send("GET", "/_index_template/wirewatch-shipped").isNotFound())
          .isTrue();
    }
  }

  @Test
  void usesAnalyzerOfEveryLanguage() throws Exception {
    try (ArticleIndex index = SharedNode.index();
        ClusterClient clusterClient =
            ClusterClient.connect(IndexOptions.of(SharedNode.address()))) {
      assertThat(index.installTemplates()).isZero();
      for (Map.Entry<String, String> entry : IndexLanguages.analyzers().entrySet()) {
        String template = "/_index_template/wirewatch-articles-" + entry.getKey();
        String body = clusterClient.send("GET", template).bodyOrThrow("a test").toString();
        assertThat(body).contains("\"type\":\"" + entry.getValue() + "\"");
      }
    }
  }
}
