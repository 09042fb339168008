package wirewatch.job;

import java.util.Map;
import wirewatch.app.command.CommandProvider;

/** The command {@code job}. */
public final class JobCommands implements CommandProvider {

  @Override
  public Map<String, String> descriptions() {
    return Map.of("job", JobCommand.DESCRIPTION);
  }

  @Override
  public Object create(String name) {
    return new JobCommand();
  }
}
