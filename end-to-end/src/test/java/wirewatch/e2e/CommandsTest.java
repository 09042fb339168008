package wirewatch.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import wirewatch.app.CommandRunner;
import wirewatch.app.ExitCode;
import wirewatch.app.JsonLine;
import wirewatch.app.command.Main;

class CommandsTest {
  @TempDir private Path folder;

  @Test
  void everyCommandExplainsItselfWithAnExample() {
    List<CommandLine> commands = new ArrayList<>();
    collect(Main.commandLine(), commands);

    assertThat(commands).hasSizeGreaterThan(15);
    for (CommandLine command : commands) {
      String name = command.getCommandSpec().qualifiedName();
      String usage = command.getUsageMessage();
      assertThat(usage).as(name).contains("--help").contains("Example").contains("  wirewatch ");
    }
  }

  private static void collect(CommandLine command, List<CommandLine> all) {
    command.getSubcommands().values().stream()
        .filter(sub -> !sub.getCommandName().equals("generate-completion"))
        .forEach(
            sub -> {
              all.add(sub);
              collect(sub, all);
            });
  }

  @Test
  void printsACompletionScript() {
    assertThat(CommandRunner.run("generate-completion").out())
        .contains("complete -F")
        .contains("reprocess");
  }

  @Test
  void refusesABaseUrlThatIsNoWebAddress() throws IOException {
    Path text = Files.writeString(folder.resolve("refused.txt"), "The harbour is full.\n");
    String tooLong = "https://wire.example/" + "x".repeat(100_000);
    for (String address : List.of("file:///etc/passwd", "javascript:alert(1)", tooLong)) {
      for (String command : List.of("extract", "listing")) {
        CommandRunner.Outcome outcome =
            CommandRunner.run(command, "--base-url", address, text.toString());

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("an http or https address of at most 2048 characters");
      }
    }
  }

  @Test
  void extractsATextAsOneLineOfJson() throws IOException {
    Path text = folder.resolve("copy.txt");
    Files.writeString(
        text, "LISBON (Example) - The harbour is full.\n\nThe mayor said so on Monday.\n");

    CommandRunner.Outcome outcome = CommandRunner.run("extract", text.toString());

    assertThat(outcome.code()).as(outcome.err()).isZero();
    JsonNode response = JsonLine.MAPPER.readTree(outcome.out());
    assertThat(response.get("id").asText()).isEqualTo("copy");
    assertThat(response.get("outcome").asText()).isEqualTo("extracted");
    assertThat(response.at("/article/dateline/place").asText()).isEqualTo("LISBON");
    assertThat(response.at("/article/body").asText()).startsWith("The harbour is full.");
  }

  @Test
  void namesInputsThatCannotBeReadAndGoesOn() throws IOException {
    Path text = folder.resolve("copy.txt");
    Files.writeString(text, "A sentence that is here.");

    CommandRunner.Outcome outcome =
        CommandRunner.run("extract", folder.resolve("gone.html").toString(), text.toString());

    assertThat(outcome.code()).isEqualTo(ExitCode.FAILED);
    assertThat(outcome.err()).contains("gone.html").contains("there is no such file");
    assertThat(outcome.out().lines()).hasSize(2);
  }

  @Test
  void refusesWrongUsageWithCodeTwo() {
    assertThat(CommandRunner.run("extract").code()).isEqualTo(ExitCode.USAGE);
    assertThat(CommandRunner.run("fly").code()).isEqualTo(ExitCode.USAGE);
    assertThat(CommandRunner.run("run", "--config", folder.resolve("none.yaml").toString()).err())
        .contains("none.yaml does not exist")
        .contains("wirewatch init");
  }

  @Test
  void reportsEveryProblemOfAConfigurationAtOnce() throws IOException {
    Path yaml = folder.resolve("wirewatch.yaml");
    Files.writeString(yaml, "colour: blue\nsources: [{id: a}]\n");

    CommandRunner.Outcome outcome = CommandRunner.run("run", "--config", yaml.toString());

    assertThat(outcome.code()).isEqualTo(ExitCode.USAGE);
    assertThat(outcome.err()).contains("yaml:1: colour").contains("yaml:2: sources[0].listings");
  }

  @Test
  void initWritesAConfigurationThatReadsAndKeepsAnExistingOne() {
    assertThat(CommandRunner.run("init", "--wires", folder.toString()).code()).isZero();

    CommandRunner.Outcome again = CommandRunner.run("init", folder.toString());

    assertThat(folder.resolve("wirewatch.schema.json")).exists();
    assertThat(again.code()).isEqualTo(ExitCode.USAGE);
    assertThat(again.err()).contains("exists already");
    assertThat(
            CommandRunner.run(
                    "source",
                    "export",
                    folder.resolve("a.opml").toString(),
                    "--config",
                    folder.resolve("wirewatch.yaml").toString())
                .out())
        .contains("wrote");
  }

  @Test
  void movesSourcesThroughOpml() throws IOException {
    Path yaml = folder.resolve("wirewatch.yaml");
    Path opml = folder.resolve("feeds.opml");
    Files.writeString(
        yaml, "sources:\n  - {id: a, name: A & B, listings: ['https://a.example/feed']}\n");
    assertThat(
            CommandRunner.run("source", "export", opml.toString(), "--config", yaml.toString())
                .code())
        .isZero();
    Path other = folder.resolve("other.yaml");
    Files.writeString(other, "sources: [] # none yet\n");

    CommandRunner.Outcome imported =
        CommandRunner.run("source", "import", opml.toString(), "--config", other.toString());

    assertThat(imported.code()).as(imported.err()).isZero();
    assertThat(Files.readString(other)).contains("https://a.example/feed").contains("A & B");
  }

  @Test
  void importSaysWhatItLeftOutAndWhy() throws IOException {
    Path yaml =
        Files.writeString(
            folder.resolve("wirewatch.yaml"),
            "sources: [{id: a, listings: ['https://a.example/feed']}]\n");
    Path opml =
        Files.writeString(
            folder.resolve("feeds.opml"),
            """
            <opml><body>
              <outline text="A" xmlUrl="https://A.example/feed"/>
              <outline text="B" xmlUrl="https://b.example/feed"/>
              <outline text="B again" xmlUrl="https://b.example/feed"/>
              <outline text="C" htmlUrl="https://c.example/"/>
              <outline text="D" xmlUrl="feed:nowhere"/>
            </body></opml>
            """);

    CommandRunner.Outcome imported =
        CommandRunner.run("source", "import", opml.toString(), "--config", yaml.toString());

    assertThat(imported.code()).as(imported.err()).isZero();
    assertThat(imported.out().lines())
        .satisfiesExactly(
            line -> assertThat(line).startsWith("added 1 sources to"),
            line -> assertThat(line).isEqualTo("left out 2: sources already, or named twice"),
            line -> assertThat(line).startsWith("left out 1: no feed is named"),
            line -> assertThat(line).startsWith("left out 1: the feed is no http or https"));
  }

  @Test
  void importNamesTheFileThatItCannotUse() throws IOException {
    Path yaml = Files.writeString(folder.resolve("wirewatch.yaml"), "sources: []\n");
    Path junk = Files.writeString(folder.resolve("junk.opml"), "no list");

    assertThat(refusal("source", "import", folder.resolve("nosuch.opml").toString(), yaml))
        .contains("nosuch.opml does not exist: check the name");
    assertThat(refusal("source", "import", junk.toString(), yaml))
        .contains("junk.opml names no feeds", "<outline xmlUrl=");
    assertThat(refusal("source", "import", folder.toString(), yaml)).contains(folder.toString());
  }

  private static String refusal(String command, String subcommand, String argument, Path yaml) {
    CommandRunner.Outcome outcome =
        CommandRunner.run(command, subcommand, argument, "--config", yaml.toString());
    assertThat(outcome.code()).as(outcome.err()).isEqualTo(ExitCode.USAGE);
    assertThat(outcome.err().lines()).hasSize(1);
    return outcome.err();
  }

  @Test
  void addsASourceOnceUnderTheTitleOfTheSite() throws IOException {
    Path yaml =
        Files.writeString(
            folder.resolve("wirewatch.yaml"),
            "crawl: {delay: 1ms, allow_addresses: [127.0.0.0/8]}\nsources: []\n");
    try (TestNewsSite site = TestNewsSite.start(2)) {
      String address = site.address("/feed.xml").toString();
      CommandRunner.Outcome first =
          CommandRunner.run("source", "add", address, "--config", yaml.toString());
      String added = Files.readString(yaml);
      CommandRunner.Outcome second =
          CommandRunner.run(
              "source", "add", address.replace("http", "HTTP"), "--config", yaml.toString());

      assertThat(first.code()).as(first.out()).isZero();
      assertThat(added).contains("name: \"Harbour News\"", address);
      assertThat(second.code()).isZero();
      assertThat(second.out())
          .contains("not added: it is a listing of the source harbour-news already");
      assertThat(yaml).hasContent(added);
    }
  }

  @Test
  void saysWhyAnAddressCannotBeFetched() throws IOException {
    Path yaml = Files.writeString(folder.resolve("wirewatch.yaml"), "sources: []\n");

    assertThat(problem("http://127.0.0.1:1/", yaml))
        .contains("has an address that is not public", "crawl.allow_addresses");
    assertThat(problem("http://no-such-host.invalid/", yaml))
        .contains("the host name no-such-host.invalid does not resolve");
  }

  private static String problem(String address, Path yaml) {
    CommandRunner.Outcome outcome =
        CommandRunner.run("source", "add", address, "--config", yaml.toString());
    assertThat(outcome.code()).isEqualTo(ExitCode.FAILED);
    return outcome
        .out()
        .lines()
        .filter(line -> line.startsWith("problem:"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aSearchForTooManyArticlesNamesTheLimit() {
    CommandRunner.Outcome outcome = CommandRunner.run("search", "harbour", "--size", "100000");

    assertThat(outcome.code()).isEqualTo(ExitCode.USAGE);
    assertThat(outcome.err().lines())
        .singleElement()
        .asString()
        .contains("--size must be 0 to 10000: 100000");
  }

  @Test
  void initSaysWhatToDoNext() {
    assertThat(CommandRunner.run("init", folder.toString()).out())
        .contains("next: ", "wirewatch source add", "wirewatch run --config " + folder);
  }
}
