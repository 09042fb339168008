package wirewatch.tools;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ToolCommandsTest {

  @Test
  void everyCommandHasTheNameAndDescriptionOfItsLine() {
    ToolCommands commands = new ToolCommands();

    assertThat(commands.descriptions())
        .hasSize(7)
        .allSatisfy(
            (name, description) -> {
              CommandLine command = new CommandLine(commands.create(name));
              assertThat(command.getCommandName()).isEqualTo(name);
              assertThat(command.getCommandSpec().usageMessage().description()[0])
                  .isEqualTo(description);
            });
  }
}
