package wirewatch.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import wirewatch.crawler.listing.model.ListingKind;
import wirewatch.crawler.model.RevisitOptions;
import wirewatch.crawler.model.Source;
import wirewatch.crawler.model.SourceListing;
import wirewatch.crawler.model.WatchedFolder;
import wirewatch.pipeline.options.StoryOptions;

class ConfigurationReaderTest {
  private static final Path FOLDER = Path.of("/srv/watch");
  private final ConfigurationReader reader = new ConfigurationReader(Map.of("KEY", "secret")::get);

  @Test
  void anEmptyFileGivesTheDefaults() {
    Configuration configuration = read("");

    assertThat(configuration.data()).isEqualTo(FOLDER.resolve("wirewatch-data"));
    assertThat(configuration.elasticsearch())
        .isEqualTo(Configuration.Elasticsearch.Embedded.DEFAULT);
    assertThat(configuration.crawl().delay()).isEqualTo(Duration.ofSeconds(1));
    assertThat(configuration.console().port()).isEqualTo(8765);
    assertThat(configuration.sources()).isEmpty();
  }

  @Test
  void messagesLinkToTheConsoleWhereItsAddressIsKnown() {
    assertThat(consoleAddress("")).isEqualTo(URI.create("http://127.0.0.1:8765/"));
    assertThat(consoleAddress("console: {bind: '::1'}"))
        .isEqualTo(URI.create("http://[::1]:8765/"));
    assertThat(consoleAddress("console: {bind: 0.0.0.0, token: 0123456789abcdef}")).isNull();
    assertThat(
            consoleAddress(
                "console: {bind: 0.0.0.0, token: 0123456789abcdef, url: 'https://desk.example/'}"))
        .isEqualTo(URI.create("https://desk.example/"));
    assertThat(problems("console: {url: desk}")).isNotEmpty();
  }

  private @Nullable URI consoleAddress(String yaml) {
    return read(yaml).alerts().channels().console();
  }

  @Test
  void readsWhenArticlesAreRequestedAgain() {
    assertThat(read("").crawl().revisits()).isEqualTo(RevisitOptions.DEFAULT);
    assertThat(read("crawl: {revisit: {after: []}}").crawl().revisits().after()).isEmpty();
    assertThat(read("crawl: {revisit: {after: [30m, 2d], share: .2}}").crawl().revisits())
        .isEqualTo(new RevisitOptions(List.of(Duration.ofMinutes(30), Duration.ofDays(2)), .2));
  }

  @Test
  void refusesRevisitsThatAreNotAscendingOrMoreThanAll() {
    assertThat(String.join("\n", problems("crawl: {revisit: {after: [1h, 30m, soon], share: 2}}")))
        .contains("crawl.revisit.after: '30m' must be longer than the age before it")
        .contains("crawl.revisit.after: 'soon' is not an age")
        .contains("crawl.revisit.share: '2' is not a share from 0 to 1");
  }

  @Test
  void readsASourceWithAllItsKeys() {
    Configuration configuration =
        read(
            """
            sources:
              - id: northwire
                name: Northwire
                listings:
                  - https://northwire.example/feed
                  - {url: 'https://northwire.example/news', kind: section, links: '/news/\\d+'}
                every: 2m
                delay: 500ms
                agency: Northwire
                language: en
                country: NO
            """);

    assertThat(configuration.sources())
        .singleElement()
        .satisfies(
            source -> {
              assertThat(source.id()).isEqualTo("northwire");
              assertThat(source.maxPollInterval()).isEqualTo(Duration.ofMinutes(2));
              assertThat(source.requestDelay()).isEqualTo(Duration.ofMillis(500));
              assertThat(source.country()).isEqualTo("NO");
              assertThat(source.listings())
                  .containsExactly(
                      SourceListing.of(URI.create("https://northwire.example/feed")),
                      new SourceListing(
                          URI.create("https://northwire.example/news"),
                          ListingKind.SECTION,
                          "/news/\\d+"));
            });
  }

  @Test
  void readsASourceThatIsAFolder() {
    Source source =
        read("sources: [{id: wires, kind: folder, path: drop, quiet: 5s, done: keep}]")
            .sources()
            .getFirst();

    assertThat(source.folder())
        .isEqualTo(new WatchedFolder(FOLDER.resolve("drop"), Duration.ofSeconds(5), true));
    assertThat(source.maxPollInterval()).isEqualTo(Duration.ofSeconds(1));
    assertThat(String.join("\n", problems("sources: [{id: wires, kind: ftp, done: delete}]")))
        .contains("sources[0].kind: 'ftp' is not folder")
        .contains("sources[0].path: is missing; name the folder that is watched")
        .contains("sources[0].done: 'delete' is not move or keep");
  }

  @Test
  void derivesTheCapacityOfStoriesFromWindowAndRate() {
    assertThat(read("stories: {}").stories())
        .isEqualTo(new StoryOptions(Duration.ofDays(7), 350_000));
    assertThat(read("stories: {window: 36h, articles_per_day: 1000000}").stories())
        .isEqualTo(new StoryOptions(Duration.ofHours(36), 1_500_000));
    assertThat(read("stories: {articles_per_day: 9, capacity: 4000000}").stories())
        .isEqualTo(new StoryOptions(Duration.ofDays(7), 4_000_000));
  }

  @Test
  void refusesACapacityOfNoArticles() {
    assertThat(problems("stories: {capacity: 0}"))
        .containsExactly(
            "w.yaml:1: stories.capacity: '0' is not a number of articles from 1 to 100000000");
  }

  @Test
  void takesSecretsFromTheEnvironment() {
    Configuration configuration =
        read("elasticsearch: {url: 'https://es.example:9200', api_key: '${KEY}'}");

    assertThat(configuration.elasticsearch())
        .isEqualTo(
            new Configuration.Elasticsearch.Remote(
                URI.create("https://es.example:9200"), "secret", null));
    assertThat(configuration.toString()).doesNotContain("secret");
  }

  @Test
  void reportsEveryProblemAtOnceWithItsLine() {
    List<String> problems =
        problems(
            """
            data: here
            colour: blue
            elasticsearch: {api_key: '${MISSING}'}
            crawl:
              delay: soon
              allow_addresses: [everywhere]
            sources:
              - id: Two Words
                listings: [gopher://old.example/]
                every: 0s
              - id: quiet
              - id: quiet
                listings: [https://a.example/]
                country: Atlantis
                langauge: en
            """);

    assertThat(problems)
        .containsExactlyInAnyOrder(
            "w.yaml:2: colour is not a key here; allowed: alerts, console, crawl, data, elasticsearch, extraction, sources, stories, watches",
            "w.yaml:3: elasticsearch.api_key: the environment variable MISSING is not set",
            "w.yaml:5: crawl.delay: 'soon' is not a duration; write for example 30s, 5m or 2h",
            "w.yaml:6: crawl.allow_addresses: 'everywhere' is not an address range; write for example 127.0.0.0/8",
            "w.yaml:8: sources[0].id: 'Two Words' is not an id; use a-z, 0-9, - and _, at most 64",
            "w.yaml:9: sources[0].listings: 'gopher://old.example/' is not an http or https address",
            "w.yaml:10: sources[0].every: must be at least 1s",
            "w.yaml:11: sources[1].listings: is missing; name at least one feed, sitemap, section or home page",
            "w.yaml:12: sources[2].id: 'quiet' is another source's id already",
            "w.yaml:14: sources[2].country: 'Atlantis' is not an ISO 3166-1 country such as RU",
            "w.yaml:15: sources[2].langauge is not a key here; allowed: accept, agency, country, delay, every, id, language, listings, name");
  }

  @Test
  void keepsTheConsoleOnLoopbackWithoutASecret() {
    assertThat(problems("console: {bind: 0.0.0.0}"))
        .singleElement()
        .asString()
        .startsWith("w.yaml:1: console.bind: '0.0.0.0' is reached from other machines")
        .contains("token: ${WIREWATCH_TOKEN}");
    assertThat(problems("console: {bind: 0.0.0.0, token: }"))
        .containsExactly(
            "w.yaml:1: console.token: is empty; give it a value, or take the line away");
    assertThat(read("console: {bind: '::1', port: 0}").console().port()).isZero();
    assertThat(read("console: {bind: 127.0.0.2}").console().secret()).isNull();
  }

  @Test
  void opensTheConsoleToOthersWithASecretOfSomeLength() {
    Configuration.Console console =
        read("""
                console:
                  bind: 0.0.0.0
                  token: a-long-enough-token
                  hosts: [Wire.Example]
                  proxies: [10.0.0.0/8]
                """)
            .console();

    assertThat(console.secret()).isEqualTo("a-long-enough-token");
    assertThat(console.hosts()).containsExactly("wire.example");
    assertThat(console.toString()).doesNotContain("a-long-enough-token");
    assertThat(problems("console: {bind: 0.0.0.0, token: short}"))
        .singleElement()
        .asString()
        .startsWith("w.yaml:1: console.token: is shorter than 16 characters");
    assertThat(problems("console: {token: a-long-enough-token, password: another-long-one}"))
        .containsExactly("w.yaml:1: console.password: stands beside token; keep one of them");
    assertThat(problems("console: {bind: 0.0.0.0, token: '${MISSING}'}"))
        .containsExactly("w.yaml:1: console.token: the environment variable MISSING is not set");
    assertThat(problems("console: {hosts: ['http://wire.example']}")).hasSize(1);
  }

  @Test
  void reportsTheLineWhereAFileIsNotYaml() {
    assertThat(problems("data: [unclosed\ncrawl: {"))
        .singleElement()
        .asString()
        .startsWith("w.yaml:");
  }

  @Test
  void survivesAFileOfAliases() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i < 60; i++) {
      bomb.append("a%d: &a%d [*a%d, *a%d]%n".formatted(i, i, i - 1, i - 1));
    }

    assertThat(problems(bomb.toString())).isNotEmpty();
  }

  private Configuration read(String yaml) {
    return reader.read(yaml, "w.yaml", FOLDER);
  }

  private List<String> problems(String yaml) {
    return catchThrowableOfType(ConfigurationException.class, () -> read(yaml)).problems();
  }
}
