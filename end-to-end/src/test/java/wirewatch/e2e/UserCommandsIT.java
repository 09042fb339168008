package wirewatch.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wirewatch.app.CommandRunner;
import wirewatch.app.CommandRunner.Outcome;
import wirewatch.console.audit.AuditEntry;
import wirewatch.console.audit.AuditLog;
import wirewatch.index.ArticleIndex;
import wirewatch.index.client.IndexOptions;
import wirewatch.node.LocalNode;
import wirewatch.node.ReadableTempDirFactory;
import wirewatch.node.SharedTestNode;
import wirewatch.node.TestNode;

/** The commands of docs/users.md do what the page says, in its order. */
class UserCommandsIT {
  private static final Path PAGE = Path.of("../docs/users.md");
  private static final String PASSWORD = "correct horse battery staple";

  @TempDir(factory = ReadableTempDirFactory.class)
  private static Path folder;

  private static ArticleIndex index;
  private static Path yaml;

  @BeforeAll
  static void start() throws IOException {
    LocalNode node = SharedTestNode.startEmpty();
    index = ArticleIndex.connect(IndexOptions.of(TestNode.clientAddress(node)));
    yaml =
        Files.writeString(
            folder.resolve("wirewatch.yaml"),
            """
            data: %s
            elasticsearch: {url: "%s"}
            sources: []
            """
                .formatted(folder.resolve("data"), TestNode.clientAddress(node)));
  }

  @AfterAll
  static void stop() {
    index.close();
  }

  @Test
  void theCommandsOfThePagePrintWhatItSays() throws IOException {
    List<String> printed = new ArrayList<>();
    for (String line : block("sh").lines().toList()) {
      Outcome outcome = run(PASSWORD, line.replaceFirst("^wirewatch ", "").split(" "));
      assertThat(outcome.code()).as(line + outcome.err()).isZero();
      if (line.contains(" list")) {
        assertThat(outcome.out()).contains("ada", "bob", "analyst", "2 users");
      } else {
        printed.add(outcome.out().strip());
      }
    }
    assertThat(printed).isEqualTo(block("text").lines().toList());

    List<AuditEntry> entries =
        new AuditLog(index, Clock.systemUTC()).list(new AuditLog.AuditQuery(null, null, null, 10));
    assertThat(entries)
        .extracting(AuditEntry::action)
        .containsExactly("user.remove", "user.password", "user.role", "user.add", "user.add");
    assertThat(entries).allSatisfy(entry -> assertThat(entry.who()).startsWith("command:"));
  }

  @Test
  void saysWhatIsWrong() {
    assertThat(run("short", "user", "add", "carol", "--password-stdin").err())
        .contains("a password has 15 to 200 characters");
    assertThat(run("", "user", "add", "carol", "--password-stdin").err())
        .contains("standard input has no password");
    assertThat(run(PASSWORD, "user", "add", "../carol", "--password-stdin").code()).isEqualTo(1);
    Outcome missing = run("", "user", "remove", "nobody");
    assertThat(missing.code()).isEqualTo(1);
    assertThat(missing.err()).contains("there is no user nobody");
    assertThat(run("", "user", "role", "nobody", "chief").err()).contains("chief is not a role");
  }

  private static Outcome run(String input, String... words) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream((input + "\n").getBytes(StandardCharsets.UTF_8)));
    try {
      return CommandRunner.run(
          Stream.concat(Stream.of(words), Stream.of("--config", yaml.toString()))
              .toArray(String[]::new));
    } finally {
      System.setIn(before);
    }
  }

  private static String block(String language) throws IOException {
    return Pattern.compile("(?s)```" + language + "\n(.*?)```")
        .matcher(Files.readString(PAGE))
        .results()
        .map(result -> result.group(1))
        .findFirst()
        .orElseThrow();
  }
}
