package wirewatch.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonPointer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wirewatch.crawler.access.FormLogin;
import wirewatch.crawler.access.Secret;
import wirewatch.crawler.access.SourceAccess;
import wirewatch.crawler.listing.model.ListingKind;
import wirewatch.crawler.model.HttpApi;
import wirewatch.crawler.model.Mailbox;
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

    assertThat(source.delivery())
        .isEqualTo(new WatchedFolder(FOLDER.resolve("drop"), Duration.ofSeconds(5), true));
    assertThat(source.maxPollInterval()).isEqualTo(Duration.ofSeconds(1));
    assertThat(String.join("\n", problems("sources: [{id: wires, kind: ftp}]")))
        .contains("sources[0].kind: 'ftp' is not folder, http-api or mail");
    assertThat(String.join("\n", problems("sources: [{id: wires, kind: folder, done: delete}]")))
        .contains("sources[0].path: is missing; name the folder that is watched")
        .contains("sources[0].done: 'delete' is not move or keep");
  }

  @Test
  void readsTheLoginAndTheHeadersOfASource() {
    SourceAccess access =
        access(
            "{headers: {X-Key: '${KEY}'}, basic: {user: desk, password: '${KEY}'}, login: {url:"
                + " 'https://a.example/login', fields: {user: desk, pw: '${KEY}'}, success:"
                + " {cookie: sid}}}");

    assertThat(access.headers())
        .containsEntry("X-Key", Secret.of("secret"))
        .containsEntry("authorization", Secret.of("Basic ZGVzazpzZWNyZXQ="));
    assertThat(access.login())
        .isEqualTo(
            new FormLogin(
                URI.create("https://a.example/login"),
                Map.of("user", Secret.of("desk"), "pw", Secret.of("secret")),
                "sid",
                null));
    assertThat(access.toString()).doesNotContain("secret").doesNotContain("ZGVz");
  }

  @Test
  void readsASecretFromAFile(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("token"), "t-0815\n");

    assertThat(access("{bearer: {file: '%s'}}".formatted(file)).headers())
        .containsEntry("Authorization", Secret.of("Bearer t-0815"));
    assertThat(accessProblems("{bearer: {file: '%s'}}".formatted(folder.resolve("none"))))
        .contains("sources[0].access.bearer: " + folder.resolve("none") + " cannot be read");
  }

  @Test
  void refusesAnAccessThatCannotWorkWithoutRepeatingItsSecrets() {
    assertThat(accessProblems("{headers: {Host: a, 'X Y': b}, cookie: \"pass\\nword\"}"))
        .contains("sources[0].access.headers.Host: is not a header that can be set")
        .contains("sources[0].access.headers.X Y: is not a header that can be set")
        .contains("sources[0].access.cookie: must be one line of ASCII")
        .doesNotContain("word");
    assertThat(accessProblems("{bearer: '${NONE}', basic: {user: desk}}"))
        .contains("the environment variable NONE is not set")
        .contains("sources[0].access.bearer: cannot stand beside basic")
        .contains("sources[0].access.basic.password: is missing");
    assertThat(accessProblems("{login: {url: ftp, fields: {}}}"))
        .contains("sources[0].access.login.url: 'ftp' is not an http or https address")
        .contains("sources[0].access.login.fields: is missing")
        .contains("sources[0].access.login.success: is missing");
    assertThat(
            String.join(
                "\n", problems("sources: [{id: a, kind: folder, path: b, access: {cookie: c}}]")))
        .contains("sources[0].access: is for sources that are requested over HTTP");
  }

  @Test
  void readsAnInterfaceThatIsPolled() {
    Source source =
        read("sources: [{id: wire, kind: http-api, url: 'https://a.example/items', items: /list,"
                + " item_id: /key, next: /more, cursor: page, since: {parameter: from, format:"
                + " seconds, overlap: 1m}, quota: 60/1m, key: '${KEY}', key_param: apikey}]")
            .sources()
            .getFirst();

    assertThat(source.delivery())
        .isEqualTo(
            new HttpApi(
                URI.create("https://a.example/items"),
                new HttpApi.Items("/list", JsonPointer.compile("/key"), null),
                new HttpApi.Paging(JsonPointer.compile("/more"), "page", false),
                new HttpApi.Since("from", HttpApi.TimeFormat.EPOCH_SECONDS, Duration.ofMinutes(1)),
                new HttpApi.Quota(60, Duration.ofMinutes(1))));
    assertThat(Objects.requireNonNull(source.access()).parameters())
        .isEqualTo(Map.of("apikey", Secret.of("secret")));
    assertThat(source.maxPollInterval()).isEqualTo(Duration.ofSeconds(30));
    assertThat(source.toString()).doesNotContain("secret");
  }

  @Test
  void knowsTheInterfaceOfAp() {
    Source source =
        read("sources: [{id: ap, kind: http-api, template: ap, key: '${KEY}'}]")
            .sources()
            .getFirst();

    assertThat(Objects.requireNonNull(source.access()).headers())
        .containsEntry("X-API-Key", Secret.of("secret"));
    assertThat(source.delivery())
        .isInstanceOfSatisfying(HttpApi.class, api -> assertThat(api.paging().resumes()).isTrue());
  }

  @Test
  void refusesAnInterfaceThatCannotBePolled() {
    assertThat(
            String.join(
                "\n",
                problems(
                    "sources: [{id: a, kind: http-api, template: dpa, items: '//', next: more,"
                        + " since: {}, quota: many, key: k}]")))
        .contains("sources[0].template: 'dpa' is not ap or ninjs")
        .contains("sources[0].url: is missing")
        .contains("sources[0].next: 'more' is not a JSON pointer")
        .contains("sources[0].since.parameter: is missing")
        .contains("sources[0].quota: 'many' is not a number of requests in a time")
        .contains("sources[0].key: needs key_header or key_param");
  }

  @Test
  void subscribesToHubsOnlyWhereTheyReachTheConsole() {
    assertThat(read("").crawl().callbacks()).isNull();
    assertThat(
            read("{crawl: {websub: true}, console: {url: 'https://desk.example/'}}")
                .crawl()
                .callbacks())
        .isEqualTo(URI.create("https://desk.example/"));
    assertThat(problems("crawl: {websub: true}"))
        .containsExactly(
            "w.yaml:1: crawl.websub: needs console.url, the address at which hubs reach the"
                + " console");
  }

  @Test
  void readsAMailboxWithItsRules() {
    Source source =
        read("sources: [{id: mails, kind: mail, host: imap.a.example, user: desk, password:"
                + " '${KEY}', rules: [{from: '*@b.example', read: items}]}]")
            .sources()
            .getFirst();

    assertThat(source.delivery())
        .isEqualTo(
            new Mailbox(
                new Mailbox.Server("imap.a.example", 993, Mailbox.Security.TLS, null),
                new Mailbox.Login("desk", Secret.of("secret")),
                "INBOX",
                Duration.ofDays(7),
                List.of(new Mailbox.Rule("*@b.example", Mailbox.Reading.ITEMS))));
    assertThat(source.maxPollInterval()).isEqualTo(Duration.ofMinutes(1));
    assertThat(source.toString()).doesNotContain("secret");
    assertThat(
            String.join(
                "\n",
                problems(
                    "sources: [{id: a, kind: mail, port: 0, security: ssl, rules: [{read:"
                        + " all}]}]")))
        .contains("sources[0].host: is missing; name the IMAP server")
        .contains("sources[0].user: is missing")
        .contains("sources[0].password: is missing")
        .contains("sources[0].port: '0' is not a port")
        .contains("sources[0].security: 'ssl' is not tls, starttls or none")
        .contains("sources[0].rules.from: is missing")
        .contains("sources[0].rules.read: 'all' is not message, items, pages or ignore");
  }

  private SourceAccess access(String yaml) {
    return Objects.requireNonNull(read(sourceWith(yaml)).sources().getFirst().access());
  }

  private String accessProblems(String yaml) {
    return String.join("\n", problems(sourceWith(yaml)));
  }

  private static String sourceWith(String access) {
    return "sources: [{id: a, listings: ['https://a.example/'], access: %s}]".formatted(access);
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
            "w.yaml:2: colour is not a key here; allowed: alerts, console, crawl, data,"
                + " elasticsearch, extraction, sources, stories, watches",
            "w.yaml:3: elasticsearch.api_key: the environment variable MISSING is not set",
            "w.yaml:5: crawl.delay: 'soon' is not a duration; write for example 30s, 5m or 2h",
            "w.yaml:6: crawl.allow_addresses: 'everywhere' is not an address range; write for"
                + " example 127.0.0.0/8",
            "w.yaml:8: sources[0].id: 'Two Words' is not an id; use a-z, 0-9, - and _, at most 64",
            "w.yaml:9: sources[0].listings: 'gopher://old.example/' is not an http or https"
                + " address",
            "w.yaml:10: sources[0].every: must be at least 1s",
            "w.yaml:11: sources[1].listings: is missing; name at least one feed, sitemap, section"
                + " or home page",
            "w.yaml:12: sources[2].id: 'quiet' is another source's id already",
            "w.yaml:14: sources[2].country: 'Atlantis' is not an ISO 3166-1 country such as RU",
            "w.yaml:15: sources[2].langauge is not a key here; allowed: accept, agency, country,"
                + " delay, every, id, language, listings, name");
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
  void opensTheConsoleToOthersWithUsersOrAProvider() {
    assertThat(read("console: {bind: 0.0.0.0, users: true}").console().users()).isTrue();
    assertThat(problems("console: {bind: 0.0.0.0, users: false}")).hasSize(1);
    Configuration.Oidc oidc =
        read("""
        console:
          bind: 0.0.0.0
          oidc:
            issuer: https://login.example/realms/desk
            client_id: wirewatch
            client_secret: hidden-from-logs
            roles: {desk: analyst}
        """)
            .console()
            .oidc();

    assertThat(Objects.requireNonNull(oidc).nameClaim()).isEqualTo("preferred_username");
    assertThat(oidc.rolesClaim()).isEqualTo("groups");
    assertThat(oidc.roles()).containsExactly(Map.entry("desk", "analyst"));
    assertThat(oidc.toString()).doesNotContain("hidden-from-logs");
    assertThat(problems("console: {oidc: {issuer: 'https://login.example/'}}"))
        .anyMatch(problem -> problem.contains("console.oidc.client_id: is missing"))
        .anyMatch(problem -> problem.contains("console.oidc.client_secret: is missing"))
        .anyMatch(problem -> problem.contains("console.oidc.roles: is missing"));
    assertThat(
            problems(
                "console: {oidc: {issuer: 'https://login.example/', client_id: a,"
                    + " client_secret: b, roles: {desk: chief}}}"))
        .anyMatch(problem -> problem.contains("'chief' is not a role"));
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
