package wirewatch.app.config;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wirewatch.app.config.Configuration.ConsoleAddress;
import wirewatch.app.config.Configuration.Entrance;

/** Reads the section {@code console}. */
final class ConsoleReader {
  private static final Set<String> LOOPBACK = Set.of("::1", "[::1]", "localhost");
  private static final Pattern LOOPBACK_V4 = Pattern.compile("127(\\.\\d{1,3}){3}");
  private static final Pattern HOST = Pattern.compile("[a-z0-9]([a-z0-9.-]{0,252})");
  private static final int SHORTEST_SECRET = 16;

  private ConsoleReader() {}

  static ConsoleAddress read(Section section) {
    String bind = section.text("bind").orElse("127.0.0.1");
    int port = section.value("port", "a port from 0 to 65535", ConsoleReader::port).orElse(8765);
    Entrance entrance =
        new Entrance(
            secret(section),
            hosts(section),
            section.ranges("proxies"),
            section.value("open_metrics", "true or false", Quantities::flag).orElse(false));
    boolean asked = section.has("token") || section.has("password");
    if (!isLoopback(bind) && !asked) {
      section.problem(
          "bind",
          "'"
              + bind
              + "' is reached from other machines, so the console demands a token there; write for"
              + " example token: ${WIREWATCH_TOKEN}, of at least "
              + SHORTEST_SECRET
              + " characters, or bind: 127.0.0.1");
    }
    section.rejectUnknownKeys();
    return new ConsoleAddress(bind, port, entrance);
  }

  /** Whether only this machine reaches a console that is bound there. */
  private static boolean isLoopback(String bind) {
    return LOOPBACK.contains(bind) || LOOPBACK_V4.matcher(bind).matches();
  }

  private static @Nullable String secret(Section section) {
    Optional<String> token = section.text("token");
    Optional<String> password = section.text("password");
    if (section.has("token") && section.has("password")) {
      section.problem("password", "stands beside token; keep one of them");
    }
    String key = section.has("token") ? "token" : "password";
    if (section.isEmpty(key)) {
      section.problem(key, "is empty; give it a value, or take the line away");
    }
    Optional<String> secret = token.or(() -> password);
    if (secret.isPresent()
        && secret.get().codePointCount(0, secret.get().length()) < SHORTEST_SECRET) {
      section.problem(
          key,
          "is shorter than "
              + SHORTEST_SECRET
              + " characters; take for example the output of `openssl rand -hex 32`");
    }
    return secret.orElse(null);
  }

  private static Set<String> hosts(Section section) {
    Set<String> hosts = new HashSet<>();
    for (String text : section.texts("hosts")) {
      String host = text.toLowerCase(Locale.ROOT);
      if (HOST.matcher(host).matches()) {
        hosts.add(host);
      } else {
        section.problem(
            "hosts", "'" + text + "' is not a host name; write for example wire.example, no port");
      }
    }
    return hosts;
  }

  private static Optional<Integer> port(String text) {
    return text.matches("\\d{1,5}") && Integer.parseInt(text) <= 65_535
        ? Optional.of(Integer.valueOf(text))
        : Optional.empty();
  }
}
