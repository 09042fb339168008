package wirewatch.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import wirewatch.app.ExitCode;
import wirewatch.app.IndexConnection;
import wirewatch.app.UsageException;
import wirewatch.bench.chaos.ChaosBench;
import wirewatch.bench.demo.FileTree;
import wirewatch.bench.screening.LookBackBench;
import wirewatch.bench.screening.ScreeningBench;
import wirewatch.configuration.Configuration.Elasticsearch;
import wirewatch.node.LocalNode;
import wirewatch.pipeline.options.SettingValueParser;

/** {@code wirewatch bench}: prints the machine, figures and ratios. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = "Measures speed and memory.",
    synopsisSubcommandLabel =
        "crawl|folder|fetch|state|bulk|extract|ingest|stories|match|screening|look-back|plugin|latency|chaos",
    footer = {"", "Example:", "  wirewatch bench crawl"})
public final class BenchCommand {
  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  @Command(
      name = "crawl",
      mixinStandardHelpOptions = true,
      description = "5,000 pages of 50 hosts through to the index.",
      footer = {"", "Example:", "  wirewatch bench crawl --threads 1,2"})
  int crawl(
      @Option(
              names = "--threads",
              paramLabel = "N",
              split = ",",
              defaultValue = "1,2",
              description =
                  "Numbers of extraction threads to compare, one run each (default: ${DEFAULT-VALUE}).")
          List<Integer> threads)
      throws IOException, InterruptedException {
    printMachine();
    new IndexedCrawlBench(out).run(threads);
    return ExitCode.OK;
  }

  @Command(
      name = "folder",
      mixinStandardHelpOptions = true,
      description = "A burst of files in a watched folder through to the index.",
      footer = {"", "Example:", "  wirewatch bench folder --files 10000"})
  int folder(
      @Option(
              names = "--files",
              paramLabel = "N",
              defaultValue = "10000",
              description = "How many files (default: ${DEFAULT-VALUE}).")
          int files)
      throws IOException, InterruptedException {
    printMachine();
    new FolderBench(out).run(files);
    return ExitCode.OK;
  }

  @Command(
      name = "fetch",
      mixinStandardHelpOptions = true,
      description = "The same pages to the archive and the state only.",
      footer = {"", "Example:", "  wirewatch bench fetch"})
  int fetch() throws IOException, InterruptedException {
    printMachine();
    new CrawlBench().run(out);
    return ExitCode.OK;
  }

  @Command(
      name = "state",
      mixinStandardHelpOptions = true,
      description = "Poll decisions among 1,000,000 known addresses; takes minutes.",
      footer = {"", "Example:", "  wirewatch bench state"})
  int state() throws IOException {
    printMachine();
    new CrawlStateBench().run(out);
    return ExitCode.OK;
  }

  @Command(
      name = "bulk",
      mixinStandardHelpOptions = true,
      description = "Bulk indexing against the bare BulkIngester.",
      footer = {"", "Example:", "  wirewatch bench bulk"})
  int bulk() throws IOException {
    printMachine();
    Path data = BenchFolder.create();
    try (LocalNode node =
        LocalNode.start(IndexConnection.nodeOptions(data, Elasticsearch.Embedded.DEFAULT))) {
      BulkBench.run(out, node);
    } finally {
      FileTree.delete(data);
    }
    return ExitCode.OK;
  }

  @Command(
      name = "extract",
      mixinStandardHelpOptions = true,
      description = "CPU time and allocation a page, against parsing alone.",
      footer = {"", "Example:", "  wirewatch bench extract saved-pages/"})
  int extract(
      @Parameters(
              arity = "0..1",
              paramLabel = "DIR",
              description = "Pages to read, .html or .html.gz (default: invented ones).")
          @Nullable Path folder)
      throws IOException {
    printMachine();
    new ExtractBench().run(out, folder);
    return ExitCode.OK;
  }

  @Command(
      name = "ingest",
      mixinStandardHelpOptions = true,
      description = "CPU time of a 500-word text through wire structure, names, quotes and topics.",
      footer = {"", "Example:", "  wirewatch bench ingest"})
  int ingest() {
    printMachine();
    new IngestBench().run(out);
    return ExitCode.OK;
  }

  @Command(
      name = "stories",
      mixinStandardHelpOptions = true,
      description = "Finding an article's story and merging stories; takes minutes.",
      footer = {"", "Example:", "  wirewatch bench stories --articles 4000000"})
  int stories(
      @Option(
              names = "--articles",
              paramLabel = "N",
              description = "One number of articles (default: 10,000 to 4,000,000).")
          @Nullable Integer articles) {
    printMachine();
    new StoryIndexBench().run(out, articles);
    return ExitCode.OK;
  }

  @Command(
      name = "screening",
      mixinStandardHelpOptions = true,
      description = "Listed names in articles: load, memory, time an article, precision, recall.",
      footer = {"", "Example:", "  wirewatch bench screening --entries 50000"})
  int screening(
      @Option(
              names = "--entries",
              paramLabel = "N",
              defaultValue = "50000",
              description = "Entries of four names each (default: ${DEFAULT-VALUE}).")
          int entries) {
    printMachine();
    new ScreeningBench(out).run(entries);
    return ExitCode.OK;
  }

  @Command(
      name = "look-back",
      mixinStandardHelpOptions = true,
      description = "100 new entries of a list looked for in stored articles; takes minutes.",
      footer = {"", "Example:", "  wirewatch bench look-back --articles 100000"})
  int lookBack(
      @Option(
              names = "--articles",
              paramLabel = "N",
              defaultValue = "100000",
              description = "How many are stored (default: ${DEFAULT-VALUE}).")
          int articles)
      throws IOException {
    printMachine();
    Path data = BenchFolder.create();
    try (LocalNode node =
        LocalNode.start(IndexConnection.nodeOptions(data, Elasticsearch.Embedded.DEFAULT))) {
      new LookBackBench(out, data).run(node, articles);
    } finally {
      FileTree.delete(data);
    }
    return ExitCode.OK;
  }

  @Command(
      name = "match",
      mixinStandardHelpOptions = true,
      description = "Watches matched, against lucene-monitor; takes minutes.",
      footer = {"", "Example:", "  wirewatch bench match --watches 10000"})
  int match(
      @Option(
              names = "--watches",
              paramLabel = "N",
              description = "One number of watches (default: 1,000, 10,000 and 100,000).")
          @Nullable Integer watches)
      throws IOException {
    printMachine();
    MatchBench bench = new MatchBench(out);
    boolean same = true;
    for (int size : watches == null ? List.of(1_000, 10_000, 100_000) : List.of(watches)) {
      same &= bench.run(size, 0.0005);
      same &= bench.run(size, 0.01);
    }
    return same ? ExitCode.OK : ExitCode.FAILED;
  }

  @Command(
      name = "plugin",
      mixinStandardHelpOptions = true,
      description = "The ingest plugin on a node against the same texts in this process.",
      footer = {"", "Example:", "  wirewatch bench plugin wirewatch-es-plugin-9.5.3.zip"})
  int plugin(
      @Parameters(paramLabel = "ZIP", description = "The plugin's zip.") Path zip,
      @Option(
              names = "--documents",
              paramLabel = "N",
              defaultValue = "57000",
              description = "Texts that the node reads at least (default: ${DEFAULT-VALUE}).")
          int documents)
      throws IOException, InterruptedException {
    printMachine();
    Path data = BenchFolder.create();
    try {
      PluginBench.run(out, data, zip, documents);
    } finally {
      FileTree.delete(data);
    }
    return ExitCode.OK;
  }

  @Command(
      name = "latency",
      mixinStandardHelpOptions = true,
      description = "From a page's bytes to the mail about it, 50 a second; takes a minute.",
      footer = {"", "Example:", "  wirewatch bench latency"})
  int latency() throws IOException, InterruptedException {
    printMachine();
    new LatencyBench().run(out);
    return ExitCode.OK;
  }

  @Command(
      name = "chaos",
      mixinStandardHelpOptions = true,
      description =
          "Crawls hostile local sites while processes are killed, disks fill and clocks jump; counts what was lost or doubled.",
      footer = {"", "Example:", "  wirewatch bench chaos --duration 3m --seed 7"})
  int chaos(
      @Option(
              names = "--duration",
              paramLabel = "TIME",
              defaultValue = "1h",
              description = "How long, for example 3m (default: ${DEFAULT-VALUE}).")
          String duration,
      @Option(
              names = "--seed",
              paramLabel = "N",
              description = "The seed of texts and faults (default: a random one, printed).")
          @Nullable Long seed)
      throws IOException, InterruptedException {
    printMachine();
    Path folder = BenchFolder.create();
    boolean kept =
        new ChaosBench(out, folder, seed == null ? System.nanoTime() % 100_000 : seed)
            .run(
                SettingValueParser.parseDuration(duration)
                    .orElseThrow(
                        () ->
                            new UsageException(
                                "--duration %s is not a time such as 3m or 1h"
                                    .formatted(duration))));
    if (kept) {
      FileTree.delete(folder);
    } else {
      out.printf("%nA promise was not kept; everything is in %s%n", folder);
    }
    return kept ? ExitCode.OK : ExitCode.FAILED;
  }

  private void printMachine() {
    Runtime runtime = Runtime.getRuntime();
    out.printf(
        "machine: %d cores, %s %s, Java %s, heap %d MiB%n",
        runtime.availableProcessors(),
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        Runtime.version(),
        runtime.maxMemory() >> 20);
  }
}
