package wirewatch.alerting.delivery;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The open channels. Opening one asks nobody; thread-safe. */
public final class Deliveries implements AutoCloseable {
  private final Map<String, Delivery> byChannel = new LinkedHashMap<>();

  private Deliveries(Channels channels) {
    for (Channel channel : channels.all()) {
      byChannel.put(channel.name(), open(channel.options()));
    }
  }

  /** Opens every channel. */
  public static Deliveries of(Channels channels) {
    return new Deliveries(channels);
  }

  /** The way out of a channel; empty where none is called so. */
  public Optional<Delivery> to(String channel) {
    return Optional.ofNullable(byChannel.get(channel));
  }

  private static Delivery open(ChannelOptions options) {
    return switch (options) {
      case ChannelOptions.Log log -> new LogDelivery();
      case ChannelOptions.Feed feed -> message -> new Delivery.Delivered();
    };
  }

  @Override
  public void close() {}
}
