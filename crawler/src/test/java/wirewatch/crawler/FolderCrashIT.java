package wirewatch.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wirewatch.crawler.model.ArchivedPage;
import wirewatch.crawler.model.PageOutcome;
import wirewatch.crawler.model.PageResult;
import wirewatch.crawler.model.PollResult;
import wirewatch.crawler.model.Source;
import wirewatch.crawler.model.WatchedFolder;
import wirewatch.crawler.warc.PageArchive;

class FolderCrashIT {
  private static final int FILES = 1_000;
  private static final int KILLS = 3;

  @TempDir private Path temporary;

  /** The process that is killed: it reads the folder and writes the indexed addresses to a file. */
  static final class FolderProcess {
    private FolderProcess() {}

    /** Arguments: the data folder and the watched folder. */
    public static void main(String[] arguments) throws InterruptedException {
      Path data = Path.of(arguments[0]);
      Source source =
          new Source(
              "wires",
              "Wires",
              List.of(),
              Duration.ofSeconds(1),
              null,
              null,
              null,
              null,
              false,
              new WatchedFolder(Path.of(arguments[1]), Duration.ofSeconds(2), false));
      try (Crawler crawler = Crawler.open(TestSite.options(data), List.of(source))) {
        IndexingListener listener =
            new IndexingListener(crawler, data.resolve("index"), new ArrayList<>());
        crawler.deliverBacklog(listener);
        crawler.runRound(listener);
        listener.flush();
      }
    }
  }

  private record IndexingListener(Crawler crawler, Path index, List<URI> waiting)
      implements CrawlListener {
    @Override
    public void onPage(PageResult pageResult) {
      if (pageResult.outcome() instanceof PageOutcome.Fetched) {
        waiting.add(pageResult.address());
      }
      if (waiting.size() >= 20) {
        flush();
      }
    }

    @Override
    public void onListing(PollResult pollResult) {}

    private void flush() {
      String lines =
          waiting.stream().map(URI::toString).collect(Collectors.joining("\n", "", "\n"));
      try {
        Files.writeString(index, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      crawler.markIndexed(waiting);
      waiting.clear();
    }
  }

  @Test
  void neitherLosesNorDoublesFilesWhenKilled() throws IOException, InterruptedException {
    Path data = Files.createDirectories(temporary.resolve("data"));
    Path drop = Files.createDirectories(temporary.resolve("drop"));
    Set<String> expected = deliver(drop);
    Random random = new Random(20261128);
    for (int kill = 0; kill < KILLS; kill++) {
      kill(start(data, drop), drop, 1 + random.nextInt(FILES / KILLS));
    }
    assertThat(start(data, drop).waitFor()).isZero();

    assertThat(indexed(data)).isEqualTo(expected);
    assertThat(archived(data))
        .hasSize(FILES)
        .allSatisfy((page, times) -> assertThat(times).as(page).isEqualTo(1L));
    assertThat(count(drop.resolve("done"))).isEqualTo(FILES);
  }

  private static Set<String> deliver(Path drop) throws IOException {
    Set<String> expected = new TreeSet<>();
    FileTime old = FileTime.from(Instant.now().minusSeconds(60));
    for (int i = 0; i < FILES; i++) {
      Path file = drop.resolve(i + ".xml");
      Files.writeString(file, "<nitf><body>" + i + "</body></nitf>");
      Files.setLastModifiedTime(file, old);
      expected.add("folder://wires/" + i + ".xml");
    }
    return expected;
  }

  /** Kills the process after it has moved a number of files, at an arbitrary point. */
  private static void kill(Process child, Path drop, int files)
      throws InterruptedException, IOException {
    long before = count(drop.resolve("done"));
    while (child.isAlive() && count(drop.resolve("done")) < before + files) {
      child.waitFor(1, TimeUnit.MILLISECONDS);
    }
    child.destroyForcibly().waitFor();
  }

  private static Process start(Path data, Path drop) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            FolderProcess.class.getName(),
            data.toString(),
            drop.toString())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(data.resolve("log").toFile()))
        .start();
  }

  private static long count(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.count();
    }
  }

  private static Set<String> indexed(Path data) throws IOException {
    return Files.readAllLines(data.resolve("index")).stream()
        .filter(line -> !line.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, Long> archived(Path data) {
    try (Stream<ArchivedPage> pages = PageArchive.readPages(PageArchive.files(data))) {
      return pages.collect(
          Collectors.groupingBy(
              page -> page.location().address().toString(), Collectors.counting()));
    }
  }
}
