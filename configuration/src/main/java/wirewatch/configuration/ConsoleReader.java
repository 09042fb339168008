package wirewatch.configuration;

import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wirewatch.pipeline.options.SettingValueParser;

/** Reads the section {@code console}. */
final class ConsoleReader {
  private static final Set<String> LOOPBACK = Set.of("::1", "[::1]", "localhost");
  private static final Pattern LOOPBACK_V4 = Pattern.compile("127(\\.\\d{1,3}){3}");
  private static final Pattern HOST_NAME = Pattern.compile("[a-z0-9]([a-z0-9.-]{0,252})");
  private static final int MIN_SECRET_LENGTH = 16;

  private ConsoleReader() {}

  static Configuration.Console read(ConfigurationSection configurationSection) {
    String bind = configurationSection.text("bind").orElse("127.0.0.1");
    int port =
        configurationSection
            .value("port", "a port from 0 to 65535", ConsoleReader::parsePort)
            .orElse(8765);
    Configuration.Console console =
        new Configuration.Console(
            bind,
            port,
            readSecret(configurationSection),
            configurationSection
                .value("users", "true or false", SettingValueParser::parseBoolean)
                .orElse(false),
            OidcReader.read(configurationSection).orElse(null),
            readHosts(configurationSection),
            configurationSection.addressRanges("proxies"),
            configurationSection
                .value("open_metrics", "true or false", SettingValueParser::parseBoolean)
                .orElse(false));
    boolean hasSecret = configurationSection.has("token") || configurationSection.has("password");
    if (!isLoopback(bind) && !hasSecret && !console.users() && console.oidc() == null) {
      configurationSection.addProblem(
          "bind",
          "'"
              + bind
              + "' is reached from other machines, so the console demands a login there; write for"
              + " example users: true, or token: ${WIREWATCH_TOKEN}, of at least "
              + MIN_SECRET_LENGTH
              + " characters, or bind: 127.0.0.1");
    }
    configurationSection.rejectUnknownKeys();
    return console;
  }

  /** The address at which readers open the console, as links in messages need it. */
  static Optional<URI> readAddress(ConfigurationSection configurationSection) {
    return configurationSection.value("url", "an http or https address", HttpAddress::parse);
  }

  /** The address of a console that only this machine reaches; empty for others. */
  static Optional<URI> localAddress(Configuration.Console console) {
    String host =
        console.bind().contains(":") && !console.bind().startsWith("[")
            ? "[" + console.bind() + "]"
            : console.bind();
    return isLoopback(console.bind()) && console.port() > 0
        ? Optional.of(URI.create("http://" + host + ":" + console.port() + "/"))
        : Optional.empty();
  }

  /** Whether only this machine reaches a console that is bound there. */
  private static boolean isLoopback(String bind) {
    return LOOPBACK.contains(bind) || LOOPBACK_V4.matcher(bind).matches();
  }

  private static @Nullable String readSecret(ConfigurationSection configurationSection) {
    Optional<String> token = configurationSection.text("token");
    Optional<String> password = configurationSection.text("password");
    if (configurationSection.has("token") && configurationSection.has("password")) {
      configurationSection.addProblem("password", "stands beside token; keep one of them");
    }
    String key = configurationSection.has("token") ? "token" : "password";
    if (configurationSection.isEmpty(key)) {
      configurationSection.addProblem(key, "is empty; give it a value, or take the line away");
    }
    Optional<String> secret = token.or(() -> password);
    if (secret.isPresent()
        && secret.get().codePointCount(0, secret.get().length()) < MIN_SECRET_LENGTH) {
      configurationSection.addProblem(
          key,
          "is shorter than "
              + MIN_SECRET_LENGTH
              + " characters; take for example the output of `openssl rand -hex 32`");
    }
    return secret.orElse(null);
  }

  private static Set<String> readHosts(ConfigurationSection configurationSection) {
    Set<String> hosts = new HashSet<>();
    for (String text : configurationSection.texts("hosts")) {
      String host = text.toLowerCase(Locale.ROOT);
      if (HOST_NAME.matcher(host).matches()) {
        hosts.add(host);
      } else {
        configurationSection.addProblem(
            "hosts", "'" + text + "' is not a host name; write for example wire.example, no port");
      }
    }
    return hosts;
  }

  private static Optional<Integer> parsePort(String text) {
    return text.matches("\\d{1,5}") && Integer.parseInt(text) <= 65_535
        ? Optional.of(Integer.valueOf(text))
        : Optional.empty();
  }
}
