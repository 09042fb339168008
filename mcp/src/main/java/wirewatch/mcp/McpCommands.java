package wirewatch.mcp;

import java.util.Map;
import wirewatch.app.command.CommandProvider;

/** The command {@code mcp}. */
public final class McpCommands implements CommandProvider {

  @Override
  public Map<String, String> descriptions() {
    return Map.of("mcp", McpCommand.DESCRIPTION);
  }

  @Override
  public Object create(String name) {
    return new McpCommand();
  }
}
