package wirewatch.bench;

import java.util.Map;
import wirewatch.app.command.CommandProvider;
import wirewatch.bench.demo.DemoCommand;

/** The commands {@code demo} and {@code bench}. */
public final class BenchCommands implements CommandProvider {
  private static final String LINES =
      """
      demo   Crawls a local demo newsroom into an embedded Elasticsearch.
      bench  Measures speed and memory.
      """;

  @Override
  public Map<String, String> descriptions() {
    return CommandProvider.descriptions(LINES);
  }

  @Override
  public Object create(String name) {
    return switch (name) {
      case "demo" -> new DemoCommand();
      case "bench" -> new BenchCommand();
      default -> throw new IllegalArgumentException("no command: " + name);
    };
  }
}
