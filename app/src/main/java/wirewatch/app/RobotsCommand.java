package wirewatch.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import wirewatch.crawler.address.Addresses;
import wirewatch.crawler.robots.RobotsReader;
import wirewatch.crawler.robots.RobotsRules;

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
final class RobotsCommand implements Callable<Integer> {
  private final ObjectMapper json = new ObjectMapper();

  @Spec private @Nullable CommandSpec spec;

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
      description = "Addresses to ask for.")
  private List<String> addresses = List.of();

  @Override
  public Integer call() throws IOException {
    if (spec == null) {
      throw new IllegalStateException("not run by picocli");
    }
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    byte[] body;
    try {
      body = file.equals("-") ? System.in.readAllBytes() : Files.readAllBytes(Path.of(file));
    } catch (IOException | InvalidPathException e) {
      err.println(file + ": " + e);
      return 1;
    }
    RobotsRules rules = RobotsReader.read(body, agent);
    boolean failed = false;
    for (String text : addresses) {
      Optional<URI> address = address(text);
      if (address.isPresent()) {
        out.println(json.writeValueAsString(line(text, rules.allows(address.get()), rules)));
      } else {
        err.println(text + ": no web address");
        failed = true;
      }
    }
    out.flush();
    return failed ? 1 : 0;
  }

  private static Map<String, Object> line(String text, boolean allowed, RobotsRules rules) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("url", text);
    line.put("allowed", allowed);
    line.put("crawl_delay", rules.crawlDelay().map(RobotsCommand::seconds).orElse(null));
    return line;
  }

  /**
   * The address as it is written, for the rules speak of spellings; only what is none is mended.
   */
  private static Optional<URI> address(String text) {
    try {
      return Optional.of(new URI(text));
    } catch (URISyntaxException e) {
      return Addresses.normalise(text);
    }
  }

  private static double seconds(Duration delay) {
    return delay.toMillis() / 1000.0;
  }
}
