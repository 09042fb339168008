package wirewatch.bench;

import java.util.List;
import wirewatch.app.command.CommandProvider;
import wirewatch.bench.demo.DemoCommand;

/** The commands {@code demo} and {@code bench}. */
public final class BenchCommands implements CommandProvider {

  @Override
  public List<Object> commands() {
    return List.of(new DemoCommand(), new BenchCommand());
  }
}
