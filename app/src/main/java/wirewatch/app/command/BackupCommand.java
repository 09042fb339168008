package wirewatch.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import wirewatch.app.ConfigOption;
import wirewatch.app.ExitCode;
import wirewatch.app.UsageException;
import wirewatch.configuration.Configuration;
import wirewatch.crawler.Crawler;
import wirewatch.crawler.FolderBackup;

/** {@code wirewatch backup}: a copy of the data folder, also while {@code run} writes to it. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description = "Copies the data folder, also while it is in use; the index is left out.",
    footer = {"", "Example:", "  wirewatch backup /mnt/backup/2026-11-28"})
final class BackupCommand implements Callable<Integer> {
  private static final List<String> OTHER_FILES =
      List.of("watches.json", "watches-added.yaml", "saved.json");

  @Mixin private ConfigOption config = new ConfigOption();

  @Parameters(paramLabel = "DIR", description = "The new folder; it must not contain anything.")
  private Path target = Path.of("");

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Configuration configuration = config.read();
    if (!Files.exists(Crawler.stateFile(configuration.data()))) {
      throw new UsageException(
          configuration.data() + " has no state.db: no crawl has run with this configuration");
    }
    requireEmpty();
    FolderBackup.Copied copied = FolderBackup.copy(configuration.data(), OTHER_FILES, target);
    spec.commandLine()
        .getOut()
        .printf(
            "copied the state and %d WARC files to %s, %.1f MB; not the index: on the copy,"
                + " `wirewatch run --rebuild` writes it from the archive%n",
            copied.archiveFiles(), target, copied.bytes() / 1e6);
    spec.commandLine().getOut().flush();
    return ExitCode.OK;
  }

  private void requireEmpty() throws IOException {
    if (!Files.exists(target)) {
      return;
    }
    try (Stream<Path> files = Files.list(target)) {
      if (files.findAny().isPresent()) {
        throw new UsageException(target + " is not empty: name a new folder");
      }
    }
  }
}
