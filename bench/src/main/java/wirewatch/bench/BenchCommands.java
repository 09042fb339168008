package wirewatch.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import wirewatch.app.command.CommandProvider;
import wirewatch.bench.demo.DemoCommand;

/** The commands {@code demo} and {@code bench}. */
public final class BenchCommands implements CommandProvider {

  @Override
  public Map<String, String> descriptions() {
    Map<String, String> descriptions = new LinkedHashMap<>();
    descriptions.put("demo", "Crawls a local demo newsroom into an embedded Elasticsearch.");
    descriptions.put("bench", "Measures speed and memory.");
    return descriptions;
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
