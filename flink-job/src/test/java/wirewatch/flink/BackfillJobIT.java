package wirewatch.flink;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.zip.GZIPOutputStream;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wirewatch.configuration.Configuration;
import wirewatch.configuration.ConfigurationReader;
import wirewatch.crawler.model.ArchivedPage;
import wirewatch.crawler.warc.PageArchive;
import wirewatch.flink.settings.JobSettings;
import wirewatch.flink.source.InputFile;
import wirewatch.flink.source.WarcFiles;
import wirewatch.flink.step.JobCount;
import wirewatch.index.ArticleIndex;
import wirewatch.node.LocalNode;
import wirewatch.node.SharedTestNode;
import wirewatch.node.TestNode;
import wirewatch.pipeline.Pipeline;
import wirewatch.pipeline.alert.WatchMatcher;
import wirewatch.pipeline.flow.PipelineListener;
import wirewatch.pipeline.flow.ProgressStore;
import wirewatch.pipeline.options.ExtractionOptions;
import wirewatch.pipeline.replay.ArchiveReplay;
import wirewatch.pipeline.watch.LiveWatches;

/** The job in a cluster within this process, against a real node. */
class BackfillJobIT {
  private static final Instant NOON = Instant.parse("2026-03-05T12:00:00Z");
  private static final int MAX_BODY = 1 << 20;

  @TempDir static Path folder;

  private static Configuration configuration;
  private static LocalNode node;

  @BeforeAll
  static void startNode() throws IOException {
    node = SharedTestNode.startEmpty();
    Files.writeString(
        folder.resolve("watches.yaml"),
        """
        watches:
          - id: wheat-in-oslo
            name: Wheat in Oslo
            query: wheat AND Oslo
          - id: zoll
            name: Customs
            query: Zoll OR customs
        """);
    configuration = readConfiguration();
  }

  private static Configuration readConfiguration() {
    return new ConfigurationReader(name -> null).read(yaml(), "wirewatch.yaml", folder);
  }

  private static String yaml() {
    return """
        elasticsearch:
          url: %s
        crawl:
          max_body: 1MB
        extraction:
          threads: 1
        watches: watches.yaml
        sources:
          - id: first
            name: The First Site
            listings: [http://site1.example/feed.xml]
        """
        .formatted(TestNode.clientAddress(node));
  }

  @Test
  void storesWhatImportStoresWhateverTheParallelismAndTheOrderOfFiles() throws Exception {
    List<Path> files = TestPages.write(Files.createDirectories(folder.resolve("pages")));
    prepareIndex();
    importFiles(files);
    SortedMap<String, JsonNode> imported = IndexContent.withoutSettlement(IndexContent.read(node));
    assertThat(imported).hasSizeGreaterThan(TestPages.FILES * TestPages.PAGES_OF_A_FILE / 2);
    assertThat(imported.toString()).contains("wheat-in-oslo", "zoll", "\"copies\":2");

    prepareIndex();
    JobReport report = run(1, files);
    SortedMap<String, JsonNode> filled = IndexContent.read(node);
    assertThat(IndexContent.withoutSettlement(filled)).isEqualTo(imported);
    assertThat(report.count(JobCount.FILES)).isEqualTo(TestPages.FILES);
    assertThat(report.count(JobCount.PAGES)).isEqualTo(TestPages.FILES * TestPages.PAGES_OF_A_FILE);
    assertThat(report.faultyFiles()).isEmpty();

    prepareIndex();
    List<Path> shuffled = new ArrayList<>(files);
    Collections.shuffle(shuffled, new Random(3));
    run(2, shuffled);
    assertThat(IndexContent.read(node)).isEqualTo(filled);

    assertThat(run(2, files).count(JobCount.STORED)).as("written again").isZero();
    assertThat(IndexContent.read(node)).isEqualTo(filled);
  }

  @Test
  void countsWhatIsWrongByFileAndReasonAndGoesOn() throws Exception {
    Path bad = Files.createDirectories(folder.resolve("bad"));
    byte[] whole = new TestWarc().page("http://a.example/1", NOON, page("one")).toBytes();
    byte[] second = new TestWarc().page("http://a.example/2", NOON, page("two")).toBytes();
    Files.write(bad.resolve("cut.warc.gz"), concat(whole, cut(second)));
    Files.createFile(bad.resolve("empty.warc.gz"));
    new TestWarc()
        .lyingRecord("http://b.example/1", NOON, page("three"), 77)
        .page("http://b.example/2", NOON, page("four"))
        .write(bad.resolve("lying.warc.gz"));
    new TestWarc()
        .response("http://c.example/1", NOON, "Content-Encoding: gzip\r\n", bomb())
        .page("http://c.example/2", NOON, page("five"))
        .write(bad.resolve("bomb.warc.gz"));
    Files.writeString(bad.resolve("huge.warc"), hugeRecord());
    Path vanished = Files.write(bad.resolve("vanished.warc.gz"), whole);
    prepareIndex();
    List<InputFile> files = WarcFiles.find(List.of(bad.toString()));
    Files.delete(vanished);

    JobReport report = run(2, JobSettings.of(configuration), files);

    assertThat(report.count(JobCount.FILES)).isEqualTo(6);
    assertThat(report.count(JobCount.FAULTY_FILES)).isEqualTo(6);
    assertThat(report.faultyFiles())
        .extracting(file -> nameOf(file) + " " + file.path("condition").asText())
        .containsExactly(
            "bomb.warc.gz whole",
            "cut.warc.gz cut",
            "empty.warc.gz not_warc",
            "huge.warc not_warc",
            "lying.warc.gz broken",
            "vanished.warc.gz unreadable");
    assertThat(report.faultyFiles().get(0).path("left_out").toString()).contains("longer than");
    assertThat(report.faultyFiles().get(5).path("problem").asText()).isEqualTo("no such file");
    assertThat(report.count(JobCount.PAGES)).as("of cut, lying and bomb").isEqualTo(3);
    assertThat(report.toText()).contains("cut.warc.gz: condition cut", "3 pages");
  }

  @Test
  void countsPagesThatNeedTooMuchProcessorTime() throws Exception {
    TestWarc warc = new TestWarc();
    warc.page("http://slow.example/1", NOON, page("slow ").repeat(400));
    Path file = warc.write(folder.resolve("slow.warc.gz"));
    Configuration strict =
        new Configuration(
            configuration.data(),
            configuration.elasticsearch(),
            configuration.crawl(),
            configuration.sources(),
            configuration.console(),
            configuration.stories(),
            configuration.alerts(),
            configuration.watches(),
            new ExtractionOptions(1, Duration.ofMillis(1)));

    JobReport report = run(1, JobSettings.of(strict), WarcFiles.find(List.of(file.toString())));

    assertThat(report.count(JobCount.EXTRACT_FAILED)).isEqualTo(1);
    assertThat(report.pageFaults())
        .satisfiesExactly(
            fault -> {
              assertThat(nameOf(fault)).isEqualTo("slow.warc.gz");
              assertThat(fault.path("reason").asText()).contains("1 ms of processor time");
              assertThat(fault.path("pages").asInt()).isEqualTo(1);
            });
  }

  @Test
  void runsFromItsJarAlone() throws Exception {
    prepareIndex();
    Path file =
        new TestWarc()
            .page("http://jar.example/1", NOON, page("six"))
            .write(folder.resolve("jar.warc.gz"));
    Path settings = Files.writeString(folder.resolve("wirewatch.yaml"), yaml());
    Path log = folder.resolve("jar.log");

    Process job =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "-cp",
                System.getProperty("wirewatch.job.jar") + ":" + FlinkProcesses.jars(),
                "wirewatch.flink.JobMain",
                "backfill",
                "--config",
                settings.toString(),
                "--in",
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();

    assertThat(job.waitFor()).as("%s", Files.readString(log)).isZero();
    assertThat(Files.readString(log)).contains("1 files, 0 faulty files, 1 pages", "1 stored");
    assertThat(IndexContent.read(node)).hasSize(1);
  }

  private static String nameOf(JsonNode file) {
    String address = file.path("file").asText();
    return address.substring(address.lastIndexOf('/') + 1);
  }

  private static void prepareIndex() throws IOException {
    node = SharedTestNode.startEmpty();
    try (ArticleIndex index = JobSettings.of(configuration).connect()) {
      index.installTemplates();
      watches(index);
    }
  }

  private static LiveWatches watches(ArticleIndex index) throws IOException {
    return LiveWatches.open(
        index,
        new LiveWatches.Files(configuration.watches(), null),
        configuration.alerts().channels(),
        Clock.systemUTC());
  }

  /**
   * Does what {@code wirewatch import} does, page after page: what an earlier capture of a batch
   * keeps depends there on the time that the pages before it took.
   */
  private static void importFiles(List<Path> files) throws Exception {
    try (ArticleIndex index = JobSettings.of(configuration).connect();
        Pipeline pipeline =
            Pipeline.of(
                ProgressStore.NONE,
                index,
                new Pipeline.Settings(configuration.stories(), configuration.extraction()),
                new Pipeline.Listeners(
                    new WatchMatcher(watches(index), Clock.systemUTC()), PipelineListener.NONE))) {
      ArchiveReplay replay =
          new ArchiveReplay(configuration.sources(), configuration.crawl().maxBody());
      for (ArchivedPage page : PageArchive.readPages(files).toList()) {
        replay.replay(pipeline, List.of(page).iterator());
      }
    }
  }

  private static JobReport run(int parallelism, List<Path> files) throws Exception {
    List<String> names = files.stream().map(Path::toString).toList();
    return run(parallelism, JobSettings.of(configuration), WarcFiles.find(names));
  }

  private static JobReport run(int parallelism, JobSettings settings, List<InputFile> files)
      throws Exception {
    org.apache.flink.configuration.Configuration options =
        new org.apache.flink.configuration.Configuration();
    options.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
    options.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(160));
    options.set(TaskManagerOptions.NETWORK_MEMORY_MAX, MemorySize.ofMebiBytes(64));
    options.set(TaskManagerOptions.NETWORK_MEMORY_MIN, MemorySize.ofMebiBytes(64));
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.createLocalEnvironment(parallelism, options);
    BackfillJob.build(environment, settings, files);
    return new JobReport(environment.execute(BackfillJob.NAME).getAllAccumulatorResults());
  }

  private static String page(String word) {
    String sentence =
        "<p>The harbour office of Oslo said on Monday that " + word + " ships wait.</p>";
    return "<html lang=en><head><meta property='og:type' content='article'></head><article><h1>"
        + ("Ships wait: " + word)
        + "</h1>"
        + sentence.repeat(6)
        + "</article></html>";
  }

  private static byte[] cut(byte[] bytes) {
    return Arrays.copyOf(bytes, bytes.length - 40);
  }

  private static byte[] concat(byte[] one, byte[] other) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(one);
    all.writeBytes(other);
    return all.toByteArray();
  }

  /** A few kilobytes that decode to sixteen times the longest body. */
  private static byte[] bomb() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      for (int i = 0; i < 16; i++) {
        gzip.write(new byte[MAX_BODY]);
      }
    }
    return bytes.toByteArray();
  }

  /** A record that states a block of two gigabytes and has a few bytes. */
  private static String hugeRecord() {
    return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1>\r\nWARC-Date: "
        + NOON
        + "\r\nWARC-Target-URI: http://d.example/\r\nContent-Type: application/http;"
        + " msgtype=response\r\nContent-Length: 2147483648\r\n\r\nHTTP/1.1 200 OK\r\n\r\n<html>"
        + new String(new byte[100], StandardCharsets.US_ASCII);
  }
}
