package wirewatch.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import wirewatch.app.RunningSystem;
import wirewatch.configuration.Configuration;
import wirewatch.configuration.Configuration.Crawl;
import wirewatch.configuration.Configuration.Elasticsearch;
import wirewatch.crawler.model.CrawlOptions;
import wirewatch.crawler.model.Source;
import wirewatch.crawler.model.WatchedFolder;
import wirewatch.pipeline.flow.RoundReport;
import wirewatch.pipeline.flow.RoundReport.Count;
import wirewatch.pipeline.options.AlertOptions;
import wirewatch.pipeline.options.ExtractionOptions;
import wirewatch.pipeline.options.StoryOptions;

/**
 * A burst of NITF files in a watched folder, through archive, state, extraction and bulk into an
 * embedded Elasticsearch.
 */
final class FolderBench {
  private static final int WARM_UP_FILES = 100;
  private static final int TEXTS = 500;
  private static final Duration AGE = Duration.ofDays(1);

  private final PrintStream out;
  private final List<String> texts = new SyntheticTexts(16).texts(TEXTS);

  FolderBench(PrintStream out) {
    this.out = out;
  }

  void run(int files) throws IOException, InterruptedException {
    Path data = BenchFolder.create();
    try {
      Path drop = Files.createDirectories(data.resolve("drop"));
      try (RunningSystem system = RunningSystem.open(configuration(data, drop), Map.of())) {
        write(drop, "warm", WARM_UP_FILES);
        system.runRound();
        write(drop, "item", files);
        RoundReport report = system.runRound();
        long stored = report.count(Count.STORED);
        out.printf(
            "folder to index: %,d of %,d files stored in %.1f s: %.0f files/s (target 1,000, bar 300)%n",
            stored, files, report.seconds(), stored / report.seconds());
      }
    } finally {
      CrawlBench.delete(data);
    }
  }

  private void write(Path drop, String prefix, int files) throws IOException {
    Instant start = Instant.now().minus(AGE);
    for (int i = 0; i < files; i++) {
      Path file = drop.resolve("%s-%05d.xml".formatted(prefix, i));
      Files.writeString(file, nitf(prefix + i, texts.get(i % TEXTS)));
      Files.setLastModifiedTime(file, FileTime.from(start.plusMillis(i)));
    }
  }

  private static String nitf(String id, String text) {
    StringBuilder nitf =
        new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<nitf><head>");
    nitf.append("<docdata><du-key key=\"").append(id).append("\"/><urgency ed-urg=\"4\"/>");
    nitf.append("</docdata></head><body><body.head><hedline><hl1>Story ").append(id);
    nitf.append("</hl1></hedline></body.head><body.content>");
    String[] paragraphs = text.split("\n\n", -1);
    for (int i = 1; i < paragraphs.length; i++) {
      nitf.append("<p>").append(paragraphs[i].replace("&", "&amp;")).append("</p>");
    }
    return nitf.append("</body.content></body></nitf>\n").toString();
  }

  private static Configuration configuration(Path data, Path drop) {
    CrawlOptions options = CrawlBench.options(data);
    Source source =
        new Source(
            "wires",
            "Wires",
            List.of(),
            Duration.ofSeconds(1),
            null,
            "Reuters",
            "en",
            null,
            false,
            new WatchedFolder(drop, Duration.ofSeconds(2), false));
    return new Configuration(
        data,
        Elasticsearch.Embedded.DEFAULT,
        new Crawl(
            options.userAgent(),
            options.requestDelay(),
            options.timeout(),
            options.maxBody(),
            options.allowedRanges(),
            options.archiveMaxSize()),
        List.of(source),
        new Configuration.Console("127.0.0.1", 0),
        StoryOptions.DEFAULT,
        AlertOptions.DEFAULT,
        null,
        ExtractionOptions.ofProcessors());
  }
}
