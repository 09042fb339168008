package wirewatch.app;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import wirewatch.alerting.delivery.Channel;
import wirewatch.alerting.delivery.Channels;
import wirewatch.alerting.delivery.Deliveries;
import wirewatch.alerting.delivery.Delivery;
import wirewatch.alerting.delivery.Message;
import wirewatch.alerting.model.Alert;
import wirewatch.alerting.model.Severity;

/** {@code wirewatch channel}: the channels that deliver alerts. */
@Command(
    name = "channel",
    mixinStandardHelpOptions = true,
    description = "Lists and tests the channels that deliver alerts.",
    footer = {"", "Example:", "  wirewatch channel test desk"})
final class ChannelCommand {
  private static final String SENTENCE = "Sanctions, said the speaker, are only a test.";

  @Spec private CommandSpec spec;

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Lists the configured channels.",
      footer = {"", "Example:", "  wirewatch channel list"})
  int list(@Mixin ConfigOption config) throws IOException {
    Channels channels = config.read().alerts().channels();
    for (Channel channel : channels.all()) {
      say(
          "%-20s %-11s %s"
              .formatted(
                  channel.name(),
                  type(channel),
                  channels.defaults().contains(channel) ? "default" : "")
              .stripTrailing());
    }
    if (channels.all().isEmpty()) {
      say("no channel; name one under `alerts.channels` in " + config.file());
    }
    return ExitCode.OK;
  }

  @Command(
      name = "test",
      mixinStandardHelpOptions = true,
      description = "Sends a test alert through a channel and prints the result.",
      footer = {"", "Example:", "  wirewatch channel test desk"})
  int test(
      @Mixin ConfigOption config,
      @Parameters(paramLabel = "NAME", description = "The channel's name.") String name)
      throws IOException {
    Channels channels = config.read().alerts().channels();
    try (Deliveries deliveries = Deliveries.of(channels)) {
      Delivery delivery = deliveries.to(name).orElseThrow(() -> unknown(name, channels));
      Instant start = Instant.now();
      Delivery.Outcome outcome = delivery.deliver(Message.of(sample(name, start)));
      return told(name, outcome, Duration.between(start, Instant.now()));
    }
  }

  private int told(String name, Delivery.Outcome outcome, Duration took) {
    return switch (outcome) {
      case Delivery.Delivered delivered -> {
        say("delivered to " + name + " in " + took.toMillis() + " ms");
        yield ExitCode.OK;
      }
      case Delivery.Failed failed -> {
        Duration wait = failed.retryAfter();
        say(
            "not delivered to "
                + name
                + ": "
                + failed.why()
                + (failed.temporary() ? " (it may work later" : " (it will not work as it is")
                + (wait == null ? ")" : "; it asks to wait " + wait.toSeconds() + " s)"));
        yield ExitCode.FAILED;
      }
    };
  }

  private static UsageProblem unknown(String name, Channels channels) {
    String names = channels.all().stream().map(Channel::name).collect(Collectors.joining(", "));
    return new UsageProblem(
        "no channel is called "
            + name
            + (names.isEmpty() ? "; the configuration has none" : "; there are " + names));
  }

  private static Alert sample(String channel, Instant now) {
    String id = "test-" + now.toEpochMilli();
    return new Alert(
        id,
        id,
        Alert.Kind.MATCH,
        now,
        "test",
        "Test",
        Severity.MEDIUM,
        "This is a test of the channel " + channel,
        List.of("sanctions"),
        List.of(new Alert.Sentence(SENTENCE, List.of(new Alert.Mark(0, 9)), "Wirewatch")),
        new Alert.Piece(
            id,
            id,
            "This is a test of the channel " + channel,
            URI.create("https://news.example/test"),
            "Wirewatch",
            null,
            "TEST",
            now,
            "en",
            List.of()));
  }

  private static String type(Channel channel) {
    return channel.options().getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  private void say(String line) {
    spec.commandLine().getOut().println(Printable.of(line));
    spec.commandLine().getOut().flush();
  }
}
