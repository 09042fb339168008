package wirewatch.app.command;

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
import wirewatch.alerting.channel.Channel;
import wirewatch.alerting.channel.Channels;
import wirewatch.alerting.delivery.ChannelSender;
import wirewatch.alerting.delivery.ChannelSenders;
import wirewatch.alerting.message.AlertMessage;
import wirewatch.alerting.model.Alert;
import wirewatch.alerting.model.Severity;
import wirewatch.app.ConfigOption;
import wirewatch.app.ExitCode;
import wirewatch.app.UsageException;
import wirewatch.ingest.text.PrintableText;

/** {@code wirewatch channel}: the channels that deliver alerts. */
@Command(
    name = "channel",
    mixinStandardHelpOptions = true,
    description = "Lists and tests the channels that deliver alerts.",
    footer = {"", "Example:", "  wirewatch channel test desk"})
final class ChannelCommand {
  private static final String SAMPLE_SENTENCE = "Sanctions, said the speaker, are only a test.";

  @Spec private CommandSpec spec;

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Lists the configured channels.",
      footer = {"", "Example:", "  wirewatch channel list"})
  int list(@Mixin ConfigOption config) throws IOException {
    Channels channels = config.read().alerts().channels();
    for (Channel channel : channels.all()) {
      print(
          "%-20s %-11s %s"
              .formatted(
                  channel.name(),
                  typeName(channel),
                  channels.defaults().contains(channel) ? "default" : "")
              .stripTrailing());
    }
    if (channels.all().isEmpty()) {
      print("no channel; name one under `alerts.channels` in " + config.file());
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
    try (ChannelSenders channelSenders = ChannelSenders.of(channels)) {
      ChannelSender channelSender =
          channelSenders.forChannel(name).orElseThrow(() -> unknownChannel(name, channels));
      Instant start = Instant.now();
      ChannelSender.Outcome outcome = channelSender.send(AlertMessage.of(sampleAlert(name, start)));
      return reportOutcome(name, outcome, Duration.between(start, Instant.now()));
    }
  }

  private int reportOutcome(String name, ChannelSender.Outcome outcome, Duration took) {
    return switch (outcome) {
      case ChannelSender.Delivered delivered -> {
        print("delivered to " + name + " in " + took.toMillis() + " ms");
        yield ExitCode.OK;
      }
      case ChannelSender.Failed failed -> {
        Duration wait = failed.retryAfter();
        print(
            "not delivered to "
                + name
                + ": "
                + failed.reason()
                + (failed.temporary() ? " (it may work later" : " (it will not work as it is")
                + (wait == null ? ")" : "; it asks to wait " + wait.toSeconds() + " s)"));
        yield ExitCode.FAILED;
      }
    };
  }

  private static UsageException unknownChannel(String name, Channels channels) {
    String names = channels.all().stream().map(Channel::name).collect(Collectors.joining(", "));
    return new UsageException(
        "no channel is called "
            + name
            + (names.isEmpty() ? "; the configuration has none" : "; there are " + names));
  }

  private static Alert sampleAlert(String channel, Instant now) {
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
        List.of(new Alert.Sentence(SAMPLE_SENTENCE, List.of(new Alert.Mark(0, 9)), "Wirewatch")),
        new Alert.MatchedArticle(
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

  private static String typeName(Channel channel) {
    return channel.options().getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  private void print(String line) {
    spec.commandLine().getOut().println(PrintableText.of(line));
    spec.commandLine().getOut().flush();
  }
}
