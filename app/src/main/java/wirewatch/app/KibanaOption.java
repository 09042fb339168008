package wirewatch.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import wirewatch.dashboards.install.Credentials;
import wirewatch.dashboards.install.KibanaOptions;

/**
 * Where Kibana is; passwords and keys come from the environment or a file, never as an argument.
 */
final class KibanaOption {
  private static final String KEY = "WIREWATCH_KIBANA_API_KEY";
  private static final String USER = "WIREWATCH_KIBANA_USER";
  private static final String PASSWORD = "WIREWATCH_KIBANA_PASSWORD";

  @Option(
      names = "--kibana",
      paramLabel = "URL",
      description = "Kibana's address, with its base path.")
  private @Nullable URI address;

  @Option(
      names = "--space",
      paramLabel = "ID",
      description = "The space (default: the one named default).")
  private String space = KibanaOptions.DEFAULT_SPACE;

  @Option(
      names = "--ca",
      paramLabel = "FILE",
      description = "Certificates (PEM) to trust instead of the JDK's.")
  private @Nullable Path ca;

  @Option(
      names = "--api-key-file",
      paramLabel = "FILE",
      description = "A file with the API key (default: the environment's " + KEY + ").")
  private @Nullable Path keyFile;

  @Option(
      names = "--user",
      paramLabel = "NAME",
      description = "A user, with --password-file or " + PASSWORD + " (default: " + USER + ").")
  private @Nullable String user;

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description = "A file with the user's password.")
  private @Nullable Path passwordFile;

  boolean isGiven() {
    return address != null;
  }

  KibanaOptions options(Map<String, String> environment) throws IOException {
    if (address == null) {
      throw new UsageProblem("no Kibana is named: give its address with --kibana URL");
    }
    try {
      return new KibanaOptions(address, space, credentials(environment), ca, KibanaOptions.PAUSE);
    } catch (IllegalArgumentException e) {
      throw new UsageProblem(String.valueOf(e.getMessage()));
    }
  }

  private Credentials credentials(Map<String, String> environment) throws IOException {
    String name = user == null ? environment.getOrDefault(USER, "") : user;
    String key = keyFile == null ? environment.getOrDefault(KEY, "") : secret(keyFile);
    if (user == null && !key.isEmpty()) {
      return new Credentials.ApiKey(key);
    }
    if (name.isEmpty()) {
      return new Credentials.None();
    }
    String password =
        passwordFile == null ? environment.getOrDefault(PASSWORD, "") : secret(passwordFile);
    if (password.isEmpty()) {
      throw new UsageProblem(
          "the user %s has no password: set %s or give --password-file".formatted(name, PASSWORD));
    }
    return new Credentials.Basic(name, password);
  }

  private static String secret(Path file) throws IOException {
    try {
      return Files.readString(file).strip();
    } catch (NoSuchFileException e) {
      throw new UsageProblem("there is no file " + file + ": name one that holds the secret");
    }
  }
}
