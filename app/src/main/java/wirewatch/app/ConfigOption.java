package wirewatch.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;
import wirewatch.configuration.Configuration;
import wirewatch.configuration.ConfigurationReader;

/** The {@code --config} option of every command that needs a configuration. */
public final class ConfigOption {

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "The configuration (default: wirewatch.yaml).")
  private Path file = Path.of("wirewatch.yaml");

  /** The option with a value. */
  public static ConfigOption of(Path file) {
    ConfigOption option = new ConfigOption();
    option.file = file;
    return option;
  }

  public Path file() {
    return file;
  }

  /** The configuration; a missing file is a problem that names the remedy. */
  public Configuration read() throws IOException {
    if (!Files.exists(file)) {
      throw new UsageException(
          file + " does not exist: write one with `wirewatch init`, or name yours with --config");
    }
    return new ConfigurationReader(System.getenv()::get).read(file);
  }

  /** The configuration; the defaults where there is no file. */
  public Configuration readOrDefault() throws IOException {
    return Files.exists(file)
        ? read()
        : new ConfigurationReader(System.getenv()::get)
            .read("", file.toString(), Path.of("").toAbsolutePath());
  }
}
