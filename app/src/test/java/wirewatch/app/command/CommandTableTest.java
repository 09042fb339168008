package wirewatch.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class CommandTableTest {

  @Test
  void theHelpIsTheSameWhicheverCommandsAreCreated() {
    String all = Main.commandLine().getUsageMessage();

    assertThat(all).contains("init ", "generate-completion ");
    assertThat(Main.commandLine(List.of("--help")).getUsageMessage()).isEqualTo(all);
    assertThat(Main.commandLine(List.of("run")).getUsageMessage()).isEqualTo(all);
  }

  @Test
  void everyCommandHasTheNameAndDescriptionOfItsLine() {
    CommandTable table = new CommandTable();
    Map<String, String> ours = table.descriptions();
    assertThat(ours.remove("generate-completion")).isNotNull(); // picocli's own

    assertThat(ours)
        .hasSizeGreaterThan(15)
        .allSatisfy(
            (name, description) -> {
              CommandLine command = new CommandLine(table.create(name));
              assertThat(command.getCommandName()).isEqualTo(name);
              assertThat(command.getCommandSpec().usageMessage().description()[0])
                  .isEqualTo(description);
            });
  }

  @Test
  void onlyTheCommandThatRunsIsCreated() {
    CommandLine line = Main.commandLine(List.of("status", "--help"));

    assertThat(
            Objects.requireNonNull(line.getSubcommands().get("status"))
                .getCommandSpec()
                .userObject())
        .isInstanceOf(StatusCommand.class);
    assertThat(
            Objects.requireNonNull(line.getSubcommands().get("run")).getCommandSpec().userObject())
        .isNull();
  }
}
