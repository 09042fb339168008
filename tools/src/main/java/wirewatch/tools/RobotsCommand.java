package wirewatch.tools;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import wirewatch.app.ExitCode;
import wirewatch.app.JsonLine;
import wirewatch.crawler.robots.RobotsReader;
import wirewatch.crawler.robots.RobotsRules;
import wirewatch.ingest.text.PrintableText;
import wirewatch.ingest.url.Urls;

/**
 * {@code wirewatch robots}: what a {@code robots.txt} says of addresses, one JSON object a line.
 */
@Command(
    name = "robots",
    mixinStandardHelpOptions = true,
    description =
        "Prints whether a robots.txt (RFC 9309) allows addresses, one JSON object a line.",
    footer = {
      "",
      "Example:",
      "  wirewatch robots robots.txt --agent Wirewatch https://wire.example/news/1"
    })
public final class RobotsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--agent",
      paramLabel = "NAME",
      defaultValue = "Wirewatch",
      description = "The crawler's product token (default: ${DEFAULT-VALUE}).")
  private String agent = "";

  @Parameters(
      index = "0",
      paramLabel = "FILE",
      description = "The robots.txt; - for standard input.")
  private String file = "";

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "URL",
      description = "Addresses to check.")
  private List<String> addresses = List.of();

  @Override
  public Integer call() {
    byte[] body;
    try {
      body = file.equals("-") ? System.in.readAllBytes() : Files.readAllBytes(Path.of(file));
    } catch (NoSuchFileException e) {
      report(file, "no such file");
      return ExitCode.FAILED;
    } catch (IOException | InvalidPathException e) {
      report(file, "cannot be read: " + e.getMessage());
      return ExitCode.FAILED;
    }
    RobotsRules rules = RobotsReader.read(body, agent);
    int failed = 0;
    for (String text : addresses) {
      failed += print(text, rules) ? 0 : 1;
    }
    spec.commandLine().getOut().flush();
    return failed == 0 ? ExitCode.OK : ExitCode.FAILED;
  }

  private boolean print(String text, RobotsRules rules) {
    Optional<URI> address = parseAddress(text);
    if (address.isEmpty()) {
      report(text, "no web address");
      return false;
    }
    Map<String, Object> line = toDocument(text, rules.isAllowed(address.get()), rules);
    spec.commandLine().getOut().println(JsonLine.of(line));
    return true;
  }

  private void report(String input, String what) {
    spec.commandLine().getErr().println(input + ": " + PrintableText.of(what));
    spec.commandLine().getErr().flush();
  }

  private static Map<String, Object> toDocument(String text, boolean allowed, RobotsRules rules) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("url", text);
    line.put("allowed", allowed);
    line.put("crawl_delay", rules.crawlDelay().map(RobotsCommand::toSeconds).orElse(null));
    return line;
  }

  /**
   * The address as it is written, for the rules speak of spellings; only what is none is mended.
   */
  private static Optional<URI> parseAddress(String text) {
    try {
      return Optional.of(new URI(text));
    } catch (URISyntaxException e) {
      return Urls.normalise(text);
    }
  }

  private static double toSeconds(Duration delay) {
    return delay.toMillis() / 1000.0;
  }
}
