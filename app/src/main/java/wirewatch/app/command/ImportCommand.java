package wirewatch.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import wirewatch.app.ConfigOption;
import wirewatch.app.ReplayRun;
import wirewatch.app.UsageException;

/**
 * {@code wirewatch import}: pages of other people's WARC files, Common Crawl's CC-NEWS included.
 */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "Indexes the pages of WARC files; makes no request.",
    footer = {"", "Example:", "  wirewatch import CC-NEWS-20260101.warc.gz"})
final class ImportCommand implements Callable<Integer> {
  @Mixin private ConfigOption config = new ConfigOption();

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "WARC files, .warc or .warc.gz.")
  private List<Path> files = List.of();

  @Option(names = "--json", description = "Prints the report as JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    for (Path file : files) {
      if (!Files.isReadable(file)) {
        throw new UsageException(file + " cannot be read: name WARC files that exist");
      }
    }
    return ReplayRun.run(config.readOrDefault(), files, json, spec.commandLine());
  }
}
