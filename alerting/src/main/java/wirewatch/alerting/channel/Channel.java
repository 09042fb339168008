package wirewatch.alerting.channel;

import java.util.regex.Pattern;

/**
 * A configured channel.
 *
 * @param name the name used in watches: letters, digits, {@code -} and {@code _}
 * @param isDefault whether watches that name no channel use it
 */
public record Channel(String name, boolean isDefault, RateLimit rateLimit, ChannelOptions options) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");

  public Channel {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "a channel's name has letters, digits, - and _, at most 64: " + name);
    }
  }
}
