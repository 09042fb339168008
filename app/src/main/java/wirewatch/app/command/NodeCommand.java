package wirewatch.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import wirewatch.app.ConfigOption;
import wirewatch.app.ExitCode;
import wirewatch.app.IndexConnection;
import wirewatch.app.JsonLine;
import wirewatch.app.UsageException;
import wirewatch.app.WaitNotice;
import wirewatch.configuration.Configuration;
import wirewatch.configuration.Configuration.Elasticsearch;
import wirewatch.index.client.IndexOptions;
import wirewatch.node.LocalNode;
import wirewatch.node.NodePassword;
import wirewatch.node.NodeStatus;
import wirewatch.node.RunningNode;

/** {@code wirewatch node}: the embedded Elasticsearch by itself. */
@Command(
    name = "node",
    mixinStandardHelpOptions = true,
    description = "Starts, stops and shows the embedded Elasticsearch node.",
    synopsisSubcommandLabel = "start|stop|status",
    footer = {"", "Example:", "  wirewatch node start"})
final class NodeCommand {

  @Command(
      name = "start",
      mixinStandardHelpOptions = true,
      description = "Starts a node that goes on running.",
      footer = {"", "Example:", "  wirewatch node start"})
  int start(@Mixin ConfigOption config, @Mixin Output output) throws IOException {
    Configuration configuration = config.readOrDefault();
    try (WaitNotice notice = WaitNotice.start()) {
      RunningNode node =
          LocalNode.startDetached(
              IndexConnection.nodeOptions(configuration.data(), embeddedOptions(configuration)),
              notice);
      notice.close();
      output.print(node, configuration.data());
    }
    return ExitCode.OK;
  }

  @Command(
      name = "stop",
      mixinStandardHelpOptions = true,
      description = "Stops the node that runs.",
      footer = {"", "Example:", "  wirewatch node stop"})
  int stop(@Mixin ConfigOption config, @Mixin Output output) throws IOException {
    boolean stopped = LocalNode.stop(config.readOrDefault().data());
    output.print(stopped ? "stopped" : "no node was running");
    return ExitCode.OK;
  }

  @Command(
      name = "status",
      mixinStandardHelpOptions = true,
      description = "Shows the node that runs.",
      footer = {"", "Example:", "  wirewatch node status --json"})
  int status(@Mixin ConfigOption config, @Mixin Output output) throws IOException {
    Path data = config.readOrDefault().data();
    return switch (NodeStatus.of(data)) {
      case NodeStatus.Stopped stopped -> {
        output.print("no node is running");
        yield ExitCode.FAILED;
      }
      case NodeStatus.Unresponsive node -> {
        output.print(
            "a node (pid %d) is starting or stopping, or hangs: ask again, or end it with `wirewatch node stop`"
                .formatted(node.pid()));
        yield ExitCode.FAILED;
      }
      case NodeStatus.Running running -> {
        output.print(running.node(), data);
        yield ExitCode.OK;
      }
    };
  }

  private static Elasticsearch.Embedded embeddedOptions(Configuration configuration) {
    return switch (configuration.elasticsearch()) {
      case Elasticsearch.Embedded embedded -> embedded;
      case Elasticsearch.Remote remote ->
          throw new UsageException(
              "the configuration names a cluster of yours ("
                  + IndexOptions.of(remote.url()).url()
                  + "): there is no node to start");
    };
  }

  /** Prints the result as text or JSON. */
  static final class Output {
    @Option(names = "--json", description = "Prints JSON.")
    private boolean json;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    void print(RunningNode node, Path data) {
      Path file = NodePassword.file(data);
      if (json) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("address", node.address().toString());
        document.put("pid", node.pid());
        document.put("user", NodePassword.USER);
        document.put("netrc_file", file.toString());
        printLine(JsonLine.of(document));
        return;
      }
      printLine("running at " + node.address() + " (pid " + node.pid() + ")");
      printLine("user " + NodePassword.USER + ", password in " + file);
      printLine("  curl --netrc-file '" + file + "' " + node.address() + "/_cat/indices?v");
    }

    void print(String sentence) {
      printLine(json ? JsonLine.of(Map.of("status", sentence)) : sentence);
    }

    private void printLine(String line) {
      PrintWriter out = spec.commandLine().getOut();
      out.println(line);
      out.flush();
    }
  }
}
