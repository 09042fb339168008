package wirewatch.app;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import wirewatch.app.config.Configuration;
import wirewatch.app.flow.RoundReport;
import wirewatch.app.flow.Station;

/** {@code wirewatch run}: crawls what the configuration names, on schedule, until stopped. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Crawls the configured sources on schedule, until stopped.",
    footer = {"", "Example:", "  wirewatch run --config wirewatch.yaml"})
final class RunCommand implements Callable<Integer> {
  @Mixin private ConfigOption config = new ConfigOption();

  @Option(names = "--once", description = "Does one round, prints its report and ends.")
  private boolean once;

  @Option(names = "--json", description = "Prints reports as JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Configuration configuration = config.read();
    if (configuration.sources().isEmpty()) {
      throw new UsageProblem(
          config.file() + " names no sources: add one with `wirewatch source add URL`");
    }
    try (StopSignal signal = new StopSignal();
        Station station = Station.open(configuration, Map.of())) {
      Rounds rounds = new Rounds(station, spec.commandLine().getErr());
      if (once) {
        print(rounds.once());
      } else {
        rounds.forever(json ? this::print : report -> {});
      }
    }
    return ExitCode.OK;
  }

  private void print(RoundReport report) {
    spec.commandLine()
        .getOut()
        .println(json ? Json.line(report.document()) : Rounds.summary(report));
    spec.commandLine().getOut().flush();
  }
}
