package wirewatch.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import wirewatch.app.CommandRunner;
import wirewatch.app.ExitCode;
import wirewatch.app.JsonLine;
import wirewatch.console.ConsoleOptions;
import wirewatch.console.ConsoleServer;
import wirewatch.console.query.EmptyCrawlControl;
import wirewatch.index.ArticleIndex;
import wirewatch.index.client.IndexOptions;
import wirewatch.node.NodePassword;
import wirewatch.node.ReadableTempDirFactory;

/** The first steps of a new user: init, add a source, run, search, open the console. */
class FirstUseIT {
  private static final int ARTICLES = 15;

  @TempDir(factory = ReadableTempDirFactory.class, cleanup = CleanupMode.ON_SUCCESS)
  private Path folder;

  private Path yaml = Path.of("wirewatch.yaml");

  @Test
  void initAddRunSearchOpenConsole() throws Exception {
    yaml = folder.resolve("wirewatch.yaml");
    assertThat(CommandRunner.run("init", folder.toString()).code()).isZero();
    allowLoopback();
    try (TestNewsSite site = TestNewsSite.start(ARTICLES)) {
      addsTheSourceThatItUnderstands(site);
      JsonNode node = json("node", "start", "--json");
      try {
        runsOnce();
        findsTheArticles();
        assertThat(json("node", "status", "--json").get("pid")).isEqualTo(node.get("pid"));
        showsTheArticlesAsText(URI.create(node.get("address").asText()));
      } finally {
        assertThat(command("node", "stop").out()).contains("stopped");
      }
    }
    assertThat(command("node", "status").code()).isEqualTo(ExitCode.FAILED);
    assertThat(command("search", "harbour", "--size", "1").out())
        .as("a node is started for the search")
        .contains(ARTICLES + " articles match");
    assertThat(command("node", "status").code()).isEqualTo(ExitCode.FAILED);
  }

  private void allowLoopback() throws IOException {
    String text = Files.readString(yaml);
    assertThat(text).contains("# allow_addresses: [127.0.0.0/8]");
    Files.writeString(
        yaml, text.replace("# allow_addresses: [127.0.0.0/8]", "allow_addresses: [127.0.0.0/8]"));
  }

  private void addsTheSourceThatItUnderstands(TestNewsSite site) throws IOException {
    CommandRunner.Outcome added =
        command("source", "add", site.address("/feed.xml").toString(), "--name", "Harbour Post");

    assertThat(added.code()).as(added.out() + added.err()).isZero();
    assertThat(added.out()).contains("robots.txt: allowed").contains("FEED").contains("sample:");
    assertThat(Files.readString(yaml)).contains("id: harbour-post").contains("/feed.xml");
  }

  private void runsOnce() throws IOException {
    JsonNode report = json("run", "--once", "--json");

    assertThat(report.get("stored").asInt()).isEqualTo(ARTICLES);
    assertThat(json("run", "--once", "--json").get("discovered").asInt())
        .as("known addresses are not fetched again")
        .isZero();
  }

  private void findsTheArticles() throws IOException {
    CommandRunner.Outcome found =
        command("search", "headline:harbour AND source:harbour-post", "--json");
    assertThat(found.out().lines()).hasSize(ARTICLES);
    assertThat(
            JsonLine.MAPPER
                .readTree(found.out().lines().findFirst().orElseThrow())
                .at("/article/language")
                .asText())
        .isEqualTo("en");

    assertThat(command("search", "headline:(harbour").code()).isEqualTo(ExitCode.USAGE);

    JsonNode status = json("status", "--json");
    assertThat(status.get("articles").asInt()).isEqualTo(ARTICLES);
    assertThat(status.at("/sources/0/id").asText()).isEqualTo("harbour-post");
    assertThat(status.at("/sources/0/failures").asInt()).isZero();
    assertThat(status.at("/sources/0/last_success").asText()).isNotEmpty();
  }

  private void showsTheArticlesAsText(URI elasticsearch) throws Exception {
    NodePassword password = NodePassword.read(folder.resolve("wirewatch-data")).orElseThrow();
    IndexOptions options =
        IndexOptions.of(elasticsearch).withAuthorization(password.authorization());
    try (ArticleIndex index = ArticleIndex.connect(options);
        ConsoleServer consoleServer =
            ConsoleServer.start(
                new ConsoleOptions("127.0.0.1", 0), index, new EmptyCrawlControl())) {
      String today = get(consoleServer.uri());
      assertThat(today).contains("Harbour report 3").doesNotContain("<script");

      String found = get(consoleServer.uri().resolve("/search?q=alert"));
      assertThat(found)
          .contains("Harbour report 1")
          .doesNotContain("<script")
          .doesNotContain("<img");

      String link = found.replaceAll("(?s).*?href=\"(/article/[0-9a-f]+)[?\"].*", "$1");
      assertThat(get(consoleServer.uri().resolve(link)))
          .contains("&lt;script")
          .doesNotContain("<script")
          .doesNotContain("<img");
      assertThat(get(consoleServer.uri().resolve("/search?q=%22%3E%3Cscript%3E(")))
          .doesNotContain("<script");
    }
  }

  private static String get(URI address) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> response =
          client.send(
              HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
      assertThat(response.headers().firstValue("Content-Security-Policy"))
          .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'"));
      return response.body().replaceAll("<script src=\"/assets/[a-z]+\\.js\" defer></script>", "");
    }
  }

  private JsonNode json(String... arguments) throws IOException {
    CommandRunner.Outcome outcome = command(arguments);
    assertThat(outcome.code()).as(String.join(" ", arguments) + outcome.err()).isZero();
    return JsonLine.MAPPER.readTree(outcome.out());
  }

  private CommandRunner.Outcome command(String... arguments) {
    String[] all = Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--config";
    all[arguments.length + 1] = yaml.toString();
    return CommandRunner.run(all);
  }
}
