package wirewatch.alerting.delivery;

/** Where a channel leads and how, by its kind. */
public sealed interface ChannelOptions {

  /** One line a message in the program's log. */
  record Log() implements ChannelOptions {}

  /** The feeds that the console serves of each watch: nothing is sent. */
  record Feed() implements ChannelOptions {}
}
