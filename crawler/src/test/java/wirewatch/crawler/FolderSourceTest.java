package wirewatch.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wirewatch.crawler.model.ArchivedPage;
import wirewatch.crawler.model.Source;
import wirewatch.crawler.model.WatchedFolder;
import wirewatch.crawler.warc.PageArchive;
import wirewatch.ingest.model.FetchedPage;

class FolderSourceTest {
  private static final Duration QUIET = Duration.ofSeconds(10);
  private static final int BURST = 1_000;

  @TempDir private Path temporary;
  private final RecordingListener listener = new RecordingListener();
  private Path data;
  private Path drop;

  @BeforeEach
  void createFolder() throws IOException {
    data = temporary.resolve("data");
    drop = Files.createDirectories(temporary.resolve("drop"));
  }

  @Test
  void deliversFilesOldestFirstAndMovesThemAway() throws Exception {
    write("b.xml", "<nitf>later</nitf>", 100);
    write("sub/a b.txt", "earlier", 200);

    round(false);

    assertThat(listener.addresses())
        .containsExactly(
            URI.create("folder://wires/sub/a%20b.txt"), URI.create("folder://wires/b.xml"));
    assertThat(listener.pages().getFirst().headers().get("content-type"))
        .containsExactly("text/plain");
    assertThat(drop.resolve("b.xml")).doesNotExist();
    assertThat(drop.resolve("done/sub/a b.txt")).hasContent("earlier");
  }

  @Test
  void leavesFilesAloneThatAreBeingWritten() throws Exception {
    write("half.xml", "<nitf>", 0);
    write("whole.xml.part", "<nitf></nitf>", 100);
    write(".hidden.xml", "<nitf></nitf>", 100);

    round(false);

    assertThat(listener.addresses()).isEmpty();
    assertThat(drop.resolve("half.xml")).exists();
  }

  @Test
  void deliversTheEntriesOfAnArchive() throws Exception {
    try (OutputStream file = Files.newOutputStream(drop.resolve("news.zip"));
        ZipOutputStream zip = new ZipOutputStream(file)) {
      for (String name : List.of("1.xml", "day/2.xml")) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("<nitf>" + name + "</nitf>").getBytes(StandardCharsets.UTF_8));
      }
    }
    age("news.zip", 100);

    round(false);

    assertThat(listener.addresses())
        .containsExactly(
            URI.create("folder://wires/news.zip/1.xml"),
            URI.create("folder://wires/news.zip/day/2.xml"));
    assertThat(drop.resolve("done/news.zip")).exists();
  }

  @Test
  void deliversAFileOnceThatWasRecordedAndNotMoved() throws Exception {
    write("a.xml", "<nitf>a</nitf>", 100);
    round(false);
    Files.move(drop.resolve("done/a.xml"), drop.resolve("a.xml"));

    round(false);

    assertThat(listener.addresses()).containsExactly(URI.create("folder://wires/a.xml"));
    assertThat(drop.resolve("a.xml")).doesNotExist();
    assertThat(archived()).hasSize(1);
  }

  @Test
  void deliversAgainWhatWasNotMarkedAsIndexed() throws Exception {
    write("a.txt", "a", 100);
    round(false);

    try (Crawler crawler = open(false)) {
      crawler.deliverBacklog(listener);
      crawler.markIndexed(listener.addresses().subList(0, 1));
      crawler.deliverBacklog(listener);
    }

    assertThat(listener.pages()).hasSize(2);
    FetchedPage again = listener.pages().getLast();
    assertThat(new String(again.body(), StandardCharsets.UTF_8)).isEqualTo("a");
    assertThat(again.hints().agency()).isEqualTo("dpa");
  }

  @Test
  void keepsFilesAndReadsThemAgainOnlyWhenTheyChange() throws Exception {
    write("a.xml", "<nitf>1</nitf>", 100);
    try (Crawler crawler = open(true)) {
      crawler.runRound(listener);
      crawler.runRound(listener);
      write("a.xml", "<nitf>22</nitf>", 50);
      crawler.runRound(listener);
    }
    round(true);

    assertThat(listener.pages())
        .extracting(page -> new String(page.body(), StandardCharsets.UTF_8))
        .containsExactly("<nitf>1</nitf>", "<nitf>22</nitf>");
    assertThat(drop.resolve("a.xml")).exists();
  }

  @Test
  void readsNothingOfAPausedSource() throws Exception {
    write("a.xml", "<nitf>a</nitf>", 100);
    try (Crawler crawler = open(false)) {
      crawler.pauseSource("wires");
      crawler.runRound(listener);
    }

    assertThat(listener.addresses()).isEmpty();
  }

  @Test
  void deliversABurstInTheOrderOfItsTimes() throws Exception {
    for (int i = 0; i < BURST; i++) {
      write("%04d.xml".formatted(i), "<nitf>" + i + "</nitf>", BURST * 2 - i);
    }

    round(false);

    assertThat(listener.addresses()).hasSize(BURST).isSorted();
    assertThat(listener.pages())
        .extracting(FetchedPage::fetchedAt)
        .isSorted()
        .doesNotHaveDuplicates();
    assertThat(archived()).hasSize(BURST);
  }

  private void round(boolean keeps) throws InterruptedException {
    try (Crawler crawler = open(keeps)) {
      crawler.runRound(listener);
    }
  }

  private Crawler open(boolean keeps) {
    Source source = TestSite.folderSource(new WatchedFolder(drop, QUIET, keeps));
    return Crawler.open(TestSite.options(data), List.of(source));
  }

  private List<ArchivedPage> archived() {
    return PageArchive.readPages(PageArchive.files(data)).toList();
  }

  private void write(String name, String content, long age) throws IOException {
    Path file = drop.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
    age(name, age);
  }

  /** Sets the time of a file back by seconds. */
  private void age(String name, long seconds) throws IOException {
    Files.setLastModifiedTime(
        drop.resolve(name), FileTime.from(Instant.now().minusSeconds(seconds)));
  }
}
