package wirewatch.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wirewatch.crawler.access.Secret;
import wirewatch.crawler.access.SourceAccess;
import wirewatch.crawler.model.HttpApi;
import wirewatch.crawler.model.PollResult;
import wirewatch.crawler.model.Source;

class ApiSourceTest {
  private static final Duration EVERY = Duration.ofMinutes(1);
  private static final String KEY = "key-4711-of-the-desk";
  private static final HttpApi.Items ITEMS = new HttpApi.Items("/items", null, null);
  private static final HttpApi.Paging NEXT =
      new HttpApi.Paging(JsonPointer.compile("/next_page"), null, false);

  @TempDir private Path data;
  private final RecordingListener listener = new RecordingListener();
  private final TestClock clock = new TestClock();
  private final List<String> keys = new CopyOnWriteArrayList<>();
  private TestSite site;

  @BeforeEach
  void openSite() throws IOException {
    site = new TestSite();
  }

  @AfterEach
  void closeSite() {
    site.close();
  }

  @Test
  void deliversTheItemsOfAllPagesOnce() throws Exception {
    json(
        "/feed",
        "{\"items\": [%s, %s], \"next_page\": \"/feed?page=2\"}".formatted(item("a"), item("b")));
    json("/feed?page=2", "{\"items\": [%s]}".formatted(item("c")));

    rounds(api("/feed", ITEMS, NEXT), 2);

    assertThat(listener.addresses())
        .containsExactly(
            URI.create("api://wire/urn:a"),
            URI.create("api://wire/urn:b"),
            URI.create("api://wire/urn:c"));
    assertThat(bodies().getFirst()).isEqualTo(item("a"));
    assertThat(listener.polls)
        .extracting(PollResult::candidates, PollResult::newPages)
        .containsExactly(tuple(3, 3), tuple(2, 0));
  }

  @Test
  void goesOnAfterARestartWhereTheLastPageEnded() throws Exception {
    HttpApi.Paging resuming = new HttpApi.Paging(NEXT.next(), null, true);
    json("/feed", "{\"items\": [%s], \"next_page\": \"/feed?seq=1\"}".formatted(item("a")));
    json("/feed?seq=1", "{\"items\": [], \"next_page\": \"/feed?seq=1\"}");
    HttpApi api = api("/feed", ITEMS, resuming);

    rounds(api, 1);
    json("/feed?seq=1", "{\"items\": [%s], \"next_page\": \"/feed?seq=2\"}".formatted(item("b")));
    json("/feed?seq=2", "{\"items\": [], \"next_page\": \"/feed?seq=2\"}");
    rounds(api, 1);

    assertThat(site.requests())
        .containsExactly("/feed", "/feed?seq=1", "/feed?seq=1", "/feed?seq=2");
    assertThat(listener.addresses()).hasSize(2);
  }

  @Test
  void sendsACursorAndTheTimeOfTheLastPoll() throws Exception {
    HttpApi.Paging cursor = new HttpApi.Paging(JsonPointer.compile("/cursor"), "from", false);
    HttpApi.Since since =
        new HttpApi.Since("since", HttpApi.TimeFormat.EPOCH_SECONDS, Duration.ofMinutes(5));
    json("/feed?a=1", "{\"items\": [%s], \"cursor\": \"x y\"}".formatted(item("a")));
    json("/feed?a=1&from=x%20y", "{\"items\": []}");
    long before = clock.instant().getEpochSecond();

    rounds(new HttpApi(site.addressOf("/feed?a=1"), ITEMS, cursor, since, null), 2);

    assertThat(site.requests()).startsWith("/feed?a=1", "/feed?a=1&from=x%20y").hasSize(3);
    String last = site.requests().getLast();
    assertThat(last).startsWith("/feed?a=1&since=");
    assertThat(Long.parseLong(last.substring("/feed?a=1&since=".length())))
        .isBetween(before - 300, before - 300 + 60);
  }

  @Test
  void readsTheDocumentThatAnItemNamesInPlaceOfTheItem() throws Exception {
    HttpApi.Items linked = new HttpApi.Items("/items", null, JsonPointer.compile("/nitf"));
    json(
        "/feed",
        "{\"items\": [{\"id\": \"a\", \"nitf\": \"/a.xml\"}, {\"id\": \"b\", \"nitf\":"
            + " \"/b.xml\"}]}");
    site.html("/a.xml", "<nitf>a</nitf>");
    site.status("/b.xml", 404);

    rounds(api("/feed", linked, NEXT), 1);

    assertThat(bodies()).containsExactly("<nitf>a</nitf>", "{\"id\":\"b\",\"nitf\":\"/b.xml\"}");
  }

  @Test
  void splitsXmlByTheNameOfItsItems() throws Exception {
    site.html(
        "/feed",
        "<?xml version='1.0'?><m:newsMessage xmlns:m='x'><m:newsItem guid='urn:a'><p>A &amp; B</p>"
            + "</m:newsItem><m:newsItem guid='urn:b'/></m:newsMessage>");

    rounds(api("/feed", new HttpApi.Items("newsItem", null, null), NEXT), 1);

    assertThat(listener.addresses())
        .containsExactly(URI.create("api://wire/urn:a"), URI.create("api://wire/urn:b"));
    assertThat(bodies().getFirst())
        .isEqualTo("<m:newsItem guid=\"urn:a\"><p>A &amp; B</p></m:newsItem>");
  }

  @Test
  void waitsAsLongAsTheServerAsksAlsoAfterARestart() throws Exception {
    site.route(
        "/feed",
        exchange -> {
          exchange.getResponseHeaders().set("Retry-After", "600");
          TestSite.send(exchange, 429, "text/plain", "slow down");
        });
    HttpApi api = api("/feed", ITEMS, NEXT);

    rounds(api, 3);
    assertThat(site.requests("/feed")).isEqualTo(1);
    clock.advance(Duration.ofMinutes(10));
    rounds(api, 1);

    assertThat(site.requests("/feed")).isEqualTo(2);
    assertThat(listener.polls.getFirst().outcome()).isEqualTo(PollResult.Outcome.THROTTLED);
  }

  @Test
  void sendsNoMoreRequestsThanTheQuotaAllows() throws Exception {
    json("/feed", "{\"items\": [%s], \"next_page\": \"/feed?page=2\"}".formatted(item("a")));
    json("/feed?page=2", "{\"items\": [%s], \"next_page\": \"/feed?page=3\"}".formatted(item("b")));
    json("/feed?page=3", "{\"items\": [%s]}".formatted(item("c")));
    HttpApi.Quota quota = new HttpApi.Quota(2, Duration.ofHours(1));
    HttpApi api = new HttpApi(site.addressOf("/feed"), ITEMS, NEXT, null, quota);

    rounds(api, 5);
    assertThat(site.requests()).containsExactly("/feed", "/feed?page=2");
    clock.advance(Duration.ofHours(1));
    rounds(api, 1);

    assertThat(site.requests()).endsWith("/feed?page=3").hasSize(3);
    assertThat(listener.addresses()).hasSize(3);
  }

  @Test
  void asksForWhatIsNewerThanTheFirstPageOfAListThatAQuotaInterrupted() throws Exception {
    HttpApi.Since since =
        new HttpApi.Since("since", HttpApi.TimeFormat.EPOCH_SECONDS, Duration.ZERO);
    HttpApi.Quota quota = new HttpApi.Quota(1, Duration.ofHours(1));
    json("/feed", "{\"items\": [%s], \"next_page\": \"/feed?page=2\"}".formatted(item("a")));
    json("/feed?page=2", "{\"items\": [%s]}".formatted(item("b")));
    HttpApi api = new HttpApi(site.addressOf("/feed"), ITEMS, NEXT, since, quota);
    long first = clock.instant().getEpochSecond();

    for (int i = 0; i < 3; i++) {
      rounds(api, 1);
      clock.advance(Duration.ofHours(1));
    }

    assertThat(site.requests()).startsWith("/feed", "/feed?page=2").hasSize(3);
    String last = site.requests().getLast();
    assertThat(Long.parseLong(last.substring("/feed?since=".length())))
        .isBetween(first, first + 60);
  }

  @Test
  void waitsLongerAfterEachFailureAndNamesTheReason() throws Exception {
    json("/feed", "{\"rows\": 3}");

    rounds(api("/feed", ITEMS, NEXT), 4);

    assertThat(site.requests("/feed")).isEqualTo(2);
    assertThat(listener.polls.getFirst().problem())
        .isEqualTo("the response has no list of items at /items (key items)");
  }

  @Test
  void beginsAtTheFirstPageWhereTheNextOneHasExpired() throws Exception {
    json("/feed", "{\"items\": [%s], \"next_page\": \"/gone\"}".formatted(item("a")));
    site.status("/gone", 410);

    rounds(api("/feed", ITEMS, NEXT), 4);

    assertThat(site.requests()).startsWith("/feed", "/gone", "/feed");
  }

  @Test
  void followsNoPageOnAnotherSite() throws Exception {
    json(
        "/feed",
        ("{\"items\": [%s], \"next_page\": \"" + site.addressOf("thief.example", "/x") + "\"}")
            .formatted(item("a")));

    rounds(api("/feed", ITEMS, NEXT), 1);

    assertThat(site.requests()).containsExactly("/feed");
    assertThat(listener.polls.getFirst().problem()).isEqualTo("the next page is on another site");
  }

  @Test
  void keepsTheKeyOutOfAllThatIsWritten() throws Exception {
    String next = site.addressOf("/feed?page=2&key=" + KEY).toString();
    site.route("/feed?key=" + KEY, exchange -> sendKeyed(exchange, next));
    site.route("/feed?page=2&key=" + KEY, exchange -> sendKeyed(exchange, null));
    SourceAccess access = new SourceAccess(Map.of(), Map.of("key", Secret.of(KEY)), null);

    try (Crawler crawler = open(source(api("/feed", ITEMS, NEXT), access))) {
      crawler.runRound(listener);
    }

    assertThat(keys).hasSize(2);
    assertThat(bodies().getFirst()).contains("***").doesNotContain(KEY);
    assertThat(listener.results + " " + listener.polls).doesNotContain(KEY);
    StringBuilder written = new StringBuilder();
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        written.append(content(file));
      }
    }
    assertThat(written).contains("urn:keyed").doesNotContain(KEY);
  }

  private void sendKeyed(HttpExchange exchange, @Nullable String next) throws IOException {
    keys.add(exchange.getRequestURI().toString());
    String item = "{\"uri\": \"urn:keyed%d\", \"self\": \"/x?key=%s\"}".formatted(keys.size(), KEY);
    String more = next == null ? "" : ", \"next_page\": \"" + next + "\"";
    TestSite.send(exchange, 200, "application/json", "{\"items\": [%s]%s}".formatted(item, more));
  }

  private static String content(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (file.toString().endsWith(".gz")) {
      try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
        bytes = in.readAllBytes();
      }
    }
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static Tuple tuple(int candidates, int fresh) {
    return Tuple.tuple(candidates, fresh);
  }

  private static String item(String name) {
    return "{\"uri\":\"urn:%s\",\"headline\":\"About %s\"}".formatted(name, name);
  }

  private void json(String path, String text) {
    site.route(path, exchange -> TestSite.send(exchange, 200, "application/json", text));
  }

  private HttpApi api(String path, HttpApi.Items items, HttpApi.Paging paging) {
    return new HttpApi(site.addressOf(path), items, paging, null, null);
  }

  /** Runs rounds in one process, with the interval of the source between two. */
  private void rounds(HttpApi api, int count) throws InterruptedException {
    try (Crawler crawler = open(source(api, null))) {
      for (int i = 0; i < count; i++) {
        crawler.runRound(listener);
        clock.advance(EVERY);
      }
    }
  }

  private Crawler open(Source source) {
    return Crawler.open(TestSite.options(data), List.of(source), clock);
  }

  private static Source source(HttpApi api, @Nullable SourceAccess access) {
    return new Source(
        "wire", "Wire", List.of(), EVERY, null, "dpa", null, null, false, api, access);
  }

  private List<String> bodies() {
    return listener.pages().stream()
        .map(page -> new String(page.body(), StandardCharsets.UTF_8))
        .toList();
  }
}
