package wirewatch.alerting.delivery;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wirewatch.alerting.channel.Channel;
import wirewatch.alerting.channel.ChannelOptions;
import wirewatch.alerting.channel.Channels;
import wirewatch.alerting.message.MessageLinks;

/**
 * Sends documents over the mail channels, at once and without a retry: whoever sends one sees the
 * outcome. Creating it opens no connection. Thread-safe.
 */
public final class DocumentMailer {
  private final Map<String, MailSender> senders = new LinkedHashMap<>();
  private final List<Recipients> recipients;

  /**
   * Creates a sender for every mail channel.
   *
   * @throws IllegalArgumentException if a channel's {@code ca} cannot be read
   */
  public DocumentMailer(Channels channels) {
    List<Channel> mails =
        channels.all().stream()
            .filter(channel -> channel.options() instanceof ChannelOptions.Mail)
            .toList();
    for (Channel channel : mails) {
      ChannelOptions.Mail mail = (ChannelOptions.Mail) channel.options();
      MessageLinks links = new MessageLinks(channels.console());
      senders.put(channel.name(), new MailSender(mail, links, InstantSource.system()));
    }
    this.recipients =
        mails.stream()
            .map(each -> new Recipients(each.name(), ((ChannelOptions.Mail) each.options()).to()))
            .toList();
  }

  /** A mail channel and the addresses that its mails go to. */
  public record Recipients(String channel, List<String> addresses) {
    public Recipients {
      addresses = List.copyOf(addresses);
    }
  }

  /** The mail channels in the order of the configuration. */
  public List<Recipients> recipients() {
    return recipients;
  }

  /**
   * Sends a document; blocks until the server has responded or the channel's timeout has elapsed.
   *
   * @return empty if there is no mail channel of this name
   */
  public Optional<ChannelSender.Outcome> send(String channel, MailDocument document) {
    return Optional.ofNullable(senders.get(channel)).map(sender -> sender.send(document));
  }
}
