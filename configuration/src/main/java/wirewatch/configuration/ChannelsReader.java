package wirewatch.configuration;

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
import wirewatch.alerting.channel.Channel;
import wirewatch.alerting.channel.ChannelOptions;
import wirewatch.alerting.channel.ChannelOptions.HttpTarget;
import wirewatch.alerting.channel.ChannelOptions.Login;
import wirewatch.alerting.channel.ChannelOptions.Security;
import wirewatch.alerting.channel.ChannelOptions.SmtpServer;
import wirewatch.alerting.channel.RateLimit;
import wirewatch.ingest.net.IpAddressRange;
import wirewatch.pipeline.options.SettingValueParser;

/** Reads the list {@code alerts.channels}. */
final class ChannelsReader {
  private static final String KINDS =
      "mail, webhook, slack, mattermost, teams, discord, telegram, log or feed";
  private static final URI TELEGRAM_URL = URI.create("https://api.telegram.org");
  private static final String DURATION = "a duration; write for example 15s";
  private static final String NUMBER = "a number from 1 to 100000";

  private final ConfigurationProblems configurationProblems;
  private final Function<String, @Nullable String> environment;
  private final Path folder;
  private final Set<String> names = new HashSet<>();

  ChannelsReader(
      ConfigurationProblems configurationProblems,
      Function<String, @Nullable String> environment,
      Path folder) {
    this.configurationProblems = configurationProblems;
    this.environment = environment;
    this.folder = folder;
  }

  List<Channel> read(List<Node> nodes) {
    List<Channel> channels = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      readChannel(
              new ConfigurationSection(
                  "alerts.channels[" + i + "]", nodes.get(i), configurationProblems, environment))
          .ifPresent(channels::add);
    }
    return channels;
  }

  private Optional<Channel> readChannel(ConfigurationSection configurationSection) {
    Optional<String> name = required(configurationSection, "name");
    if (name.isPresent() && !names.add(name.get())) {
      configurationSection.addProblem(
          "name", "'" + name.get() + "' is another channel's name already");
    }
    boolean isDefault =
        configurationSection
            .value("default", "true or false", SettingValueParser::parseBoolean)
            .orElse(false);
    Optional<RateLimit> pace = readPace(configurationSection);
    Optional<ChannelOptions> options = readOptions(configurationSection);
    configurationSection.rejectUnknownKeys();
    if (name.isEmpty() || pace.isEmpty() || options.isEmpty()) {
      return Optional.empty();
    }
    return createOrReport(
        configurationSection,
        "name",
        () -> new Channel(name.get(), isDefault, pace.get(), options.get()));
  }

  private static Optional<RateLimit> readPace(ConfigurationSection configurationSection) {
    int perMinute =
        configurationSection
            .value("per_minute", NUMBER, SettingValueParser::parseCount)
            .orElse(RateLimit.DEFAULT.messagesPerMinute());
    int foldAbove =
        configurationSection
            .value("fold_above", NUMBER, SettingValueParser::parseCount)
            .orElse(Math.max(1, perMinute / 2));
    return createOrReport(
        configurationSection, "per_minute", () -> new RateLimit(perMinute, foldAbove));
  }

  private Optional<ChannelOptions> readOptions(ConfigurationSection configurationSection) {
    String kind = configurationSection.text("kind").orElse("");
    return switch (kind) {
      case "mail" -> readMail(configurationSection);
      case "webhook" -> {
        String secret = configurationSection.text("secret").orElse(null);
        yield readTarget(configurationSection)
            .flatMap(
                to ->
                    createOrReport(
                        configurationSection,
                        "secret",
                        () -> new ChannelOptions.Webhook(to, secret)));
      }
      case "slack" -> readTarget(configurationSection).map(ChannelOptions.Slack::new);
      case "mattermost" -> readTarget(configurationSection).map(ChannelOptions.Mattermost::new);
      case "teams" -> readTarget(configurationSection).map(ChannelOptions.Teams::new);
      case "discord" -> readTarget(configurationSection).map(ChannelOptions.Discord::new);
      case "telegram" -> readTelegram(configurationSection);
      case "log" -> Optional.of(new ChannelOptions.Log());
      case "feed" -> Optional.of(new ChannelOptions.Feed());
      case String other -> {
        configurationSection.addProblem("kind", "'" + other + "' is not a kind; use " + KINDS);
        yield Optional.empty();
      }
    };
  }

  private Optional<ChannelOptions> readMail(ConfigurationSection configurationSection) {
    Optional<SmtpServer> server = readServer(configurationSection);
    Optional<String> from = required(configurationSection, "from");
    List<String> to = configurationSection.texts("to");
    if (to.isEmpty()) {
      configurationSection.addProblem("to", "is missing; name at least one address");
    }
    if (server.isEmpty() || from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    return createOrReport(
        configurationSection, "to", () -> new ChannelOptions.Mail(server.get(), from.get(), to));
  }

  private Optional<SmtpServer> readServer(ConfigurationSection configurationSection) {
    Optional<String> host = required(configurationSection, "host");
    Security security =
        configurationSection
            .value("security", "none, starttls or tls", ChannelsReader::parseSecurity)
            .orElse(Security.STARTTLS);
    int port =
        configurationSection
            .value("port", "a port from 1 to 65535", SettingValueParser::parseCount)
            .orElse(security.defaultPort());
    Optional<String> user = configurationSection.text("user");
    Optional<String> password = configurationSection.text("password");
    if (user.isPresent() != password.isPresent()) {
      configurationSection.addProblem("user", "and password go together");
    }
    Login login =
        user.isPresent() && password.isPresent() ? new Login(user.get(), password.get()) : null;
    Path ca = configurationSection.text("ca").map(folder::resolve).orElse(null);
    if (ca != null && !Files.isReadable(ca)) {
      configurationSection.addProblem("ca", ca + " cannot be read");
    }
    Duration timeout = readTimeout(configurationSection);
    return host.flatMap(
        name ->
            createOrReport(
                configurationSection,
                "host",
                () -> new SmtpServer(name, port, security, login, ca, timeout)));
  }

  private static Optional<ChannelOptions> readTelegram(ConfigurationSection configurationSection) {
    Optional<String> token = required(configurationSection, "token");
    Optional<String> chat = required(configurationSection, "chat");
    URI url = readUrl(configurationSection).orElse(TELEGRAM_URL);
    List<IpAddressRange> allowed = configurationSection.addressRanges("allow_addresses");
    Duration timeout = readTimeout(configurationSection);
    if (token.isEmpty() || chat.isEmpty()) {
      return Optional.empty();
    }
    return createOrReport(configurationSection, "url", () -> new HttpTarget(url, allowed, timeout))
        .flatMap(
            httpTarget ->
                createOrReport(
                    configurationSection,
                    "token",
                    () -> new ChannelOptions.Telegram(httpTarget, token.get(), chat.get())));
  }

  private static Optional<HttpTarget> readTarget(ConfigurationSection configurationSection) {
    Optional<URI> url = readUrl(configurationSection);
    if (!configurationSection.has("url")) {
      configurationSection.addProblem("url", "is missing");
    }
    List<IpAddressRange> allowed = configurationSection.addressRanges("allow_addresses");
    Duration timeout = readTimeout(configurationSection);
    return url.flatMap(
        address ->
            createOrReport(
                configurationSection, "url", () -> new HttpTarget(address, allowed, timeout)));
  }

  /** The address is a secret, so it is not part of a problem's text. */
  private static Optional<URI> readUrl(ConfigurationSection configurationSection) {
    Optional<String> text = configurationSection.text("url");
    Optional<URI> url = text.flatMap(HttpAddress::parse);
    if (text.isPresent() && url.isEmpty()) {
      configurationSection.addProblem("url", "is not an http or https address");
    }
    return url;
  }

  private static Duration readTimeout(ConfigurationSection configurationSection) {
    Duration timeout =
        configurationSection
            .value("timeout", DURATION, SettingValueParser::parseDuration)
            .orElse(ChannelOptions.DEFAULT_TIMEOUT);
    if (timeout.isZero()) {
      configurationSection.addProblem("timeout", "must be longer than nothing");
      return ChannelOptions.DEFAULT_TIMEOUT;
    }
    return timeout;
  }

  private static Optional<String> required(ConfigurationSection configurationSection, String key) {
    if (!configurationSection.has(key)) {
      configurationSection.addProblem(key, "is missing");
    }
    return configurationSection.text(key);
  }

  private static Optional<Security> parseSecurity(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "none" -> Optional.of(Security.NONE);
      case "starttls" -> Optional.of(Security.STARTTLS);
      case "tls" -> Optional.of(Security.TLS);
      case String other -> Optional.empty();
    };
  }

  /** Creates a value; reports an {@link IllegalArgumentException} as a problem of the file. */
  private static <T> Optional<T> createOrReport(
      ConfigurationSection configurationSection, String key, Supplier<T> maker) {
    try {
      return Optional.of(maker.get());
    } catch (IllegalArgumentException e) {
      configurationSection.addProblem(key, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }
}
