package wirewatch.esplugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wirewatch.screening.match.Hit;
import wirewatch.screening.store.ListVersion;

class ListCacheTest {
  private static final String BANKER = "The banker Arkady Bulganov left Russia on Monday.";

  @TempDir private Path folder;

  @Test
  void readsEachFileAndFolderAsAListOnceItIsEnabled() throws IOException {
    write("clients.csv", "c-17,Arkady Bulganov");
    Files.createDirectory(folder.resolve("ships"));
    write("ships/own.csv", "s-1,Arkady Bulganov");
    ListCache cache = new ListCache(folder, 10);
    cache.refresh();
    assertThat(cache.current()).isNull();

    cache.enable();
    cache.refresh();
    assertThat(lists(cache)).containsExactly("clients", "ships");
    assertThat(hits(cache)).extracting(Hit::entry).containsExactly("c-17", "s-1");
    assertThat(hits(cache).getFirst().version()).matches("[0-9a-f]{12}");
  }

  @Test
  void takesOverChangesAndKeepsWhatABrokenListHad() throws IOException {
    write("clients.csv", "c-17,Arkady Bulganov");
    ListCache cache = enabled(10);
    Files.writeString(folder.resolve("clients.csv"), "id,name\n1,\"Arka");
    write("more.csv", "m-1,Arkady Bulganov");
    cache.refresh();
    assertThat(hits(cache)).extracting(Hit::entry).containsExactly("c-17", "m-1");

    Files.delete(folder.resolve("more.csv"));
    cache.refresh();
    assertThat(lists(cache)).containsExactly("clients");
  }

  @Test
  void keepsTheListsOfBeforeWhereThereAreTooManyEntries() throws IOException {
    write("clients.csv", "c-17,Arkady Bulganov");
    ListCache cache = enabled(2);
    write("more.csv", "m-1,A Bb\nm-2,C Dd");
    cache.refresh();
    assertThat(lists(cache)).containsExactly("clients");
  }

  @Test
  void hasNoListsWhereThereIsNoFolder() {
    ListCache cache = new ListCache(folder.resolve("none"), 10);
    cache.enable();
    cache.refresh();
    assertThat(lists(cache)).isEmpty();
  }

  @Test
  void letsDocumentsWaitForTheFirstAttempt() {
    ListCache cache = new ListCache(folder, 10);
    AtomicInteger run = new AtomicInteger();
    cache.afterFirstAttempt(run::incrementAndGet);
    assertThat(run).hasValue(0);
    cache.refresh();
    cache.afterFirstAttempt(run::incrementAndGet);
    assertThat(run).hasValue(2);
  }

  private ListCache enabled(int maxEntries) {
    ListCache cache = new ListCache(folder, maxEntries);
    cache.enable();
    cache.refresh();
    return cache;
  }

  private static List<String> lists(ListCache cache) {
    return Objects.requireNonNull(cache.current()).versions().stream()
        .map(ListVersion::list)
        .toList();
  }

  private static List<Hit> hits(ListCache cache) {
    return Objects.requireNonNull(cache.current()).screener().screen(BANKER, 2026);
  }

  private void write(String name, String rows) throws IOException {
    Files.writeString(folder.resolve(name), "id,name\n" + rows + "\n");
  }
}
