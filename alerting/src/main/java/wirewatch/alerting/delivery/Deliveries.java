package wirewatch.alerting.delivery;

import java.net.URI;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The senders of all channels. Creating them opens no connection. Thread-safe. */
public final class Deliveries implements AutoCloseable {
  private final Map<String, Delivery> byChannel = new LinkedHashMap<>();
  private final InstantSource clock;

  private Deliveries(Channels channels, InstantSource clock) {
    this.clock = clock;
    for (Channel channel : channels.all()) {
      byChannel.put(channel.name(), open(channel.options()));
    }
  }

  /**
   * Creates a sender for every channel.
   *
   * @param clock the clock for timestamps of messages
   * @throws IllegalArgumentException if a channel's {@code ca} cannot be read
   */
  public static Deliveries of(Channels channels, InstantSource clock) {
    return new Deliveries(channels, clock);
  }

  /** Creates a sender for every channel, with the system clock. */
  public static Deliveries of(Channels channels) {
    return of(channels, InstantSource.system());
  }

  /** The sender of a channel; empty if there is no channel of this name. */
  public Optional<Delivery> to(String channel) {
    return Optional.ofNullable(byChannel.get(channel));
  }

  private Delivery open(ChannelOptions options) {
    return switch (options) {
      case ChannelOptions.Mail mail -> new MailDelivery(mail, clock);
      case ChannelOptions.Webhook webhook ->
          new WebhookDelivery(post(webhook.target()), signature(webhook.secret()), clock);
      case ChannelOptions.Slack slack -> chat(slack.target(), new SlackPayload());
      case ChannelOptions.Mattermost mattermost ->
          chat(mattermost.target(), new MattermostPayload());
      case ChannelOptions.Teams teams -> chat(teams.target(), new TeamsPayload());
      case ChannelOptions.Discord discord -> chat(discord.target(), new DiscordPayload());
      case ChannelOptions.Telegram telegram ->
          chat(sendMessage(telegram), new TelegramPayload(telegram.chat()));
      case ChannelOptions.Log log -> new LogDelivery();
      case ChannelOptions.Feed feed -> message -> new Delivery.Delivered();
    };
  }

  private HttpPost post(ChannelOptions.Target target) {
    return new HttpPost(target, clock);
  }

  private Delivery chat(ChannelOptions.Target target, Payload payload) {
    return new ChatDelivery(post(target), payload);
  }

  private static @Nullable Signature signature(@Nullable String secret) {
    return secret == null ? null : new Signature(secret);
  }

  private static ChannelOptions.Target sendMessage(ChannelOptions.Telegram telegram) {
    ChannelOptions.Target api = telegram.api();
    String base = api.url().toString().replaceAll("/+$", "");
    URI method = URI.create(base + "/bot" + telegram.token() + "/sendMessage");
    return new ChannelOptions.Target(method, api.allowed(), api.timeout());
  }

  @Override
  public void close() {
    for (Delivery delivery : byChannel.values()) {
      delivery.close();
    }
  }
}
