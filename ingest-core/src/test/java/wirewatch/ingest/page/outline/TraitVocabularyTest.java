package wirewatch.ingest.page.outline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraitVocabularyTest {
  private final TraitVocabulary vocabulary = TraitVocabulary.standard();

  @ParameterizedTest
  @CsvSource({
    "related, ASIDE",
    "c-article__related-links, ASIDE",
    "ArticleRelatedPosts, ASIDE",
    "relatedposts, ASIDE",
    "articlecomments, COMMENT",
    "js_x wp-caption-text, CAPTION",
    "story-lead, LEAD",
    "teaser-text, LEAD",
    "sub-head, DECK",
    "post_author, DETAIL",
    "visually-hidden, HIDDEN",
    "article-teaser-box, TEASER"
  })
  void mapsNameToTrait(String name, ElementTrait elementTrait) {
    assertThat(elementTrait.isIn(vocabulary.traitsOf(name))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "has-sidebar",
    "tag-comments",
    "no-comments",
    "story-body",
    "navy",
    "hidden md:block",
    "paywall"
  })
  void ignoresStatesAndTags(String name) {
    assertThat(vocabulary.traitsOf(name)).isZero();
  }

  @Test
  void loadsResource() {
    assertThat(TraitVocabulary.standard()).isNotNull();
  }
}
