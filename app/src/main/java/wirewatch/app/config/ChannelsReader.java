package wirewatch.app.config;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import wirewatch.alerting.delivery.Channel;
import wirewatch.alerting.delivery.ChannelOptions;
import wirewatch.alerting.delivery.ChannelOptions.Login;
import wirewatch.alerting.delivery.ChannelOptions.Security;
import wirewatch.alerting.delivery.ChannelOptions.SmtpServer;
import wirewatch.alerting.delivery.ChannelOptions.Target;
import wirewatch.alerting.delivery.Channels;
import wirewatch.alerting.delivery.Pace;
import wirewatch.ingest.net.AddressRange;

/** Reads the channels of alerts: a mapping of their names. */
final class ChannelsReader {
  private static final URI TELEGRAM = URI.create("https://api.telegram.org");
  private static final String TYPES =
      "a type; there are mail, webhook, slack, mattermost, teams, discord, telegram, log and feed";

  private final Path folder;

  /**
   * @param folder that relative paths are relative to
   */
  ChannelsReader(Path folder) {
    this.folder = folder;
  }

  Channels read(Section channels) {
    List<Channel> read = new ArrayList<>();
    for (Map.Entry<String, Section> entry : channels.sections().entrySet()) {
      channel(entry.getKey(), entry.getValue()).ifPresent(read::add);
    }
    return new Channels(read);
  }

  private Optional<Channel> channel(String name, Section section) {
    boolean marked = section.value("default", "true or false", Flags::flag).orElse(false);
    Pace pace = pace(section);
    Optional<ChannelOptions> options = options(section);
    section.rejectUnknownKeys();
    return options.flatMap(
        kind -> built(section, "type", () -> new Channel(name, marked, pace, kind)));
  }

  private static Pace pace(Section section) {
    return new Pace(
        section
            .value("per_minute", "a number from 1 to 1000", ChannelsReader::count)
            .orElse(Pace.DEFAULT.perMinute()),
        section
            .value("fold_above", "a number from 1 to 1000", ChannelsReader::count)
            .orElse(Pace.DEFAULT.foldAbove()));
  }

  private Optional<ChannelOptions> options(Section section) {
    Optional<String> type = section.text("type");
    if (type.isEmpty()) {
      section.problem("type", "is missing; say for example mail, webhook or slack");
    }
    return switch (type.orElse("")) {
      case "mail" -> mail(section);
      case "webhook" -> webhook(section);
      case "slack" -> target(section, null).map(ChannelOptions.Slack::new);
      case "mattermost" -> target(section, null).map(ChannelOptions.Mattermost::new);
      case "teams" -> target(section, null).map(ChannelOptions.Teams::new);
      case "discord" -> target(section, null).map(ChannelOptions.Discord::new);
      case "telegram" -> telegram(section);
      case "log" -> Optional.of(new ChannelOptions.Log());
      case "feed" -> Optional.of(new ChannelOptions.Feed());
      case "" -> Optional.empty();
      case String other -> {
        section.problem("type", "'" + other + "' is not " + TYPES);
        yield Optional.empty();
      }
    };
  }

  private Optional<ChannelOptions> mail(Section section) {
    Optional<SmtpServer> server = server(section);
    Optional<String> from = section.required("from", "give the sender's address");
    List<String> to = section.texts("to");
    return server.flatMap(
        host ->
            from.flatMap(
                sender ->
                    built(
                        section,
                        to.isEmpty() ? "to" : "from",
                        () -> new ChannelOptions.Mail(host, sender, to))));
  }

  private Optional<SmtpServer> server(Section section) {
    Optional<String> host = section.required("host", "give the mail server's name");
    Security security =
        section
            .value("security", "starttls, tls or none", ChannelsReader::security)
            .orElse(Security.STARTTLS);
    int port =
        section
            .value("port", "a port from 1 to 65535", text -> number(text, 65_535))
            .orElse(security.port());
    Optional<String> user = section.text("user");
    Optional<String> password = section.text("password");
    if (user.isPresent() != password.isPresent()) {
      section.problem("user", "user and password belong together");
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
            built(section, "host", () -> new SmtpServer(name, port, security, login, ca, timeout)));
  }

  private static Optional<ChannelOptions> webhook(Section section) {
    Optional<Target> target = target(section, null);
    Optional<String> secret = section.text("secret");
    return target.flatMap(
        receiver ->
            built(
                section,
                "secret",
                () -> new ChannelOptions.Webhook(receiver, secret.orElse(null))));
  }

  private static Optional<ChannelOptions> telegram(Section section) {
    Optional<Target> api = target(section, TELEGRAM);
    Optional<String> token = section.required("token", "give the bot's token");
    Optional<String> chat = section.required("chat", "give the chat's number or @name");
    return api.flatMap(
        server ->
            token.flatMap(
                secret ->
                    chat.flatMap(
                        to ->
                            built(
                                section,
                                "token",
                                () -> new ChannelOptions.Telegram(server, secret, to)))));
  }

  /**
   * @param usual the address where none is given; null where one must be
   */
  private static Optional<Target> target(Section section, @Nullable URI usual) {
    // The address is a secret: a problem must not print it.
    Optional<String> text = section.text("url");
    Optional<URI> given = text.flatMap(Addresses::http);
    if (text.isPresent() && given.isEmpty()) {
      section.problem("url", "is not an http or https address");
    } else if (!section.has("url") && usual == null) {
      section.problem("url", "is missing; give the address that takes the messages");
    }
    List<AddressRange> allowed = AddressRanges.read(section, "allow_addresses");
    Duration timeout = timeout(section);
    return given
        .or(() -> Optional.ofNullable(usual))
        .flatMap(url -> built(section, "url", () -> new Target(url, allowed, timeout)));
  }

  private static Duration timeout(Section section) {
    return section
        .value("timeout", "a duration; write for example 15s", Quantities::duration)
        .orElse(ChannelOptions.TIMEOUT);
  }

  private static Optional<Security> security(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "starttls" -> Optional.of(Security.STARTTLS);
      case "tls" -> Optional.of(Security.TLS);
      case "none" -> Optional.of(Security.NONE);
      case String other -> Optional.empty();
    };
  }

  private static Optional<Integer> count(String text) {
    return number(text, 1000);
  }

  private static Optional<Integer> number(String text, int most) {
    return text.matches("[1-9]\\d{0,4}") && Integer.parseInt(text) <= most
        ? Optional.of(Integer.valueOf(text))
        : Optional.empty();
  }

  /** What a record's own checks refuse is a problem of the file. */
  private static <T> Optional<T> built(Section section, String key, Supplier<? extends T> record) {
    try {
      return Optional.of(record.get());
    } catch (IllegalArgumentException e) {
      section.problem(key, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }
}
