package wirewatch.pipeline.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wirewatch.index.ArticleIndex;
import wirewatch.index.client.IndexOptions;
import wirewatch.index.document.StoredArticle;
import wirewatch.index.write.BulkReport;
import wirewatch.node.SharedTestNode;
import wirewatch.node.TestNode;

/** Listed names in stored articles. */
class ListedArticlesIT {
  private static final StoredArticle ARTICLE =
      ListedArticles.article("stored", ListedArticles.BANKER);

  private static ArticleIndex index;

  @TempDir private Path data;

  @BeforeAll
  static void connect() throws Exception {
    index =
        ArticleIndex.connect(IndexOptions.of(TestNode.clientAddress(SharedTestNode.startEmpty())));
    index.installTemplates();
  }

  @AfterAll
  static void close() {
    index.close();
  }

  @Test
  void anotherListAmendsTheArticleAndNoListLeavesItAsItIs() throws Exception {
    assertThat(index.put(List.of(ARTICLE)).stored()).hasSize(1);
    assertThat(stored().containsKey("screened")).isFalse();

    ListedArticles.install(data, "clients", "c-17,\"BULGANOV, Arkady\",person,Russia");
    StoredArticle screened = screen();
    assertThat(index.put(List.of(screened)).stored())
        .extracting(BulkReport.Stored::version, BulkReport.Stored::change)
        .containsExactly(tuple(1, BulkReport.Change.AMENDED));
    assertThat(index.put(List.of(screened)).unchanged()).hasSize(1);
    assertThat(index.put(List.of(ARTICLE)).unchanged()).hasSize(1);
    assertThat(String.valueOf(stored().get("listed"))).contains("c-17", "Arkady Bulganov");

    ListedArticles.install(data, "clients", "c-1,\"OTHER, Somebody\",person,France");
    assertThat(index.put(List.of(screen())).stored()).hasSize(1);
    assertThat(stored().containsKey("listed")).isFalse();
    assertThat(index.findVersions(ARTICLE.location().full())).hasSize(1);
  }

  private StoredArticle screen() {
    return ArticleScreener.of(LiveLists.ofData(data, () -> ListedArticles.NOON), Suppressions.NONE)
        .screen(List.of(ARTICLE))
        .getFirst();
  }

  private static Map<?, ?> stored() throws Exception {
    index.refresh();
    Map<String, Object> document = index.findVersions(ARTICLE.location().full()).getLast();
    return (Map<?, ?>) Objects.requireNonNull(document.get("article"));
  }
}
