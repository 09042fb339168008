package wirewatch.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import wirewatch.alerting.channel.Channels;
import wirewatch.alerting.model.Watch;
import wirewatch.alerting.watchfile.WatchMapper;
import wirewatch.alerting.watchfile.WatchReadResult;
import wirewatch.app.CommandRunner;
import wirewatch.app.ExitCode;
import wirewatch.app.JsonLine;
import wirewatch.index.ArticleIndex;
import wirewatch.index.DocumentStore;
import wirewatch.index.client.IndexOptions;
import wirewatch.node.LocalNode;
import wirewatch.node.ReadableTempDirFactory;
import wirewatch.node.SharedTestNode;
import wirewatch.node.TestNode;
import wirewatch.pipeline.watch.LiveWatches;
import wirewatch.pipeline.watch.PendingWatches;
import wirewatch.pipeline.watch.QueryLanguageSearch;
import wirewatch.pipeline.watch.StoredWatch;
import wirewatch.pipeline.watch.WatchFile;
import wirewatch.pipeline.watch.WatchStore;

/** The commands of watches, the store below them, and the queries of docs/watches.md. */
class WatchCommandsIT {
  private static final Path PAGE = Path.of("../docs/watches.md");

  @TempDir(factory = ReadableTempDirFactory.class)
  private static Path folder;

  private static LocalNode node;
  private static ArticleIndex index;
  private static Path yaml;

  @BeforeAll
  static void storeArticles() throws IOException {
    node = SharedTestNode.startEmpty();
    index = ArticleIndex.connect(IndexOptions.of(TestNode.clientAddress(node)));
    index.installTemplates();
    Instant now = Instant.now();
    DocumentStore documentStore =
        index.documentStore(
            "wirewatch-articles-en-" + now.toString().substring(0, 7).replace('-', '.'));
    for (int i = 0; i < 12; i++) {
      String time = now.minus(1 + i / 4, ChronoUnit.DAYS).toString();
      documentStore.put("sanctions-" + i, article("story-" + i / 2, time));
    }
    index.refresh();
    yaml = configuration("wirewatch.yaml", "");
  }

  @AfterAll
  static void stop() {
    index.close();
  }

  /** The article that all queries of the page find. */
  private static Map<String, Object> article(String story, String time) {
    return Map.of(
        "@timestamp",
        time,
        "url",
        Map.of("full", "https://nordwire.example/1", "domain", "nordwire.example"),
        "feed",
        Map.of("id", "nordwire"),
        "story",
        Map.of("id", story),
        "article",
        Map.ofEntries(
            Map.entry("headline", "New sanctions hit the timber trade"),
            Map.entry("lead", "The council agreed on Thursday."),
            Map.entry("body", "The sanctions on Russia and San Marino begin in May."),
            Map.entry("language", "en"),
            Map.entry("agency", "Nord Wire"),
            Map.entry("published", "2026-03-05T10:00:00Z"),
            Map.entry("urgency", 2),
            Map.entry("country_iso_codes", List.of("RU", "SM")),
            Map.entry("people", List.of(Map.of("name", "Anna Weber"))),
            Map.entry(
                "quotes",
                List.of(
                    Map.of("text", "No exceptions are planned.", "speaker", "Anna Weber"),
                    Map.of("text", "We shall pay tariffs.", "speaker", "Piotr Nowak")))));
  }

  static List<String> queriesOfThePage() throws IOException {
    return block("lucene").lines().filter(line -> !line.isBlank()).toList();
  }

  private static String block(String language) throws IOException {
    String page = Files.readString(PAGE);
    String fence = "```" + language + "\n";
    int start = page.indexOf(fence) + fence.length();
    return page.substring(start, page.indexOf("```", start));
  }

  @ParameterizedTest
  @MethodSource("queriesOfThePage")
  void findsByTheQueriesOfTheDocumentation(String query) {
    CommandRunner.Outcome found = run("search", query, "--json");
    assertThat(found.code()).as(found.err()).isZero();
    assertThat(found.out().lines()).as(query).hasSize(12);
  }

  @Test
  void marksWhatMatched() throws IOException {
    assertThat(
            index
                .search(QueryLanguageSearch.bestMatches("sanction* AND Russia", 1))
                .hits()
                .getFirst())
        .satisfies(
            hit ->
                assertThat(hit.highlights().toString())
                    .contains("<em>sanctions</em>")
                    .contains("<em>Russia</em>"));
  }

  @Test
  void meansOneQuoteBySpeakerAndQuote() {
    assertThat(run("search", "speaker:Weber AND quote:tariffs").out()).contains("0 articles match");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "0", "two"})
  void refusesAMinimumScoreThatIsNone(String score) {
    CommandRunner.Outcome outcome = run("watch", "test", "sanction*", "--min-score=" + score);
    assertThat(outcome.code()).isEqualTo(ExitCode.USAGE);
    assertThat(outcome.err())
        .contains("--min-score " + score + " is not a number above 0, such as 2.5");
  }

  @Test
  void runsAQueryOnStoredArticles() throws IOException {
    CommandRunner.Outcome outcome = run("watch", "test", "sanction*", "--most", "1", "--json");

    JsonNode trial = JsonLine.MAPPER.readTree(outcome.out());
    assertThat(trial.get("articles").asInt()).isEqualTo(12);
    assertThat(trial.get("alerts").asInt()).isEqualTo(6);
    assertThat(trial.get("days")).hasSize(3);
    assertThat(trial.get("samples")).hasSize(6);
    assertThat(trial.get("warnings").toString()).contains("more than 1");
    assertThat(run("watch", "test", "sanction*").out()).contains("would have raised 6 alerts");
    assertThat(run("watch", "test", "sanction*", "--language", "ru").out()).contains("0 articles");
  }

  @Test
  void addsListsShowsMutesAndRemoves() throws IOException {
    assertThat(
            run("watch", "add", "oil AND Russia", "--name", "Öl & Gas", "--digest", "08:00").out())
        .contains("added ol-gas");
    assertThat(run("watch", "add", "oil", "--id", "ol-gas").code()).isEqualTo(ExitCode.USAGE);
    assertThat(run("watch", "list").out()).contains("ol-gas").contains("oil AND Russia");
    assertThat(run("watch", "show", "ol-gas").out()).contains("query: oil AND Russia");
    assertThat(run("watch", "mute", "ol-gas", "--for", "8h").out()).contains("is muted until");
    JsonNode shown = JsonLine.MAPPER.readTree(run("watch", "show", "ol-gas", "--json").out());
    assertThat(shown.get("muted_until").asText()).isNotEmpty();
    assertThat(shown.at("/mode/digest/at/0").asText()).isEqualTo("08:00");
    assertThat(run("watch", "mute", "ol-gas", "--off").out()).contains("delivers again");
    assertThat(run("watch", "remove", "ol-gas").out()).contains("removed ol-gas");
    assertThat(run("watch", "remove", "ol-gas").code()).isEqualTo(ExitCode.FAILED);
    assertThat(run("watch", "show", "ol-gas").err()).contains("there is no watch ol-gas");
  }

  @Test
  void refusesAQueryWithItsPosition() {
    CommandRunner.Outcome outcome = run("watch", "add", "sanctions AND (Russia", "--name", "X");
    assertThat(outcome.code()).isEqualTo(ExitCode.USAGE);
    assertThat(outcome.err()).contains("breaks at character 15");
    assertThat(run("search", "agensy:nord").err()).contains("did you mean agency");
  }

  @Test
  void importsAndExports() throws IOException {
    Path file = Files.writeString(folder.resolve("in.yaml"), block("yaml"));
    assertThat(run("watch", "import", file.toString()).code()).isZero();

    Path out = folder.resolve("out.yaml");
    assertThat(run("watch", "export", out.toString()).code()).isZero();

    assertThat(WatchFile.read(out)).containsAll(WatchFile.read(file));
    for (Watch watch : WatchFile.read(file)) {
      assertThat(run("watch", "remove", watch.id()).code()).isZero();
    }
  }

  @Test
  void synchronisesTheFileWithTheIndex() throws IOException {
    Path file = folder.resolve("watches.yaml");
    Files.writeString(
        file, "watches: [{id: f1, name: F, query: oil}, {id: f2, name: G, query: gas}]");
    Path main = yaml;
    Path own = configuration("own.yaml", "watches: watches.yaml\n");
    WatchStore store = WatchStore.of(index, Clock.systemUTC());
    LiveWatches live =
        LiveWatches.open(
            index, new LiveWatches.Files(file, null), Channels.NONE, Clock.systemUTC());

    assertThat(live.get().watches()).extracting(Watch::id).contains("f1", "f2");
    assertThat(store.find("f1").orElseThrow().origin()).isEqualTo(StoredWatch.Origin.FILE);
    assertThat(CommandRunner.run("watch", "remove", "f1", "--config", main.toString()).err())
        .contains("change it there");
    assertThat(store.mute("f1", Instant.parse("2099-01-01T00:00:00Z"))).isTrue();

    Files.writeString(file, "watches: [{id: f1, name: F, query: oil}]");
    assertThat(store.syncFile(WatchFile.read(file))).isEqualTo(new WatchStore.SyncResult(0, 1, 1));
    assertThat(store.find("f1").orElseThrow().watch().mutedUntil()).isNotNull();
    assertThat(store.find("f2")).isEmpty();

    Files.writeString(file, "watches: [{id: f1, name: F, query: (oil}]");
    CommandRunner.Outcome broken = CommandRunner.run("watch", "list", "--config", own.toString());
    assertThat(broken.code()).isEqualTo(ExitCode.USAGE);
    assertThat(broken.err()).contains("watches.yaml:1: watches[0].query");
    assertThat(store.syncFile(List.of()).removed()).isEqualTo(1);
  }

  @Test
  void changesTheVersionWithEveryChange() throws IOException {
    WatchStore store = WatchStore.of(index, Clock.systemUTC());
    String before = store.version();
    assertThat(run("watch", "add", "coal", "--id", "coal").code()).isZero();
    String added = store.version();
    assertThat(run("watch", "remove", "coal").code()).isZero();
    assertThat(added).isNotEqualTo(before);
    assertThat(store.version()).isNotEqualTo(added);
  }

  @Test
  void refusesAWatchWithAnUnknownChannel() {
    CommandRunner.Outcome added = run("watch", "add", "zinc", "--id", "zinc", "--channel", "desk");
    assertThat(added.code()).isEqualTo(ExitCode.USAGE);
    assertThat(added.err()).contains("desk stands not in alerts.channels");
    assertThat(run("watch", "remove", "zinc").code()).isNotZero();
  }

  @Test
  void refusesAWatchThatEndsInThePast() {
    CommandRunner.Outcome added =
        run("watch", "add", "zinc", "--id", "zinc", "--expires", "2020-01-31");
    assertThat(added.code()).isEqualTo(ExitCode.USAGE);
    assertThat(added.err()).contains("in the past, on 2020-01-31");
    assertThat(run("watch", "remove", "zinc").code()).isNotZero();
  }

  @Test
  void readsAWatchThatSomeoneElseWroteWithoutATime() throws IOException {
    index
        .documentStore("wirewatch-watches")
        .put("foreign", Map.of("id", "foreign", "name", "Tin", "query", "tin"));
    index.documentStore("wirewatch-watches").refresh();

    LiveWatches live =
        LiveWatches.open(
            index, new LiveWatches.Files(null, null), Channels.NONE, Clock.systemUTC());
    assertThat(live.get().watches()).extracting(Watch::id).contains("foreign");
    assertThat(WatchStore.of(index, Clock.systemUTC()).remove("foreign")).isTrue();
  }

  @Test
  void movesWatchesAddedWithoutElasticsearchIntoTheIndexAndLosesNone() throws IOException {
    WatchStore store = WatchStore.of(index, Clock.systemUTC());
    assertThat(run("watch", "add", "tungsten", "--id", "metal").code()).isZero();
    Watch other = store.find("metal").orElseThrow().watch();
    PendingWatches backlog = PendingWatches.in(folder.resolve("backlog"));
    backlog.add(withIdAndQuery("metal", "titanium"));
    backlog.add(withIdAndQuery("wood", "timber"));

    backlog.moveTo(store);
    backlog.moveTo(store);

    assertThat(backlog.list()).isEmpty();
    assertThat(store.find("metal").orElseThrow().watch()).isEqualTo(other);
    assertThat(store.find("metal-2").orElseThrow().watch().query()).isEqualTo("titanium");
    assertThat(store.find("wood").orElseThrow().watch().query()).isEqualTo("timber");
    assertThat(run("watch", "remove", "metal", "metal-2", "wood").code()).isZero();
  }

  private static Watch withIdAndQuery(String id, String query) {
    WatchReadResult read = WatchMapper.fromMap(Map.of("id", id, "name", id, "query", query));
    return ((WatchReadResult.Accepted) read).watches().getFirst();
  }

  private static Path configuration(String name, String more) throws IOException {
    return Files.writeString(
        folder.resolve(name),
        more + "elasticsearch: {url: '%s'}\nsources: []\n".formatted(TestNode.clientAddress(node)));
  }

  private static CommandRunner.Outcome run(String... arguments) {
    String[] all = Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--config";
    all[arguments.length + 1] = yaml.toString();
    return CommandRunner.run(all);
  }
}
