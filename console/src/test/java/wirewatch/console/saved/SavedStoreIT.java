package wirewatch.console.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wirewatch.console.saved.SavedItem.Kind;
import wirewatch.console.user.Caller;
import wirewatch.console.user.Role;
import wirewatch.index.ArticleIndex;
import wirewatch.index.client.ClusterClient;
import wirewatch.index.client.IndexOptions;
import wirewatch.node.LocalNode;
import wirewatch.node.ReadableTempDirFactory;
import wirewatch.node.SharedTestNode;
import wirewatch.node.TestNode;
import wirewatch.pipeline.backup.IndexBackup;

/** Own and shared items in a real index, and their return into an index that lost them. */
class SavedStoreIT {
  private static final Caller ADA = new Caller("ada", Role.ANALYST, null);
  private static final Caller BOB = new Caller("bob", Role.ANALYST, null);
  private static final Caller ADMIN = new Caller("root", Role.ADMIN, null);

  @TempDir(factory = ReadableTempDirFactory.class)
  private static Path folder;

  private static LocalNode node;
  private static ArticleIndex index;

  private SavedStore store;

  @BeforeAll
  static void startNode() throws IOException {
    node = SharedTestNode.startEmpty();
    index = ArticleIndex.connect(IndexOptions.of(TestNode.clientAddress(node)));
    index.installTemplates();
  }

  @AfterAll
  static void stopNode() {
    index.close();
  }

  @BeforeEach
  void startWithoutItems() throws IOException {
    deleteIndex();
    store = new SavedStore(index, Clock.systemUTC());
  }

  @Test
  void whatIsNotSharedIsSeenByItsOwnerAndAdminsOnly() throws IOException {
    SavedItem own = store.create(search("Ferries", false), ADA);
    SavedItem shared = store.create(search("Trains", true), ADA);

    assertThat(names(ADA)).containsExactly("Trains", "Ferries");
    assertThat(names(ADMIN)).containsExactly("Trains", "Ferries");
    assertThat(names(BOB)).containsExactly("Trains");
    assertThat(store.find(Kind.SEARCH, own.id(), BOB)).isEmpty();
    assertThat(store.remove(Kind.SEARCH, own.id(), BOB)).isEmpty();
    assertThat(store.find(Kind.REVIEW, shared.id(), ADA)).isEmpty();
    assertThat(store.find(Kind.SEARCH, own.id(), ADA).flatMap(NamedSearch::of))
        .hasValue(NamedSearch.parse("/search?q=Ferries"));
  }

  @Test
  void whatIsSharedIsChangedByOthersWhoCannotHideIt() throws IOException {
    SavedItem shared = store.create(search("Trains", true), ADA);

    SavedItem renamed =
        store
            .update(Kind.SEARCH, shared.id(), BOB, before -> before.withName("Railways", true))
            .orElseThrow()
            .after();
    assertThat(renamed.name()).isEqualTo("Railways");
    assertThat(renamed.owner()).isEqualTo("ada");
    assertThat(renamed.changes().by()).isEqualTo("bob");
    assertThatThrownBy(
            () ->
                store.update(
                    Kind.SEARCH, shared.id(), BOB, before -> before.withName("Mine", false)))
        .isInstanceOf(SavedItemRejectedException.class)
        .hasMessageContaining("belongs to ada");
    assertThat(names(BOB)).containsExactly("Railways");
  }

  @Test
  void aNameIsOneLineOfSomeLength() {
    for (String bad : List.of("", "  \n ", "x".repeat(101))) {
      assertThatThrownBy(() -> search(bad, false)).isInstanceOf(SavedItemRejectedException.class);
    }
    assertThat(search("a\u202e\nb", false).name()).isEqualTo("a b");
  }

  @Test
  void anAddressIsOneOfASearch() {
    NamedSearch compared = NamedSearch.parse("/explore?period=7d&q=ferry&q=train&x=1");
    assertThat(compared.toLink()).isEqualTo("/explore?period=7d&q=ferry&q=train");
    assertThat(compared.query()).isEqualTo("(ferry) OR (train)");
    assertThat(NamedSearch.parse("/search?q=ferry+fire&f=country%3ANO&page=3").query())
        .isEqualTo("(ferry AND fire) AND country:\"NO\"");
    for (String bad :
        List.of(
            "",
            "/search",
            "/search?q=%20",
            "/search?q=%zz",
            "https://elsewhere.example/search?q=a",
            "/logout?q=a",
            "javascript:alert(1)")) {
      assertThatThrownBy(() -> NamedSearch.parse(bad))
          .as(bad)
          .isInstanceOf(SavedItemRejectedException.class);
    }
  }

  @Test
  void anEmptyIndexGetsTheItemsOfTheCopyBack() throws IOException {
    Path file = Files.createTempDirectory(folder, "data").resolve("saved.json");
    store.create(search("Ferries", false), ADA);
    SavedItem gone = store.create(search("Trains", true), ADA);
    backup(file).sync();
    store.remove(Kind.SEARCH, gone.id(), ADA);
    backup(file).sync();

    deleteIndex();
    assertThat(names(ADA)).isEmpty();
    backup(file).sync();

    assertThat(names(ADA)).containsExactly("Ferries");
    assertThat(names(BOB)).isEmpty();
  }

  private static IndexBackup backup(Path file) {
    return new IndexBackup(file, index.documentStore(SavedStore.INDEX), item -> true);
  }

  private List<String> names(Caller caller) throws IOException {
    return store.list(Kind.SEARCH, caller).stream().map(SavedItem::name).toList();
  }

  private static Content search(String name, boolean shared) {
    return new Content(
        Kind.SEARCH, name, shared, NamedSearch.parse("/search?q=" + "Ferries").toValues());
  }

  private static void deleteIndex() throws IOException {
    try (ClusterClient client =
        ClusterClient.connect(IndexOptions.of(TestNode.clientAddress(node)))) {
      client
          .send("DELETE", "/" + SavedStore.INDEX + "?ignore_unavailable=true")
          .bodyOrThrow("the deletion of what is saved");
    }
  }
}
