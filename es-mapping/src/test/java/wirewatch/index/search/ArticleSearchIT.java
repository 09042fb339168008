package wirewatch.index.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import wirewatch.index.ArticleIndex;
import wirewatch.index.ExampleArticles;
import wirewatch.index.SharedNode;

class ArticleSearchIT {
  private static ArticleIndex index;

  @BeforeAll
  static void write() throws Exception {
    index = SharedNode.index();
    index.put(
        List.of(
            ExampleArticles.completeArticle(),
            ExampleArticles.article(
                "https://wire.example/ru", "ru", "Санкции", "Новые санкции против компаний."),
            ExampleArticles.article("https://wire.example/none", "en", "Weather", "It rains.")));
    index.refresh();
  }

  @AfterAll
  static void close() {
    index.close();
  }

  private static Map<String, Object> headline(String words) {
    return Map.of("match", Map.of("article.headline", words));
  }

  @Test
  void stemsEachTextInItsLanguage() throws Exception {
    assertThat(index.search(SearchRequest.of(headline("санкциями"), 10)).hits()).hasSize(1);
    assertThat(index.search(SearchRequest.of(headline("sanctioned"), 10)).hits()).hasSize(1);
  }

  private static Map<String, Object> sanctions() {
    return Map.of(
        "multi_match",
        Map.of("query", "sanctions", "fields", List.of("article.headline", "article.body")));
  }

  @Test
  void highlightsMatches() throws Exception {
    SearchHits.Hit hit = index.search(SearchRequest.of(sanctions(), 1)).hits().get(0);
    assertThat(hit.highlights().get("article.headline"))
        .containsExactly("New <em>sanctions</em> hit timber trade");
    assertThat(hit.highlights().get("article.body"))
        .first()
        .asString()
        .contains("<em>sanctions</em>");
  }

  @Test
  void findsArticleById() throws Exception {
    assertThat(index.search(SearchRequest.forId(ExampleArticles.completeArticle().id())).total())
        .isEqualTo(1);
  }

  @Test
  void countsDayByDay() throws Exception {
    DailyCounts dailyCounts = index.countByDay(headline("sanctions"), Instant.EPOCH);
    assertThat(dailyCounts.articles()).isEqualTo(1);
    assertThat(dailyCounts.stories()).isEqualTo(1);
    assertThat(dailyCounts.days()).hasSize(1);
    assertThat(dailyCounts.days().getFirst().date()).isEqualTo("2026-03-05");
  }

  @Test
  void filtersByTime() throws Exception {
    Instant later = Instant.parse("2026-03-05T10:01:00Z");
    SearchRequest request =
        new SearchRequest(SearchRequest.ALL, 10, SearchRequest.Sort.NEWEST, later);
    assertThat(index.search(request).hits())
        .extracting(SearchHits.Hit::id)
        .doesNotContain(ExampleArticles.completeArticle().id());
  }
}
