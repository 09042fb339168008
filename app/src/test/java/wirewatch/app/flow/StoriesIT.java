package wirewatch.app.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wirewatch.app.ReadableFolder;
import wirewatch.app.TestNode;
import wirewatch.index.ArticleIndex;
import wirewatch.index.Copy;
import wirewatch.index.IndexOptions;
import wirewatch.index.StoredArticle;
import wirewatch.ingest.Ingest;
import wirewatch.ingest.Location;
import wirewatch.ingest.model.Extraction;
import wirewatch.ingest.model.PlainText;
import wirewatch.node.LocalNode;

/** Stories on a real node: restarts, two writers, deletions, a clock that jumps. */
class StoriesIT {
  private static final Instant NOON = Instant.parse("2026-03-05T12:00:00Z");
  private static final Duration WINDOW = Duration.ofDays(7);
  private static final Duration HOUR = Duration.ofHours(1);

  @TempDir(factory = ReadableFolder.class)
  private static Path folder;

  private static LocalNode node;
  private static ArticleIndex index;

  @BeforeAll
  static void startNode() throws IOException {
    node = TestNode.start(folder.resolve("node"));
    index = ArticleIndex.connect(IndexOptions.of(node.address()));
    index.install();
  }

  @BeforeEach
  void emptyTheIndex() throws IOException {
    index.refresh();
    String search = "/wirewatch-articles,wirewatch-crawl/_search?ignore_unavailable=true&size=1000";
    for (JsonNode hit : request("GET", search, "{}").at("/hits/hits")) {
      String place = hit.path("_index").asText() + "/_doc/" + hit.path("_id").asText();
      request("DELETE", "/" + place, "");
    }
    index.refresh();
  }

  @AfterAll
  static void stopNode() {
    index.close();
    node.close();
  }

  @Test
  void lateOriginalBecomesFirstPublisher() throws IOException {
    Stories stories = new Stories(index, WINDOW, Ledger.NONE);
    StoredArticle copy = article("late-copy", harbour("late"), NOON);
    StoredArticle original = article("late-original", harbour("late"), NOON.minus(HOUR));

    put(stories, index, copy);
    put(stories, index, original);

    StoredArticle.Story story = story(copy);
    assertThat(story).isEqualTo(story(original));
    assertThat(story.id()).isEqualTo(copy.id().substring(0, 16));
    assertThat(story.copies()).isEqualTo(2);
    assertThat(story.firstPublisher()).isEqualTo("late-original");
    assertThat(story.firstPublished()).isEqualTo(NOON.minus(HOUR));
  }

  @Test
  void keepsStoriesOverARestartAndCountsNothingTwice() throws IOException {
    StoredArticle first = article("restart-a", harbour("restart"), NOON);
    StoredArticle second = article("restart-b", harbour("restart"), NOON.plus(HOUR));
    put(new Stories(index, WINDOW, Ledger.NONE), index, first);

    Stories restarted = new Stories(index, WINDOW, Ledger.NONE);
    put(restarted, index, first);
    put(restarted, index, second);
    put(new Stories(index, WINDOW, Ledger.NONE), index, first, second);

    assertThat(story(second)).isEqualTo(story(first));
    assertThat(story(first).copies()).isEqualTo(2);
    assertThat(story(first).id()).isEqualTo(first.id().substring(0, 16));
  }

  @Test
  void countsCopiesThatACrashLeftUncounted() throws IOException {
    StoredArticle first = article("crash-a", harbour("crash"), NOON);
    StoredArticle second = article("crash-b", harbour("crash"), NOON.plus(HOUR));
    index.put(new Stories(index, WINDOW, Ledger.NONE).assign(List.of(first, second)));
    index.refresh();
    assertThat(story(first).copies()).isEqualTo(1);

    put(new Stories(index, WINDOW, Ledger.NONE), index, article("crash-c", other("crash"), NOON));

    assertThat(story(first).copies()).isEqualTo(2);
  }

  @Test
  void mergesStoriesThatTwoWritersCreatedAtOnceAndLogsIt() throws IOException {
    StoredArticle mine = article("writers-a", harbour("writers"), NOON);
    StoredArticle theirs = article("writers-b", harbour("writers"), NOON.plus(HOUR));
    try (ArticleIndex second = ArticleIndex.connect(IndexOptions.of(node.address()))) {
      Stories here = new Stories(index, WINDOW, Ledger.NONE);
      Stories there = new Stories(second, WINDOW, Ledger.NONE);
      List<StoredArticle> ours = here.assign(List.of(mine));
      List<StoredArticle> others = there.assign(List.of(theirs));
      index.put(ours);
      second.put(others);
      here.settle();
      there.settle();
      index.refresh();

      assertThat(story(theirs)).isEqualTo(story(mine));
      assertThat(story(mine).copies()).isEqualTo(2);
      assertThat(story(mine).id()).isEqualTo(mine.id().substring(0, 16));
      assertThat(merges(story(mine).id())).containsExactly(theirs.id().substring(0, 16));
      put(there, second, article("writers-c", harbour("writers"), NOON.plus(HOUR)));
      put(here, index, article("writers-d", harbour("writers"), NOON.plus(HOUR)));
      assertThat(story(mine).copies()).isEqualTo(4);
    }
  }

  @Test
  void findsCopiesThatAnotherProcessStored() throws IOException {
    Stories here = new Stories(index, WINDOW, Ledger.NONE);
    put(here, index, article("others-z", other("others"), NOON));
    StoredArticle theirs = article("others-a", harbour("others"), NOON);
    put(new Stories(index, WINDOW, Ledger.NONE), index, theirs);

    List<StoredArticle> mine =
        here.assign(List.of(article("others-b", harbour("others"), NOON.plus(HOUR))));

    StoredArticle.Story assigned = Objects.requireNonNull(mine.get(0).story());
    assertThat(assigned.id()).isEqualTo(story(theirs).id());
  }

  @Test
  void doesNotCountADeletedArticle() throws Exception {
    Stories stories = new Stories(index, WINDOW, Ledger.NONE);
    StoredArticle first = article("deleted-a", harbour("deleted"), NOON);
    StoredArticle second = article("deleted-b", harbour("deleted"), NOON.plus(HOUR));
    put(stories, index, first, second);
    String place = copy(first).place().index();
    request("DELETE", "/" + place + "/_doc/" + first.id(), "");

    StoredArticle third = article("deleted-c", harbour("deleted"), NOON.plus(HOUR).plus(HOUR));
    put(stories, index, third);

    assertThat(story(third)).isEqualTo(story(second));
    assertThat(story(third).copies()).isEqualTo(2);
    assertThat(story(third).firstPublisher()).isEqualTo("deleted-b");
  }

  @Test
  void toleratesWrongPublicationTimes() throws IOException {
    StoredArticle past = article("clock-a", other("clock"), Instant.EPOCH);
    StoredArticle future =
        article("clock-b", other("clocks"), Instant.parse("2050-01-01T00:00:00Z"));
    StoredArticle first = article("clock-c", harbour("clock"), NOON);
    put(new Stories(index, WINDOW, Ledger.NONE), index, past, first, future);

    StoredArticle second = article("clock-d", harbour("clock"), NOON.plus(HOUR));
    put(new Stories(index, WINDOW, Ledger.NONE), index, second);

    assertThat(story(second)).isEqualTo(story(first));
    assertThat(story(past).copies()).isEqualTo(1);
  }

  @Test
  void keepsTheVersionThatIsReplacedAndTheStory() throws IOException {
    Stories stories = new Stories(index, WINDOW, Ledger.NONE);
    StoredArticle before = article("version-a", harbour("version"), NOON);
    StoredArticle after =
        article("version-a", harbour("version").replace("Nine cranes", "Twelve cranes"), NOON);
    put(stories, index, before);
    put(stories, index, after);
    put(stories, index, after);

    List<Map<String, Object>> versions = index.versions(before.location().full());

    assertThat(versions).hasSize(2);
    assertThat(versions.get(0).toString()).contains("Nine cranes").contains("version=1");
    assertThat(versions.get(1).toString()).contains("Twelve cranes").contains("version=2");
    assertThat(story(after).copies()).isEqualTo(1);
    assertThat(index.storyVersions(story(after).id())).hasSize(2);
  }

  private static void put(Stories stories, ArticleIndex target, StoredArticle... articles)
      throws IOException {
    target.put(stories.assign(List.of(articles)));
    stories.settle();
    target.refresh();
  }

  private static Copy copy(StoredArticle article) throws IOException {
    return index.copiesWithIds(List.of(article.id())).get(0);
  }

  private static StoredArticle.Story story(StoredArticle article) throws IOException {
    return Objects.requireNonNull(copy(article).story());
  }

  private static List<String> merges(String story) throws IOException {
    JsonNode hits =
        request(
                "POST",
                "/wirewatch-crawl/_search",
                "{\"query\":{\"term\":{\"story.id\":\"%s\"}}}".formatted(story))
            .at("/hits/hits");
    List<String> merged = new ArrayList<>();
    hits.forEach(hit -> merged.add(hit.path("_source").path("story.merged").asText()));
    return merged;
  }

  private static JsonNode request(String method, String path, String body) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(node.address().resolve(path))
            .header("content-type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return new ObjectMapper()
          .readTree(client.send(request, HttpResponse.BodyHandlers.ofString()).body());
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private static StoredArticle article(String site, String text, Instant seen) {
    URI address = URI.create("https://" + site + ".example/news/1");
    Extraction extraction = new Ingest().ingest(PlainText.of(text, null, seen));
    assertThat(extraction).isInstanceOf(Extraction.Extracted.class);
    return StoredArticle.of(
        ((Extraction.Extracted) extraction).article(),
        new Location(address, address, site + ".example"),
        new StoredArticle.Feed(site, site, null, null),
        new StoredArticle.Visit(seen, null, null));
  }

  /** A text of one test's own. */
  private static String harbour(String test) {
    return """
        Dockers of the port of %1$s stopped work on Thursday over the new night shifts.

        Nine cranes stood still from six in the morning, the %1$s port authority said, and 34 ships
        wait in the roads of %1$s before the breakwater.

        The union of %1$s asks for 4.5 percent more pay and for two free weekends a month.

        The minister of transport of %1$s said that he would receive both sides on Friday.
        """
        .formatted(test);
  }

  private static String other(String test) {
    return """
        The museum of %1$s shows paintings of the river from three hundred years until October.

        Visitors of %1$s pay eight crowns, and children enter free on every first Sunday.
        """
        .formatted(test);
  }
}
