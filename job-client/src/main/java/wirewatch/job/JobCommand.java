package wirewatch.job;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import wirewatch.app.ConfigOption;
import wirewatch.app.ExitCode;
import wirewatch.app.JsonLine;
import wirewatch.app.UsageException;
import wirewatch.app.WaitNotice;
import wirewatch.configuration.Configuration;
import wirewatch.configuration.Configuration.Elasticsearch;
import wirewatch.ingest.text.PrintableText;

/** {@code wirewatch job}: jobs on a cluster of Apache Flink. */
@Command(
    name = "job",
    mixinStandardHelpOptions = true,
    description = JobCommand.DESCRIPTION,
    synopsisSubcommandLabel = "submit|status|savepoint|cancel",
    footer = {
      "",
      "Example:",
      "  wirewatch job submit --jar wirewatch-flink.jar --in s3://archive/2026/"
    })
final class JobCommand {
  static final String DESCRIPTION =
      "Submits back-fills to a cluster of Apache Flink and follows them.";

  private static final long REFRESH_MILLIS = 1_000;
  private static final String CLEAR_LINE = "\r\u001b[K";

  @Command(
      name = "submit",
      mixinStandardHelpOptions = true,
      description = "Indexes the pages of WARC files as a job, and shows its progress to its end.",
      footer = {
        "",
        "Example:",
        "  wirewatch job submit --jar wirewatch-flink.jar --in /archive/2026-01"
      })
  int submit(
      @Mixin ConfigOption config,
      @Mixin Cluster flink,
      @Option(
              names = "--jar",
              paramLabel = "FILE",
              required = true,
              description = "The jar of the job (`mvn -pl flink-job -am package` builds it).")
          Path jar,
      @Option(
              names = "--in",
              paramLabel = "PATH_OR_URI",
              arity = "1..*",
              required = true,
              description = "WARC files, or folders of them, as the machines of Flink see them.")
          List<String> inputs,
      @Option(
              names = "--parallelism",
              paramLabel = "N",
              description = "The tasks of each step (default: that of the cluster).")
          int parallelism,
      @Option(names = "--detach", description = "Prints the id of the job and ends.")
          boolean detach)
      throws IOException, InterruptedException {
    Configuration configuration = config.read();
    if (configuration.elasticsearch() instanceof Elasticsearch.Embedded) {
      throw new UsageException(
          config.file()
              + " embeds Elasticsearch, which other machines do not reach: set elasticsearch.url");
    }
    if (!Files.isRegularFile(jar)) {
      throw new UsageException(
          jar + " does not exist: build it with `mvn -pl flink-job -am package`, or name another");
    }
    List<String> arguments = new ArrayList<>(List.of("backfill", "--config-base64"));
    arguments.add(JobConfiguration.encode(Files.readString(config.file())));
    arguments.add("--in");
    arguments.addAll(inputs);
    try (FlinkCluster cluster = flink.connect()) {
      String id =
          WaitNotice.during(
              "submitting the job", () -> cluster.submit(jar, arguments, parallelism));
      if (detach) {
        flink.print(id);
        return ExitCode.OK;
      }
      flink.note("job " + id + "; Ctrl-C leaves it running");
      return flink.follow(cluster, id);
    }
  }

  @Command(
      name = "status",
      mixinStandardHelpOptions = true,
      description = "Shows one job, or all that the cluster knows, the newest first.",
      footer = {"", "Example:", "  wirewatch job status --json"})
  int status(
      @Mixin Cluster flink,
      @Parameters(arity = "0..1", paramLabel = "ID", description = "The id of the job.")
          @Nullable String id)
      throws IOException {
    try (FlinkCluster cluster = flink.connect()) {
      List<String> ids = id == null ? cluster.jobs() : List.of(id);
      for (String each : ids) {
        flink.print(cluster.status(each));
      }
      if (ids.isEmpty()) {
        flink.note("the cluster has no job");
      }
      return ExitCode.OK;
    }
  }

  @Command(
      name = "savepoint",
      mixinStandardHelpOptions = true,
      description = "Takes a savepoint of a job that runs, and prints where it is.",
      footer = {"", "Example:", "  wirewatch job savepoint 5c1b… --to s3://flink/savepoints"})
  int savepoint(
      @Mixin Cluster flink,
      @Parameters(paramLabel = "ID", description = "The id of the job.") String id,
      @Option(
              names = "--to",
              paramLabel = "URI",
              required = true,
              description = "A folder that all machines of the cluster reach.")
          String folder)
      throws IOException {
    try (FlinkCluster cluster = flink.connect()) {
      flink.print(
          WaitNotice.during("waiting for the savepoint", () -> cluster.takeSavepoint(id, folder)));
      return ExitCode.OK;
    }
  }

  @Command(
      name = "cancel",
      mixinStandardHelpOptions = true,
      description = "Ends a job; what it has stored stays.",
      footer = {"", "Example:", "  wirewatch job cancel 5c1b…"})
  int cancel(
      @Mixin Cluster flink,
      @Parameters(paramLabel = "ID", description = "The id of the job.") String id)
      throws IOException {
    try (FlinkCluster cluster = flink.connect()) {
      cluster.cancel(id);
      flink.print("the job is being canceled");
      return ExitCode.OK;
    }
  }

  /** The cluster, and how what it says is printed. */
  static final class Cluster {
    @Option(
        names = "--flink",
        paramLabel = "URL",
        description = "The web interface of the JobManager (default: http://127.0.0.1:8081).")
    private URI address = URI.create("http://127.0.0.1:8081");

    @Option(names = "--json", description = "Prints JSON.")
    private boolean json;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    FlinkCluster connect() {
      return FlinkCluster.at(address);
    }

    /** Shows the progress of a job until it has ended. */
    int follow(FlinkCluster cluster, String id) throws IOException, InterruptedException {
      boolean terminal = Boolean.getBoolean("wirewatch.tty");
      PrintWriter err = spec.commandLine().getErr();
      JobStatus status = cluster.status(id);
      while (!status.isEnded()) {
        if (terminal) {
          err.print(CLEAR_LINE + status.toText());
          err.flush();
        }
        Thread.sleep(REFRESH_MILLIS);
        status = cluster.status(id);
      }
      if (terminal) {
        err.print(CLEAR_LINE);
      }
      print(status);
      if (!status.isFinished()) {
        note(PrintableText.of(cluster.failure(id)));
      }
      return status.isFinished() ? ExitCode.OK : ExitCode.FAILED;
    }

    void print(JobStatus status) {
      printLine(
          json
              ? JsonLine.of(status.toDocument())
              : status.id() + " " + PrintableText.of(status.name()) + ": " + status.toText());
    }

    void print(String sentence) {
      printLine(json ? JsonLine.of(Map.of("result", sentence)) : sentence);
    }

    void note(String sentence) {
      PrintWriter err = spec.commandLine().getErr();
      err.println("wirewatch: " + sentence);
      err.flush();
    }

    private void printLine(String line) {
      PrintWriter out = spec.commandLine().getOut();
      out.println(line);
      out.flush();
    }
  }
}
