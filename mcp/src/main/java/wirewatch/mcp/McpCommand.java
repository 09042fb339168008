package wirewatch.mcp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import wirewatch.app.ConfigOption;
import wirewatch.app.ExitCode;
import wirewatch.app.IndexConnection;

/**
 * {@code wirewatch mcp}: a server of the Model Context Protocol on standard input and output, which
 * ends with its input.
 */
@Command(
    name = "mcp",
    mixinStandardHelpOptions = true,
    description = McpCommand.DESCRIPTION,
    footer = {"", "Example:", "  wirewatch mcp --config wirewatch.yaml"})
final class McpCommand implements Callable<Integer> {
  static final String DESCRIPTION =
      "Lets a language model read articles, stories, quotes and alerts (Model Context Protocol, stdio).";

  @Mixin private ConfigOption config = new ConfigOption();

  @Override
  public Integer call() throws IOException, InterruptedException {
    CountDownLatch end = new CountDownLatch(1);
    InputStream in = new EndOfInput(System.in, end::countDown);
    OutputStream out = System.out;
    try (IndexConnection connection = IndexConnection.open(config.readOrDefault());
        ToolServer server = ToolServer.start(new ArticleTools(connection.index()), in, out)) {
      end.await();
    }
    return ExitCode.OK;
  }
}
