package wirewatch.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import wirewatch.app.CommandRunner;
import wirewatch.app.RunningSystem;
import wirewatch.configuration.ConfigurationReader;
import wirewatch.index.ArticleIndex;
import wirewatch.index.client.ClusterClient;
import wirewatch.index.client.IndexOptions;
import wirewatch.node.LocalNode;
import wirewatch.node.ReadableTempDirFactory;
import wirewatch.node.SharedTestNode;
import wirewatch.node.TestNode;
import wirewatch.pipeline.flow.RoundReport.Count;

/** A corrected article stays corrected, whatever is read again and in whatever order. */
class CorrectionIT {
  private static final int MAX_ROUNDS = 50;

  @TempDir(factory = ReadableTempDirFactory.class, cleanup = CleanupMode.ON_SUCCESS)
  private Path folder;

  private CorrectedSite site;

  @BeforeEach
  void startSite() throws IOException {
    site = CorrectedSite.start();
  }

  @Test
  void survivesAnOutageReprocessAndImport() throws Exception {
    Path data = folder.resolve("data");
    LocalNode node = SharedTestNode.startEmpty();
    URI address = TestNode.clientAddress(node);
    try (CorrectedSite closing = site) {
      Path yaml = configuration(data, address);
      try (RunningSystem system = open(yaml)) {
        assertThat(system.runRound().count(Count.STORED)).isEqualTo(1);
        SharedTestNode.stop();
        closing.correct();
        runUntil(() -> system.runRound().waiting() == 1);
        node = SharedTestNode.restart();
        assertThat(TestNode.clientAddress(node)).isEqualTo(address);
        runUntil(() -> system.runRound().count(Count.STORED) == 1);
      }
      List<String> corrected = versions(address);
      assertCorrected(corrected);

      run("reprocess", yaml, List.of());
      assertThat(versions(address)).isEqualTo(corrected);

      run("import", yaml, archive(data));
      assertThat(versions(address)).isEqualTo(corrected);

      deleteIndices(address);
      run("reprocess", yaml, List.of());
      assertCorrected(versions(address));
    }
  }

  @Test
  void isIndependentOfTheOrderInWhichArchivesAreImported() throws Exception {
    LocalNode node = SharedTestNode.startEmpty();
    try (CorrectedSite closing = site) {
      Path first = configuration(folder.resolve("first"), TestNode.clientAddress(node));
      Path second = configuration(folder.resolve("second"), TestNode.clientAddress(node));
      crawl(first);
      closing.correct();
      crawl(second);
      Path a = archive(folder.resolve("first")).get(0);
      Path b = archive(folder.resolve("second")).get(0);

      List<List<String>> ends = new ArrayList<>();
      for (List<List<Path>> imports :
          List.of(
              List.of(List.of(a, b)),
              List.of(List.of(b, a)),
              List.of(List.of(a), List.of(b)),
              List.of(List.of(b), List.of(a)))) {
        deleteIndices(TestNode.clientAddress(node));
        for (List<Path> files : imports) {
          run("import", first, files);
        }
        ends.add(versions(TestNode.clientAddress(node)));
      }

      assertCorrected(ends.get(0));
      assertThat(ends).allSatisfy(end -> assertThat(end).isEqualTo(ends.get(0)));
    }
  }

  private static void assertCorrected(List<String> versions) {
    assertThat(versions).hasSize(2);
    assertThat(versions.get(0)).contains("version=1").contains("will cost 300 million");
    assertThat(versions.get(1))
        .contains("version=2")
        .contains("will cost 800 million")
        .contains("update=correction")
        .contains("from=1");
  }

  /** The versions of the article, earliest first, with the time it was first seen. */
  private List<String> versions(URI elasticsearch) throws IOException {
    try (ArticleIndex index = ArticleIndex.connect(IndexOptions.of(elasticsearch))) {
      index.refresh();
      List<String> versions = new ArrayList<>();
      for (Map<String, Object> version : index.findVersions(site.address("/news/harbour"))) {
        Map<?, ?> event = (Map<?, ?>) version.get("event");
        versions.add(event.get("created") + " " + version.get("article"));
      }
      return versions;
    }
  }

  private static void deleteIndices(URI elasticsearch) throws IOException {
    try (ClusterClient client = ClusterClient.connect(IndexOptions.of(elasticsearch))) {
      String indices = "/wirewatch-articles-*,wirewatch-revisions-*";
      Iterator<String> names = client.send("GET", indices + "/_alias").body().fieldNames();
      while (names.hasNext()) {
        client.send("DELETE", "/" + names.next()).bodyOrThrow("a test");
      }
    }
  }

  private static void crawl(Path yaml) throws Exception {
    try (RunningSystem system = open(yaml)) {
      assertThat(system.runRound().count(Count.FETCHED)).isEqualTo(1);
    }
  }

  private static RunningSystem open(Path yaml) throws Exception {
    return RunningSystem.open(new ConfigurationReader(name -> null).read(yaml), Map.of());
  }

  private static void run(String command, Path yaml, List<Path> files) {
    List<String> arguments = new ArrayList<>(List.of(command, "--config", yaml.toString()));
    files.forEach(file -> arguments.add(file.toString()));
    CommandRunner.Outcome outcome = CommandRunner.run(arguments.toArray(new String[0]));
    assertThat(outcome.code()).as(outcome.err()).isZero();
  }

  private interface Round {
    boolean isLast() throws Exception;
  }

  /** Runs rounds, the listing being due every second, until one has the expected result. */
  private static void runUntil(Round round) throws Exception {
    for (int i = 0; i < MAX_ROUNDS; i++) {
      if (round.isLast()) {
        return;
      }
      Thread.sleep(200);
    }
    throw new AssertionError("the correction was not seen within " + MAX_ROUNDS + " rounds");
  }

  private static List<Path> archive(Path data) throws IOException {
    try (Stream<Path> files = Files.list(data.resolve("warc"))) {
      return files.filter(file -> file.toString().endsWith(".warc.gz")).sorted().toList();
    }
  }

  private Path configuration(Path data, URI elasticsearch) throws IOException {
    Files.createDirectories(data);
    return Files.writeString(
        data.resolve("wirewatch.yaml"),
        """
        data: %s
        elasticsearch: {url: '%s'}
        crawl: {delay: 5ms, allow_addresses: [127.0.0.0/8]}
        console: {port: 0}
        sources:
          - {id: site, listings: ['%s'], every: 1s}
        """
            .formatted(data, elasticsearch, site.address("/atom.xml")));
  }
}
