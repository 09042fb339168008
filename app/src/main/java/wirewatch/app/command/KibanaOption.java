package wirewatch.app.command;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import wirewatch.app.UsageException;
import wirewatch.dashboards.install.Credentials;
import wirewatch.dashboards.install.KibanaOptions;

/**
 * Where Kibana is; passwords and keys come from the environment or a file, never as an argument.
 */
final class KibanaOption {
  private static final String API_KEY_VARIABLE = "WIREWATCH_KIBANA_API_KEY";
  private static final String USER_VARIABLE = "WIREWATCH_KIBANA_USER";
  private static final String PASSWORD_VARIABLE = "WIREWATCH_KIBANA_PASSWORD";

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
      description =
          "A file with the API key (default: the environment's " + API_KEY_VARIABLE + ").")
  private @Nullable Path keyFile;

  @Option(
      names = "--user",
      paramLabel = "NAME",
      description =
          "A user, with --password-file or "
              + PASSWORD_VARIABLE
              + " (default: "
              + USER_VARIABLE
              + ").")
  private @Nullable String user;

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description = "A file with the user's password.")
  private @Nullable Path passwordFile;

  boolean isGiven() {
    return address != null;
  }

  KibanaOptions toKibanaOptions(Map<String, String> environment) throws IOException {
    if (address == null) {
      throw new UsageException("no Kibana is named: give its address with --kibana URL");
    }
    try {
      return new KibanaOptions(
          address, space, credentials(environment), ca, KibanaOptions.DEFAULT_RETRY_DELAY);
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private Credentials credentials(Map<String, String> environment) throws IOException {
    String name = user == null ? environment.getOrDefault(USER_VARIABLE, "") : user;
    String key =
        keyFile == null ? environment.getOrDefault(API_KEY_VARIABLE, "") : readSecret(keyFile);
    if (user == null && !key.isEmpty()) {
      return new Credentials.ApiKey(key);
    }
    if (name.isEmpty()) {
      return new Credentials.None();
    }
    String password =
        passwordFile == null
            ? environment.getOrDefault(PASSWORD_VARIABLE, "")
            : readSecret(passwordFile);
    if (password.isEmpty()) {
      throw new UsageException(
          "the user %s has no password: set %s or give --password-file"
              .formatted(name, PASSWORD_VARIABLE));
    }
    return new Credentials.Basic(name, password);
  }

  private static String readSecret(Path file) throws IOException {
    try {
      return Files.readString(file).strip();
    } catch (NoSuchFileException e) {
      throw new UsageException("there is no file " + file + ": name one that holds the secret");
    }
  }
}
