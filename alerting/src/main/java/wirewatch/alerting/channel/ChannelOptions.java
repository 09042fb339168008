package wirewatch.alerting.channel;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.net.IpAddressRange;

/** The options of a channel, by kind. {@code toString} omits secrets. */
public sealed interface ChannelOptions {

  /** The default timeout of a delivery. */
  Duration DEFAULT_TIMEOUT = Duration.ofSeconds(15);

  /**
   * E-mail.
   *
   * @param from an address, optionally with a display name
   * @param to at least one address
   */
  record Mail(SmtpServer server, String from, List<String> to) implements ChannelOptions {
    public Mail {
      to = List.copyOf(to);
      if (to.isEmpty()) {
        throw new IllegalArgumentException("a mail channel needs at least one recipient");
      }
      MailAddresses.parse(from);
      to.forEach(MailAddresses::parse);
    }
  }

  /**
   * The SMTP server that accepts the mail.
   *
   * @param ca PEM file of the certificate authority, if the machine does not trust it
   * @param timeout of a whole delivery
   */
  record SmtpServer(
      String host,
      int port,
      Security security,
      @Nullable Login login,
      @Nullable Path ca,
      Duration timeout) {
    public SmtpServer {
      if (host.isBlank() || port < 1 || port > 65_535) {
        throw new IllegalArgumentException("not a mail server: " + host + ":" + port);
      }
      requirePositive(timeout);
    }
  }

  /** How the connection to a mail server is protected. */
  enum Security {
    NONE,
    STARTTLS,
    TLS;

    /** The default port: 25, 587 or 465 (RFC 8314). */
    public int defaultPort() {
      return switch (this) {
        case NONE -> 25;
        case STARTTLS -> 587;
        case TLS -> 465;
      };
    }
  }

  /** The credentials for a mail server. */
  record Login(String user, String password) {
    @Override
    public String toString() {
      return user;
    }
  }

  /**
   * A CloudEvents 1.0 event by POST.
   *
   * @param secret signs the event (Standard Webhooks): {@code whsec_} and base64, or any text
   */
  record Webhook(HttpTarget target, @Nullable String secret) implements ChannelOptions {
    public Webhook {
      if (secret != null) {
        WebhookSignature.parseKey(secret);
      }
    }

    @Override
    public String toString() {
      return "webhook " + target;
    }
  }

  /** An incoming webhook of Slack. */
  record Slack(HttpTarget target) implements ChannelOptions {}

  /** An incoming webhook of Mattermost. */
  record Mattermost(HttpTarget target) implements ChannelOptions {}

  /** A Teams workflow that starts when a webhook request is received. */
  record Teams(HttpTarget target) implements ChannelOptions {}

  /** A webhook of a Discord channel. */
  record Discord(HttpTarget target) implements ChannelOptions {}

  /**
   * A Telegram bot.
   *
   * @param api the Bot API's server
   * @param token the bot's
   * @param chat the chat's number, or {@code @} and the channel's name
   */
  record Telegram(HttpTarget api, String token, String chat) implements ChannelOptions {
    public Telegram {
      if (!token.matches("[0-9]{1,20}:[A-Za-z0-9_-]{10,100}")) {
        throw new IllegalArgumentException("a bot's token looks like 123456:ABC…");
      }
      if (!chat.matches("-?[0-9]{1,20}|@[A-Za-z0-9_]{1,64}")) {
        throw new IllegalArgumentException("a chat is a number or @ and a channel's name: " + chat);
      }
    }

    @Override
    public String toString() {
      return "telegram " + chat;
    }
  }

  /** One line a message in the program's log. */
  record Log() implements ChannelOptions {}

  /** The feeds that the console serves for each watch: nothing is sent. */
  record Feed() implements ChannelOptions {}

  /**
   * An HTTP server that accepts messages. Its path and query are secret: they authorize the sender.
   *
   * @param url http or https, without user info
   * @param allowedRanges address ranges that are permitted although they are not public
   * @param timeout of a whole delivery
   */
  record HttpTarget(URI url, List<IpAddressRange> allowedRanges, Duration timeout) {
    public HttpTarget {
      allowedRanges = List.copyOf(allowedRanges);
      String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
      if (!List.of("http", "https").contains(scheme)
          || url.getHost() == null
          || url.getUserInfo() != null) {
        throw new IllegalArgumentException(
            "must be an http or https address with a host and without a user");
      }
      requirePositive(timeout);
    }

    @Override
    public String toString() {
      return url.getHost();
    }
  }

  private static void requirePositive(Duration timeout) {
    if (timeout.isZero() || timeout.isNegative()) {
      throw new IllegalArgumentException("timeout must be longer than nothing: " + timeout);
    }
  }
}
