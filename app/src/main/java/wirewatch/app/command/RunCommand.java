package wirewatch.app.command;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import wirewatch.app.ConfigOption;
import wirewatch.app.ConsolePort;
import wirewatch.app.ConsoleServices;
import wirewatch.app.CrawlRounds;
import wirewatch.app.ExitCode;
import wirewatch.app.JsonLine;
import wirewatch.app.LocalCrawlControl;
import wirewatch.app.RunningSystem;
import wirewatch.app.StopSignal;
import wirewatch.app.UsageException;
import wirewatch.app.WaitNotice;
import wirewatch.configuration.Configuration;
import wirewatch.console.ConsoleServer;
import wirewatch.pipeline.flow.RoundReport;

/** {@code wirewatch run}: crawls what the configuration names, on schedule, until stopped. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Crawls the configured sources on schedule, until stopped.",
    footer = {"", "Example:", "  wirewatch run --config wirewatch.yaml"})
final class RunCommand implements Callable<Integer> {
  private static final Logger log = LoggerFactory.getLogger(RunCommand.class);

  @Mixin private ConfigOption config = new ConfigOption();

  @Option(names = "--once", description = "Does one round, prints its report and ends.")
  private boolean once;

  @Option(
      names = "--rebuild",
      description = "Writes the articles of the archive into the index again before it crawls.")
  private boolean rebuild;

  @Option(names = "--json", description = "Prints reports as JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Configuration configuration = config.read();
    if (once && configuration.sources().isEmpty()) {
      throw new UsageException(
          config.file() + " names no sources: add one with `wirewatch source add URL`");
    }
    if (once) {
      runOnce(configuration);
    } else {
      ConsolePort.requireFree(configuration.console(), "console.port in " + config.file());
      runWithConsole(configuration);
    }
    return ExitCode.OK;
  }

  private void runOnce(Configuration configuration) throws IOException, InterruptedException {
    ConsoleServices consoleServices = new ConsoleServices();
    try (StopSignal signal = new StopSignal();
        RunningSystem runningSystem =
            RunningSystem.open(configuration, Map.of(), consoleServices)) {
      restoreIndex(runningSystem);
      print(crawlRounds(runningSystem, consoleServices).runOnce());
    }
  }

  private void runWithConsole(Configuration configuration)
      throws IOException, InterruptedException {
    ConsoleServices consoleServices = new ConsoleServices();
    try (StopSignal signal = new StopSignal();
        WaitNotice notice = WaitNotice.start();
        ConsoleServer consoleServer =
            ConsoleServer.listen(ConsoleServices.options(configuration.console()), notice::steps)) {
      log.info("the console opens at {}", consoleServer.uri());
      try (RunningSystem runningSystem =
              RunningSystem.openWhenAvailable(configuration, Map.of(), consoleServices, notice);
          consoleServer) { // closed before the system
        notice.waitingFor(
            rebuild
                ? "writing the articles of the archive into the index"
                : "looking whether the index is complete");
        restoreIndex(runningSystem);
        notice.endWaiting();
        consoleServer.serve(
            runningSystem.index(),
            new LocalCrawlControl(runningSystem, configuration, Map.of(), config.file()),
            consoleServices.routes(runningSystem, configuration.data()));
        log.info("the console is at {}", consoleServer.uri());
        if (configuration.sources().isEmpty()) {
          log.warn("{} names no sources yet: add them there", config.file());
        }
        crawlRounds(runningSystem, consoleServices)
            .runUntilStopped(json ? this::print : report -> {});
      }
    }
  }

  private CrawlRounds crawlRounds(RunningSystem runningSystem, ConsoleServices consoleServices) {
    return new CrawlRounds(runningSystem, consoleServices, spec.commandLine().getErr());
  }

  private void restoreIndex(RunningSystem runningSystem) throws InterruptedException {
    if (rebuild) {
      runningSystem.rebuild();
    } else if (runningSystem.isIndexLost()) {
      log.warn(
          "the index holds no articles, though articles were indexed from this data folder: `wirewatch"
              + " run --rebuild` or `wirewatch reprocess` writes those of the archive again");
    }
  }

  private void print(RoundReport report) {
    spec.commandLine().getOut().println(json ? JsonLine.of(report.toDocument()) : report.toText());
    spec.commandLine().getOut().flush();
  }
}
