package wirewatch.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import wirewatch.ingest.IndexLanguages;

class TemplatesIT {

  @Test
  void installsOnlyMissingOrChangedTemplates() throws Exception {
    try (ArticleIndex index = SharedNode.index();
        Rest rest = Rest.connect(IndexOptions.of(SharedNode.address()))) {
      assertThat(index.install()).isZero();

      Map<String, Object> older =
          Map.of("index_patterns", "wirewatch-alerts-*", "_meta", Map.of("schema_version", 0));
      rest.json("PUT", "/_index_template/wirewatch-alerts", older).orThrow("a test");
      assertThat(index.install()).isEqualTo(1);

      rest.send("DELETE", "/_index_template/wirewatch-crawl");
      assertThat(index.install()).isEqualTo(1);
      assertThat(index.install()).isZero();
    }
  }

  @Test
  void skipsPipelinesWithoutIngestPlugin() throws Exception {
    try (ArticleIndex index = SharedNode.index();
        Rest rest = Rest.connect(IndexOptions.of(SharedNode.address()))) {
      assertThat(index.install()).isZero();
      assertThat(rest.send("GET", "/_ingest/pipeline/wirewatch-articles").isNotFound()).isTrue();
      assertThat(rest.send("GET", "/_index_template/wirewatch-shipped").isNotFound()).isTrue();
    }
  }

  @Test
  void usesAnalyzerOfEveryLanguage() throws Exception {
    try (ArticleIndex index = SharedNode.index();
        Rest rest = Rest.connect(IndexOptions.of(SharedNode.address()))) {
      assertThat(index.install()).isZero();
      for (Map.Entry<String, String> entry : IndexLanguages.analyzers().entrySet()) {
        String template = "/_index_template/wirewatch-articles-" + entry.getKey();
        String body = rest.send("GET", template).orThrow("a test").toString();
        assertThat(body).contains("\"type\":\"" + entry.getValue() + "\"");
      }
    }
  }
}
