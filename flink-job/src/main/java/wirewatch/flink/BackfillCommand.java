package wirewatch.flink;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import wirewatch.configuration.Configuration;
import wirewatch.configuration.ConfigurationReader;
import wirewatch.flink.settings.JobSettings;
import wirewatch.flink.source.InputFile;
import wirewatch.flink.source.WarcFiles;
import wirewatch.index.ArticleIndex;
import wirewatch.pipeline.watch.LiveWatches;

/** {@code backfill}: pages of WARC files into the index, on as many machines as Flink has. */
@Command(
    name = "backfill",
    description = "Indexes the pages of WARC files; makes no request to a site, raises no alert.")
final class BackfillCommand {
  @ArgGroup(multiplicity = "1")
  private Settings settings = new Settings();

  @Option(
      names = "--in",
      paramLabel = "PATH_OR_URI",
      arity = "1..*",
      required = true,
      description = "WARC files, or folders of them, on any file system that Flink has.")
  private List<String> inputs = List.of();

  @Option(names = "--json", description = "Prints the report as JSON.")
  private boolean json;

  /** Where the settings are. */
  private static final class Settings {
    @Option(names = "--config", paramLabel = "FILE", description = "wirewatch.yaml.")
    private @Nullable Path file;

    @Option(
        names = "--config-base64",
        paramLabel = "TEXT",
        description = "The content of wirewatch.yaml, as wirewatch job submit sends it.")
    private @Nullable String content;
  }

  /** Runs the job, and prints its report if the client waits for it. */
  void run() throws Exception {
    Configuration configuration = readConfiguration();
    JobSettings jobSettings = JobSettings.of(configuration);
    List<InputFile> files = WarcFiles.find(inputs);
    prepareIndex(configuration, jobSettings);
    StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment();
    BackfillJob.build(environment, jobSettings, files);
    JobExecutionResult result = environment.execute(BackfillJob.NAME);
    if (result.isJobExecutionResult()) {
      JobReport report = new JobReport(result.getAllAccumulatorResults());
      System.out.println(json ? report.toDocument().toString() : report.toText());
    }
  }

  private Configuration readConfiguration() throws Exception {
    ConfigurationReader reader = new ConfigurationReader(System::getenv);
    Path file = settings.file;
    if (file != null) {
      return reader.read(file);
    }
    byte[] yaml = Base64.getDecoder().decode(String.valueOf(settings.content));
    return reader.read(new String(yaml, StandardCharsets.UTF_8), "wirewatch.yaml", Path.of("."));
  }

  /** Installs the templates and copies a file of watches into the index, once for all tasks. */
  private static void prepareIndex(Configuration configuration, JobSettings jobSettings)
      throws Exception {
    try (ArticleIndex index = jobSettings.connect()) {
      index.installTemplates();
      LiveWatches.open(
          index,
          new LiveWatches.Files(configuration.watches(), null),
          configuration.alerts().channels(),
          Clock.systemUTC());
    }
  }
}
