package wirewatch.e2e.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import wirewatch.configuration.ConfigurationException;
import wirewatch.configuration.ConfigurationReader;

/** {@code wirewatch.yaml}: whatever is in it, it is read or refused with its problems. */
final class ConfigurationFuzzer {
  private ConfigurationFuzzer() {}

  /** Jazzer calls this by its name. */
  public static void fuzzerTestOneInput(byte[] input) {
    try {
      Object unused =
          new ConfigurationReader(name -> "value")
              .read(new String(input, UTF_8), "wirewatch.yaml", Path.of("/nowhere"));
    } catch (ConfigurationException e) {
      if (String.valueOf(e.getMessage()).isBlank()) {
        throw new AssertionError("refused without a reason", e);
      }
    }
  }
}
