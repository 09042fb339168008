package wirewatch.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import wirewatch.alerting.watchfile.WatchesYaml;
import wirewatch.app.ExitCode;
import wirewatch.app.UsageException;
import wirewatch.configuration.ConfigurationFile;
import wirewatch.configuration.SourceYaml;

/** {@code wirewatch init}: a commented configuration and its JSON Schema. */
@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    description = "Writes a commented wirewatch.yaml and its JSON Schema.",
    footer = {"", "Example:", "  wirewatch init --wires"})
final class InitCommand implements Callable<Integer> {
  private static final String WATCHES_SCHEMA = "watches.schema.json";

  @Option(names = "--wires", description = "Adds the wire agencies of the catalogue as sources.")
  private boolean wires;

  @Parameters(paramLabel = "DIR", arity = "0..1", description = "Where to write (default: here).")
  private Path folder = Path.of("");

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Path yaml = folder.resolve(ConfigurationFile.NAME);
    if (Files.exists(yaml)) {
      throw new UsageException(yaml + " exists already: move it away, or name another folder");
    }
    Files.createDirectories(folder.toAbsolutePath());
    Files.writeString(
        yaml,
        ConfigurationFile.template() + (wires ? SourceYaml.ofAgencies() : SourceYaml.EXAMPLE));
    Files.writeString(folder.resolve(ConfigurationFile.SCHEMA_NAME), ConfigurationFile.schema());
    Files.writeString(folder.resolve(WATCHES_SCHEMA), WatchesYaml.schema());
    PrintWriter out = spec.commandLine().getOut();
    out.println("wrote " + yaml + " and " + folder.resolve(ConfigurationFile.SCHEMA_NAME));
    String option = folder.toString().isEmpty() ? "" : " --config " + yaml;
    out.println(
        wires
            ? "next: look through its sources, then crawl them with `wirewatch run" + option + "`"
            : "next: add a site with `wirewatch source add https://news.example/%1$s`, then crawl it with `wirewatch run%1$s`"
                .formatted(option));
    out.flush();
    return ExitCode.OK;
  }
}
