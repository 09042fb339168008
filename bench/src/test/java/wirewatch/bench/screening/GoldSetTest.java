package wirewatch.bench.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 300 invented articles with the entries of an invented list that they are about. */
class GoldSetTest {
  private static final double LEAST = 0.90;

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "fr", "es", "ru", "ar"})
  void holdsFiftyArticlesOfEachLanguageHalfOfThemNearMisses(String language) {
    List<GoldArticles.Article> articles = GoldArticles.read(language);
    assertThat(articles).hasSize(50);
    assertThat(articles).filteredOn(article -> article.listed().isEmpty()).hasSize(25);
  }

  @Test
  void findsNineOfTenAndNineOfTenAreRight() {
    List<GoldArticles.Article> all =
        GoldArticles.LANGUAGES.stream().flatMap(each -> GoldArticles.read(each).stream()).toList();
    GoldArticles.Counts counts = GoldArticles.count(GoldArticles.screener(), all);
    String faults = String.join("\n", counts.faults());
    assertThat(counts.precision()).as(faults).isGreaterThanOrEqualTo(LEAST);
    assertThat(counts.recall()).as(faults).isGreaterThanOrEqualTo(LEAST);
  }
}
