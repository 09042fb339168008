package wirewatch.app;

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
import wirewatch.app.config.Configuration;
import wirewatch.app.console.Console;
import wirewatch.app.flow.RoundReport;
import wirewatch.app.flow.Station;

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

  @Option(names = "--json", description = "Prints reports as JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Configuration configuration = config.read();
    if (once && configuration.sources().isEmpty()) {
      throw new UsageProblem(
          config.file() + " names no sources: add one with `wirewatch source add URL`");
    }
    Services services = new Services();
    try (StopSignal signal = new StopSignal();
        Station station = Station.open(configuration, Map.of(), services)) {
      Rounds rounds = new Rounds(station, services, spec.commandLine().getErr());
      if (once) {
        print(rounds.once());
      } else {
        runWithConsole(configuration, station, services, rounds);
      }
    }
    return ExitCode.OK;
  }

  private void runWithConsole(
      Configuration configuration, Station station, Services services, Rounds rounds) {
    try (Console console =
        Console.start(
            configuration.console(),
            station.index(),
            new StationCrawl(station, configuration, Map.of(), config.file()),
            services.routes(station, configuration.data()))) {
      log.info("the console is at {}", console.address());
      if (configuration.sources().isEmpty()) {
        log.warn("{} names no sources yet: add them there", config.file());
      }
      rounds.forever(json ? this::print : report -> {});
    }
  }

  private void print(RoundReport report) {
    spec.commandLine()
        .getOut()
        .println(json ? Json.line(report.document()) : Rounds.summary(report));
    spec.commandLine().getOut().flush();
  }
}
