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
import wirewatch.app.RunningCrawl;
import wirewatch.app.RunningSystem;
import wirewatch.app.StopSignal;
import wirewatch.app.UsageException;
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
    if (!once) {
      ConsolePort.requireFree(configuration.console(), "console.port in " + config.file());
    }
    ConsoleServices consoleServices = new ConsoleServices();
    try (StopSignal signal = new StopSignal();
        RunningSystem runningSystem = open(configuration, consoleServices)) {
      restoreIndex(runningSystem);
      CrawlRounds crawlRounds =
          new CrawlRounds(runningSystem, consoleServices, spec.commandLine().getErr());
      if (once) {
        print(crawlRounds.runOnce());
      } else {
        runWithConsole(configuration, runningSystem, consoleServices, crawlRounds);
      }
    }
    return ExitCode.OK;
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

  private RunningSystem open(Configuration configuration, ConsoleServices consoleServices)
      throws IOException {
    return once
        ? RunningSystem.open(configuration, Map.of(), consoleServices)
        : RunningSystem.openWhenAvailable(configuration, Map.of(), consoleServices);
  }

  private void runWithConsole(
      Configuration configuration,
      RunningSystem runningSystem,
      ConsoleServices consoleServices,
      CrawlRounds crawlRounds) {
    try (ConsoleServer consoleServer =
        ConsoleServer.start(
            ConsoleServices.options(configuration.console()),
            runningSystem.index(),
            new RunningCrawl(runningSystem, configuration, Map.of(), config.file()),
            consoleServices.routes(runningSystem, configuration.data()))) {
      log.info("the console is at {}", consoleServer.uri());
      if (configuration.sources().isEmpty()) {
        log.warn("{} names no sources yet: add them there", config.file());
      }
      crawlRounds.runUntilStopped(json ? this::print : report -> {});
    }
  }

  private void print(RoundReport report) {
    spec.commandLine()
        .getOut()
        .println(json ? JsonLine.of(report.toDocument()) : CrawlRounds.summary(report));
    spec.commandLine().getOut().flush();
  }
}
