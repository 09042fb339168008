package wirewatch.alerting.delivery;

import java.net.URI;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wirewatch.alerting.channel.Channel;
import wirewatch.alerting.channel.ChannelOptions;
import wirewatch.alerting.channel.Channels;
import wirewatch.alerting.channel.WebhookSignature;
import wirewatch.alerting.message.MessageLinks;
import wirewatch.alerting.payload.ChatPayload;
import wirewatch.alerting.payload.DiscordPayload;
import wirewatch.alerting.payload.MattermostPayload;
import wirewatch.alerting.payload.SlackPayload;
import wirewatch.alerting.payload.TeamsPayload;
import wirewatch.alerting.payload.TelegramPayload;

/** The senders of all channels. Creating them opens no connection. Thread-safe. */
public final class ChannelSenders implements AutoCloseable {
  private final Map<String, ChannelSender> byChannel = new LinkedHashMap<>();
  private final InstantSource clock;
  private final MessageLinks links;

  private ChannelSenders(Channels channels, InstantSource clock) {
    this.clock = clock;
    this.links = new MessageLinks(channels.console());
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
  public static ChannelSenders of(Channels channels, InstantSource clock) {
    return new ChannelSenders(channels, clock);
  }

  /** Creates a sender for every channel, with the system clock. */
  public static ChannelSenders of(Channels channels) {
    return of(channels, InstantSource.system());
  }

  /** The sender of a channel; empty if there is no channel of this name. */
  public Optional<ChannelSender> forChannel(String channel) {
    return Optional.ofNullable(byChannel.get(channel));
  }

  private ChannelSender open(ChannelOptions options) {
    return switch (options) {
      case ChannelOptions.Mail mail -> new MailSender(mail, links, clock);
      case ChannelOptions.Webhook webhook ->
          new WebhookSender(post(webhook.target()), signature(webhook.secret()), clock);
      case ChannelOptions.Slack slack -> chat(slack.target(), new SlackPayload());
      case ChannelOptions.Mattermost mattermost ->
          chat(mattermost.target(), new MattermostPayload());
      case ChannelOptions.Teams teams -> chat(teams.target(), new TeamsPayload());
      case ChannelOptions.Discord discord -> chat(discord.target(), new DiscordPayload());
      case ChannelOptions.Telegram telegram ->
          chat(sendMessage(telegram), new TelegramPayload(telegram.chat()));
      case ChannelOptions.Log log -> new LogSender();
      case ChannelOptions.Feed feed -> alertMessage -> new ChannelSender.Delivered();
    };
  }

  private HttpPoster post(ChannelOptions.HttpTarget httpTarget) {
    return new HttpPoster(httpTarget, clock);
  }

  private ChannelSender chat(ChannelOptions.HttpTarget httpTarget, ChatPayload chatPayload) {
    return new ChatSender(post(httpTarget), chatPayload);
  }

  private static @Nullable WebhookSignature signature(@Nullable String secret) {
    return secret == null ? null : new WebhookSignature(secret);
  }

  private static ChannelOptions.HttpTarget sendMessage(ChannelOptions.Telegram telegram) {
    ChannelOptions.HttpTarget api = telegram.api();
    String base = api.url().toString().replaceAll("/+$", "");
    URI method = URI.create(base + "/bot" + telegram.token() + "/sendMessage");
    return new ChannelOptions.HttpTarget(method, api.allowedRanges(), api.timeout());
  }

  @Override
  public void close() {
    for (ChannelSender channelSender : byChannel.values()) {
      channelSender.close();
    }
  }
}
