package wirewatch.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
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
import wirewatch.crawler.model.SourceListing;
import wirewatch.crawler.warc.PageArchive;

class CrawlerCrashIT {
  private static final int HOSTS = 8;
  private static final int PAGES = 150;
  private static final int KILLS = 10;

  @TempDir private Path data;

  /** The process that is killed: it crawls and writes the indexed URLs to a file. */
  static final class CrawlerProcess {
    private CrawlerProcess() {}

    /** Arguments: the data folder and the port of the site. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
      Path data = Path.of(arguments[0]);
      try (Crawler crawler =
          Crawler.open(TestSite.options(data), sources(Integer.parseInt(arguments[1])))) {
        IndexingListener indexingListener = new IndexingListener(crawler, data.resolve("index"));
        crawler.deliverBacklog(indexingListener);
        crawler.runRound(indexingListener);
        indexingListener.flush();
      }
    }

    private static List<Source> sources(int port) {
      List<Source> sources = new ArrayList<>();
      for (int i = 0; i < HOSTS; i++) {
        URI feed = URI.create("http://host" + i + ".example:" + port + "/feed");
        sources.add(
            new Source(
                "host" + i,
                "Host " + i,
                List.of(SourceListing.of(feed)),
                Duration.ofMinutes(5),
                null,
                null,
                null,
                null));
      }
      return sources;
    }
  }

  private record IndexingListener(Crawler crawler, Path index, List<URI> waiting)
      implements CrawlListener {
    IndexingListener(Crawler crawler, Path index) {
      this(crawler, index, new ArrayList<>());
    }

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

    void flush() {
      String lines =
          waiting.stream().map(URI::toString).collect(Collectors.joining("\n", "", "\n"));
      try {
        Files.writeString(index, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
      crawler.markIndexed(waiting);
      waiting.clear();
    }
  }

  @Test
  void neitherLosesNorDuplicatesPagesWhenKilled() throws IOException, InterruptedException {
    try (TestSite site = new TestSite()) {
      Set<String> expected = pages(site);
      Random random = new Random(20261122);
      for (int kill = 0; kill < KILLS; kill++) {
        kill(start(site), site, 1 + random.nextInt(expected.size() / KILLS));
      }
      assertThat(start(site).waitFor()).isZero();

      assertThat(indexed()).isEqualTo(expected);
      assertThat(archived())
          .hasSize(expected.size())
          .allSatisfy((page, times) -> assertThat(times).as(page).isEqualTo(1L));
    }
  }

  /** Kills the process after a number of requests, at an arbitrary point. */
  private static void kill(Process child, TestSite site, int requests) throws InterruptedException {
    int before = site.requests().size();
    while (site.requests().size() < before + requests && child.isAlive()) {
      child.waitFor(1, TimeUnit.MILLISECONDS);
    }
    assertThat(child.isAlive()).as("the child process is running").isTrue();
    child.destroyForcibly().waitFor();
  }

  private static Set<String> pages(TestSite site) {
    Set<String> expected = new TreeSet<>();
    for (int page = 0; page < PAGES; page++) {
      String path = "/news/" + page;
      site.html(path, "<p>" + path);
      for (int host = 0; host < HOSTS; host++) {
        expected.add(site.addressOf("host" + host + ".example", path).toString());
      }
    }
    site.route("/feed", CrawlerCrashIT::feed);
    return expected;
  }

  private static void feed(HttpExchange exchange) throws IOException {
    StringBuilder feed = new StringBuilder("<rss version='2.0'><channel>");
    for (int page = 0; page < PAGES; page++) {
      String address = "http://" + exchange.getRequestHeaders().getFirst("Host") + "/news/" + page;
      feed.append("<item><link>").append(address).append("</link></item>");
    }
    TestSite.send(exchange, 200, "application/rss+xml", feed.append("</channel></rss>").toString());
  }

  private Process start(TestSite site) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            CrawlerProcess.class.getName(),
            data.toString(),
            String.valueOf(site.addressOf("/").getPort()))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(data.resolve("log").toFile()))
        .start();
  }

  private Set<String> indexed() throws IOException {
    return Files.readAllLines(data.resolve("index"), StandardCharsets.UTF_8).stream()
        .filter(line -> !line.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Map<String, Long> archived() {
    try (Stream<ArchivedPage> pages = PageArchive.readPages(PageArchive.files(data))) {
      return pages.collect(
          Collectors.groupingBy(
              page -> page.location().address().toString(), Collectors.counting()));
    }
  }
}
