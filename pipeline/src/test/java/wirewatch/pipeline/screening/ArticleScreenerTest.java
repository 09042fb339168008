package wirewatch.pipeline.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wirewatch.index.document.ListScreening;
import wirewatch.index.document.ListedMention;
import wirewatch.index.document.ReportedDesignation;
import wirewatch.index.document.StoredArticle;

class ArticleScreenerTest {
  private static final StoredArticle ARTICLE =
      ListedArticles.article("a", "It rained 🌧 all day.", ListedArticles.BANKER);

  private static final String SANCTIONED =
      "The U.S. Treasury on Monday sanctioned the Russian banker Arkady Bulganov.";

  @TempDir private Path data;

  private Instant now = ListedArticles.NOON;

  private ArticleScreener screener() {
    return ArticleScreener.of(LiveLists.ofData(data, () -> now), Suppressions.NONE);
  }

  @Test
  void leavesArticlesAsTheyAreWhereThereAreNoLists() {
    List<StoredArticle> articles = List.of(ARTICLE);
    assertThat(screener().screen(articles)).isEqualTo(articles);
    assertThat(ArticleScreener.NONE.screen(articles)).isSameAs(articles);
  }

  @Test
  void findsReportedDesignationsWithoutAnyList() {
    StoredArticle article = ListedArticles.article("d", "It rained 🌧 all day.", SANCTIONED);
    StoredArticle screened = screener().screen(List.of(article)).getFirst();

    ListScreening screening = Objects.requireNonNull(screened.screening());
    assertThat(screening.lists()).isEmpty();
    ReportedDesignation reported = screening.designations().getFirst();
    assertThat(reported.action()).isEqualTo("added");
    assertThat(reported.authority()).isEqualTo("us-treasury");
    assertThat(reported.names()).containsExactly("Arkady Bulganov");
    assertThat(SANCTIONED).startsWith(reported.sentenceIn(article.article().body()));
    Map<?, ?> fields = articleFields(screened);
    assertThat(fields.get("designations")).isEqualTo(List.of(reported.toFields()));
    assertThat(fields.containsKey("screened")).isFalse();
  }

  @Test
  void findsListedNamesInTheHeadline() throws IOException {
    ListedArticles.install(data, "clients", "c-9,\"TARNAVSKI, Oleg\",person,Russia");
    StoredArticle article =
        ListedArticles.headlined("h", "A call from Oleg Tarnavski", "It rained in Russia.");
    StoredArticle screened = screener().screen(List.of(article)).getFirst();

    ListedMention mention = Objects.requireNonNull(screened.screening()).listed().getFirst();
    assertThat(mention.offsets().field()).isEqualTo(ListedMention.Field.HEADLINE);
    assertThat(mention.sentenceIn("A call from Oleg Tarnavski", ""))
        .isEqualTo("A call from Oleg Tarnavski");
    assertThat(mention.toFields().get("field")).isEqualTo("headline");
    assertThat(ListedMention.of(mention.toFields())).isEqualTo(mention);
  }

  @Test
  void findsListedNamesInTheBodyWithTheirPlaceAndTheVersionOfTheList() throws IOException {
    ListedArticles.install(data, "clients", "c-17,\"BULGANOV, Arkady\",person,Russia");
    ListScreening screening = screening(screener());

    assertThat(screening.lists()).hasSize(1).first().asString().matches("clients/[0-9a-f]{12}");
    assertThat(screening.listed()).hasSize(1);
    ListedMention mention = screening.listed().getFirst();
    assertThat(mention.list()).isEqualTo("clients");
    assertThat("clients/" + mention.listVersion()).isEqualTo(screening.lists().getFirst());
    assertThat(mention.id()).isEqualTo("c-17");
    assertThat(mention.form()).isEqualTo("Arkady Bulganov");
    assertThat(text(mention.offsets().start(), mention.offsets().end()))
        .isEqualTo("Arkady Bulganov");
    assertThat(text(mention.offsets().sentenceStart(), mention.offsets().sentenceEnd()))
        .isEqualTo(ListedArticles.BANKER);
    assertThat(mention.evidence().supporting()).contains("the text names its country: Russia");
  }

  /** A part of the body by code points. */
  private static String text(int start, int end) {
    return ARTICLE
        .article()
        .body()
        .codePoints()
        .skip(start)
        .limit(end - start)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  @Test
  void takesOverListsThatChangeWhileItRuns() throws IOException {
    ListedArticles.install(data, "clients", "c-1,\"OTHER, Somebody\",person,France");
    ArticleScreener screener = screener();
    assertThat(screening(screener).listed()).isEmpty();

    ListedArticles.install(data, "clients", "c-17,\"BULGANOV, Arkady\",person,Russia");
    ListedArticles.install(data, "ships", "s-1,\"Arkady BULGANOV\",person,Russia");
    now = now.plusSeconds(2);
    ListScreening second = screening(screener);
    assertThat(second.lists()).hasSize(2);
    assertThat(second.listed()).extracting(ListedMention::list).contains("clients", "ships");
  }

  @Test
  void goesOnWithTheListsOfBeforeWhereTheyCannotBeRead() throws IOException {
    ListedArticles.install(data, "clients", "c-17,\"BULGANOV, Arkady\",person,Russia");
    ArticleScreener screener = screener();
    assertThat(screening(screener).listed()).hasSize(1);

    Files.writeString(LiveLists.folderIn(data).resolve("clients/list.json"), "[{");
    now = now.plusSeconds(2);
    assertThat(screening(screener).listed()).hasSize(1);
  }

  @Test
  void theDocumentSaysWhatItWasScreenedAgainst() throws IOException {
    ListedArticles.install(data, "clients", "c-1,\"OTHER, Somebody\",person,France");
    Map<?, ?> article = articleFields(screener().screen(List.of(ARTICLE)).getFirst());
    assertThat(article.containsKey("screened")).isTrue();
    assertThat(article.containsKey("listed")).isFalse();
    assertThat(articleFields(ARTICLE).containsKey("screened")).isFalse();
  }

  private static Map<?, ?> articleFields(StoredArticle stored) {
    return (Map<?, ?>)
        Objects.requireNonNull(stored.toDocument(ListedArticles.NOON).get("article"));
  }

  private static ListScreening screening(ArticleScreener screener) {
    StoredArticle screened = screener.screen(List.of(ARTICLE)).getFirst();
    return Objects.requireNonNull(screened.screening());
  }
}
