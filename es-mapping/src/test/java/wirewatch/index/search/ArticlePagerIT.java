package wirewatch.index.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import wirewatch.index.ArticleIndex;
import wirewatch.index.ExampleArticles;
import wirewatch.index.SharedNode;
import wirewatch.index.search.ArticlePage.FoundArticle;
import wirewatch.index.search.ArticlePage.Passage;
import wirewatch.index.search.PageRequest.Order;

class ArticlePagerIT {
  private static final int ARTICLES = 620;
  private static final ArticleSelection WANTED =
      ArticleSelection.of(Map.of("match", Map.of("article.headline", "lighthouse")));

  private static ArticleIndex index;

  @BeforeAll
  static void put() throws Exception {
    index = SharedNode.index();
    index.put(
        IntStream.range(0, ARTICLES)
            .mapToObj(
                i ->
                    ExampleArticles.article(
                        "https://light.example/" + i, "en", "Lighthouse " + i, "Text " + i))
            .toList());
    index.refresh();
  }

  @AfterAll
  static void close() {
    index.close();
  }

  @ParameterizedTest
  @EnumSource(Order.class)
  void returnsEveryArticleOnceAcrossPages(Order order) throws Exception {
    List<String> ids = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      ArticlePage page = index.findPage(new PageRequest(WANTED, order, 97, cursor, Set.of()));
      assertThat(page.total()).isEqualTo(ARTICLES);
      page.articles().forEach(article -> ids.add(article.id()));
      cursor = page.cursor();
    } while (cursor != null);

    assertThat(ids).hasSize(ARTICLES).doesNotHaveDuplicates();
  }

  @Test
  void countsAllArticlesOfTheSelection() throws Exception {
    ArticlePage page =
        index.findPage(new PageRequest(WANTED, Order.NEWEST, 1, null, Set.of(Facet.LANGUAGE)));

    assertThat(page.facets().get(Facet.LANGUAGE)).containsExactly(new Facet.Count("en", ARTICLES));
  }

  @Test
  void marksMatchesWithoutMarkup() throws Exception {
    FoundArticle foundArticle = index.findPage(PageRequest.of(WANTED, 1)).articles().getFirst();

    assertThat(foundArticle.passages().getOrDefault("article.headline", List.of()))
        .first(InstanceOfAssertFactories.list(Passage.class))
        .startsWith(new Passage("Lighthouse", true));
    assertThat(ArticlePager.splitPassages("a \u0002b\u0003 <em>c</em>"))
        .containsExactly(
            new Passage("a ", false), new Passage("b", true), new Passage(" <em>c</em>", false));
  }

  @Test
  void selectsByTime() throws Exception {
    Instant now = Instant.now();

    assertThat(index.findPage(PageRequest.of(WANTED.within(now, null), 1)).total()).isZero();
    assertThat(index.findPage(PageRequest.of(WANTED.within(null, now), 1)).total())
        .isEqualTo(ARTICLES);
    assertThat(index.findPage(PageRequest.of(WANTED.within(null, Instant.EPOCH), 1)).total())
        .isZero();
  }

  @Test
  void scrollsThroughAllArticles() throws Exception {
    List<String> ids = new ArrayList<>();
    try (ArticleScroll scroll = index.scroll(WANTED)) {
      assertThat(scroll.total()).isEqualTo(ARTICLES);
      for (Optional<FoundArticle> next = scroll.next(); next.isPresent(); next = scroll.next()) {
        ids.add(next.get().id());
      }
    }

    assertThat(ids).hasSize(ARTICLES).doesNotHaveDuplicates();
    try (ArticleScroll scroll =
        index.scroll(
            ArticleSelection.of(Map.of("match", Map.of("article.headline", "nothingofthekind"))))) {
      assertThat(scroll.next()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "TlsxXQ", "TltdCg", "Tlt7fSx7fV0", "!!", "UlsxLDIsM10"})
  void rejectsForeignCursor(String cursor) {
    assertThatThrownBy(
            () -> index.findPage(new PageRequest(WANTED, Order.NEWEST, 1, cursor, Set.of())))
        .isInstanceOf(InvalidSearchException.class);
  }

  @Test
  void rejectsSortValuesOfWrongType() {
    String forged =
        java.util.Base64.getUrlEncoder()
            .encodeToString(
                "N[\"not a time\",\"x\"]".getBytes(java.nio.charset.StandardCharsets.UTF_8));

    assertThatThrownBy(
            () -> index.findPage(new PageRequest(WANTED, Order.NEWEST, 1, forged, Set.of())))
        .isInstanceOf(InvalidSearchException.class);
  }
}
