package wirewatch.app.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import wirewatch.app.ConfigOption;
import wirewatch.app.ReplayRun;
import wirewatch.configuration.Configuration;
import wirewatch.crawler.warc.PageArchive;

/** {@code wirewatch reprocess}: the archive again, with today's rules. */
@Command(
    name = "reprocess",
    mixinStandardHelpOptions = true,
    description = "Reads the WARC archive again with today's rules; makes no request.",
    footer = {"", "Example:", "  wirewatch reprocess --json"})
final class ReprocessCommand implements Callable<Integer> {
  @Mixin private ConfigOption config = new ConfigOption();

  @Option(names = "--json", description = "Prints the report as JSON.")
  private boolean json;

  @Option(
      names = "--quarantined",
      description = "Only the pages that could not be structured before.")
  private boolean quarantined;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Configuration configuration = config.read();
    if (quarantined) {
      return ReplayRun.runQuarantined(configuration, json, spec.commandLine());
    }
    return ReplayRun.run(
        configuration, PageArchive.files(configuration.data()), json, spec.commandLine());
  }
}
