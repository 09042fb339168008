package wirewatch.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchIT {
  private static ArticleIndex index;

  @BeforeAll
  static void write() throws Exception {
    index = SharedNode.index();
    index.put(
        List.of(
            Examples.full(),
            Examples.article(
                "https://wire.example/ru", "ru", "Санкции", "Новые санкции против компаний."),
            Examples.article("https://wire.example/none", "en", "Weather", "It rains.")));
    index.refresh();
  }

  @AfterAll
  static void close() {
    index.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "headline:sanction",
        "lead:timber",
        "body:commissioners",
        "agency:nord AND headline:timber",
        "publisher:\"morning post\" AND body:timber",
        "people:weber",
        "organisations:council",
        "places:vienna",
        "country:AT",
        "language:en AND timber",
        "source:nordwire AND timber",
        "section:world AND timber",
        "subject:sanction AND timber",
        "speaker:Weber AND quote:exceptions",
        "urgency:[1 TO 3]",
        "status:usable AND timber",
        "sanction* AND (Vienna OR timber)",
        "\"timber trade\"~2 NOT weather",
        "_exists_:speaker",
        "/tim.er/"
      })
  void findsByShortNames(String query) throws Exception {
    SearchHits hits = index.search(SearchRequest.of(query, 10));
    assertThat(hits.hits()).extracting(SearchHits.Hit::id).contains(Examples.full().id());
  }

  @Test
  void findsByTheQueriesOfTheDocumentation() throws Exception {
    for (String query : DocumentPage.block("lucene").lines().toList()) {
      findsByShortNames(query);
    }
  }

  @Test
  void stemsEachTextInItsLanguage() throws Exception {
    assertThat(index.search(SearchRequest.of("санкциями", 10)).hits()).hasSize(1);
    assertThat(index.search(SearchRequest.of("sanctioned AND body:trades", 10)).hits()).hasSize(1);
  }

  @Test
  void marksWhatMatched() throws Exception {
    SearchHits.Hit hit = index.search(SearchRequest.of("sanctions", 1)).hits().get(0);
    assertThat(hit.highlights().get("article.headline"))
        .containsExactly("New <em>sanctions</em> hit timber trade");
    assertThat(hit.highlights().get("article.body"))
        .first()
        .asString()
        .contains("<em>sanctions</em>");
  }

  @Test
  void answersForTheTimeAskedFor() throws Exception {
    Instant later = Instant.parse("2026-03-05T10:01:00Z");
    SearchRequest request = new SearchRequest("*", 10, SearchRequest.Sort.NEWEST, later);
    assertThat(index.search(request).hits())
        .extracting(SearchHits.Hit::id)
        .doesNotContain(Examples.full().id());
  }
}
