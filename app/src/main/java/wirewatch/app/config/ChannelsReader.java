package wirewatch.app.config;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import wirewatch.alerting.delivery.Channel;
import wirewatch.alerting.delivery.ChannelOptions;
import wirewatch.alerting.delivery.ChannelOptions.Login;
import wirewatch.alerting.delivery.ChannelOptions.Security;
import wirewatch.alerting.delivery.ChannelOptions.SmtpServer;
import wirewatch.alerting.delivery.ChannelOptions.Target;
import wirewatch.alerting.delivery.Pace;
import wirewatch.ingest.net.AddressRange;

/** Reads the list {@code alerts.channels}. */
final class ChannelsReader {
  private static final String KINDS =
      "mail, webhook, slack, mattermost, teams, discord, telegram, log or feed";
  private static final URI TELEGRAM = URI.create("https://api.telegram.org");
  private static final String DURATION = "a duration; write for example 15s";
  private static final String NUMBER = "a number from 1 to 100000";

  private final Problems problems;
  private final Function<String, @Nullable String> environment;
  private final Path folder;
  private final Set<String> names = new HashSet<>();

  ChannelsReader(Problems problems, Function<String, @Nullable String> environment, Path folder) {
    this.problems = problems;
    this.environment = environment;
    this.folder = folder;
  }

  List<Channel> read(List<Node> nodes) {
    List<Channel> channels = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      channel(new Section("alerts.channels[" + i + "]", nodes.get(i), problems, environment))
          .ifPresent(channels::add);
    }
    return channels;
  }

  private Optional<Channel> channel(Section section) {
    Optional<String> name = required(section, "name");
    if (name.isPresent() && !names.add(name.get())) {
      section.problem("name", "'" + name.get() + "' is another channel's name already");
    }
    boolean isDefault = section.value("default", "true or false", Quantities::flag).orElse(false);
    Optional<Pace> pace = pace(section);
    Optional<ChannelOptions> options = options(section);
    section.rejectUnknownKeys();
    if (name.isEmpty() || pace.isEmpty() || options.isEmpty()) {
      return Optional.empty();
    }
    return made(
        section, "name", () -> new Channel(name.get(), isDefault, pace.get(), options.get()));
  }

  private static Optional<Pace> pace(Section section) {
    int perMinute =
        section.value("per_minute", NUMBER, Quantities::count).orElse(Pace.DEFAULT.perMinute());
    int foldAbove =
        section.value("fold_above", NUMBER, Quantities::count).orElse(Math.max(1, perMinute / 2));
    return made(section, "per_minute", () -> new Pace(perMinute, foldAbove));
  }

  private Optional<ChannelOptions> options(Section section) {
    String kind = section.text("kind").orElse("");
    return switch (kind) {
      case "mail" -> mail(section);
      case "webhook" -> {
        String secret = section.text("secret").orElse(null);
        yield target(section)
            .flatMap(to -> made(section, "secret", () -> new ChannelOptions.Webhook(to, secret)));
      }
      case "slack" -> target(section).map(ChannelOptions.Slack::new);
      case "mattermost" -> target(section).map(ChannelOptions.Mattermost::new);
      case "teams" -> target(section).map(ChannelOptions.Teams::new);
      case "discord" -> target(section).map(ChannelOptions.Discord::new);
      case "telegram" -> telegram(section);
      case "log" -> Optional.of(new ChannelOptions.Log());
      case "feed" -> Optional.of(new ChannelOptions.Feed());
      case String other -> {
        section.problem("kind", "'" + other + "' is not a kind; use " + KINDS);
        yield Optional.empty();
      }
    };
  }

  private Optional<ChannelOptions> mail(Section section) {
    Optional<SmtpServer> server = server(section);
    Optional<String> from = required(section, "from");
    List<String> to = section.texts("to");
    if (to.isEmpty()) {
      section.problem("to", "is missing; name at least one address");
    }
    if (server.isEmpty() || from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    return made(section, "to", () -> new ChannelOptions.Mail(server.get(), from.get(), to));
  }

  private Optional<SmtpServer> server(Section section) {
    Optional<String> host = required(section, "host");
    Security security =
        section
            .value("security", "none, starttls or tls", ChannelsReader::security)
            .orElse(Security.STARTTLS);
    int port =
        section.value("port", "a port from 1 to 65535", Quantities::count).orElse(security.port());
    Optional<String> user = section.text("user");
    Optional<String> password = section.text("password");
    if (user.isPresent() != password.isPresent()) {
      section.problem("user", "and password go together");
    }
    Login login =
        user.isPresent() && password.isPresent() ? new Login(user.get(), password.get()) : null;
    Path ca = section.text("ca").map(folder::resolve).orElse(null);
    if (ca != null && !Files.isReadable(ca)) {
      section.problem("ca", ca + " cannot be read");
    }
    Duration timeout = timeout(section);
    return host.flatMap(
        name ->
            made(section, "host", () -> new SmtpServer(name, port, security, login, ca, timeout)));
  }

  private static Optional<ChannelOptions> telegram(Section section) {
    Optional<String> token = required(section, "token");
    Optional<String> chat = required(section, "chat");
    URI url = url(section).orElse(TELEGRAM);
    List<AddressRange> allowed = section.ranges("allow_addresses");
    Duration timeout = timeout(section);
    if (token.isEmpty() || chat.isEmpty()) {
      return Optional.empty();
    }
    return made(section, "url", () -> new Target(url, allowed, timeout))
        .flatMap(
            target ->
                made(
                    section,
                    "token",
                    () -> new ChannelOptions.Telegram(target, token.get(), chat.get())));
  }

  private static Optional<Target> target(Section section) {
    Optional<URI> url = url(section);
    if (!section.has("url")) {
      section.problem("url", "is missing");
    }
    List<AddressRange> allowed = section.ranges("allow_addresses");
    Duration timeout = timeout(section);
    return url.flatMap(
        address -> made(section, "url", () -> new Target(address, allowed, timeout)));
  }

  /** The address is a secret, so it is not part of a problem's text. */
  private static Optional<URI> url(Section section) {
    Optional<String> text = section.text("url");
    Optional<URI> url = text.flatMap(Addresses::http);
    if (text.isPresent() && url.isEmpty()) {
      section.problem("url", "is not an http or https address");
    }
    return url;
  }

  private static Duration timeout(Section section) {
    Duration timeout =
        section.value("timeout", DURATION, Quantities::duration).orElse(ChannelOptions.TIMEOUT);
    if (timeout.isZero()) {
      section.problem("timeout", "must be longer than nothing");
      return ChannelOptions.TIMEOUT;
    }
    return timeout;
  }

  private static Optional<String> required(Section section, String key) {
    if (!section.has(key)) {
      section.problem(key, "is missing");
    }
    return section.text(key);
  }

  private static Optional<Security> security(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "none" -> Optional.of(Security.NONE);
      case "starttls" -> Optional.of(Security.STARTTLS);
      case "tls" -> Optional.of(Security.TLS);
      case String other -> Optional.empty();
    };
  }

  /** Creates a value; reports an {@link IllegalArgumentException} as a problem of the file. */
  private static <T> Optional<T> made(Section section, String key, Supplier<T> maker) {
    try {
      return Optional.of(maker.get());
    } catch (IllegalArgumentException e) {
      section.problem(key, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }
}
