package wirewatch.pipeline.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import wirewatch.index.ArticleIndex;
import wirewatch.index.client.IndexOptions;
import wirewatch.index.document.StoredArticle;
import wirewatch.index.document.StoryCopy;
import wirewatch.ingest.ArticleExtractor;
import wirewatch.ingest.ArticleUrl;
import wirewatch.ingest.model.ExtractionResult;
import wirewatch.ingest.model.PlainText;
import wirewatch.node.LocalNode;
import wirewatch.node.SharedTestNode;
import wirewatch.node.TestNode;
import wirewatch.pipeline.options.StoryOptions;

/** Stories on a real node: restarts, two writers, deletions, a clock that jumps. */
class StoryAssignerIT {
  private static final Instant NOON = Instant.parse("2026-03-05T12:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);

  private static LocalNode node;
  private static ArticleIndex index;

  @BeforeAll
  static void startNode() throws IOException {
    node = SharedTestNode.startEmpty();
    index = ArticleIndex.connect(IndexOptions.of(TestNode.clientAddress(node)));
    index.installTemplates();
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
  }

  @Test
  void lateOriginalBecomesFirstPublisher() throws IOException {
    StoryAssigner storyAssigner = assigner(index);
    StoredArticle copy = article("late-copy", harbour("late"), NOON);
    StoredArticle original = article("late-original", harbour("late"), NOON.minus(HOUR));

    put(storyAssigner, index, copy);
    put(storyAssigner, index, original);

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
    put(assigner(index), index, first);

    StoryAssigner restarted = assigner(index);
    put(restarted, index, first);
    put(restarted, index, second);
    put(assigner(index), index, first, second);

    assertThat(story(second)).isEqualTo(story(first));
    assertThat(story(first).copies()).isEqualTo(2);
    assertThat(story(first).id()).isEqualTo(first.id().substring(0, 16));
  }

  @Test
  void countsCopiesThatACrashLeftUncounted() throws IOException {
    StoredArticle first = article("crash-a", harbour("crash"), NOON);
    StoredArticle second = article("crash-b", harbour("crash"), NOON.plus(HOUR));
    index.put(assigner(index).assign(List.of(first, second)));
    index.refresh();
    assertThat(story(first).copies()).isEqualTo(1);

    put(assigner(index), index, article("crash-c", other("crash"), NOON));

    assertThat(story(first).copies()).isEqualTo(2);
  }

  @Test
  void mergesStoriesThatTwoWritersCreatedAtOnceAndLogsIt() throws IOException {
    StoredArticle mine = article("writers-a", harbour("writers"), NOON);
    StoredArticle theirs = article("writers-b", harbour("writers"), NOON.plus(HOUR));
    try (ArticleIndex second =
        ArticleIndex.connect(IndexOptions.of(TestNode.clientAddress(node)))) {
      StoryAssigner here = assigner(index);
      StoryAssigner there = assigner(second);
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
    StoryAssigner here = assigner(index);
    put(here, index, article("others-z", other("others"), NOON));
    StoredArticle theirs = article("others-a", harbour("others"), NOON);
    put(assigner(index), index, theirs);

    List<StoredArticle> mine =
        here.assign(List.of(article("others-b", harbour("others"), NOON.plus(HOUR))));

    StoredArticle.Story assigned = Objects.requireNonNull(mine.get(0).story());
    assertThat(assigned.id()).isEqualTo(story(theirs).id());
  }

  @Test
  void doesNotCountADeletedArticle() throws Exception {
    StoryAssigner storyAssigner = assigner(index);
    StoredArticle first = article("deleted-a", harbour("deleted"), NOON);
    StoredArticle second = article("deleted-b", harbour("deleted"), NOON.plus(HOUR));
    put(storyAssigner, index, first, second);
    String place = copy(first).storedVersion().index();
    request("DELETE", "/" + place + "/_doc/" + first.id(), "");

    StoredArticle third = article("deleted-c", harbour("deleted"), NOON.plus(HOUR).plus(HOUR));
    put(storyAssigner, index, third);

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
    put(assigner(index), index, past, first, future);

    StoredArticle second = article("clock-d", harbour("clock"), NOON.plus(HOUR));
    put(assigner(index), index, second);

    assertThat(story(second)).isEqualTo(story(first));
    assertThat(story(past).copies()).isEqualTo(1);
  }

  @Test
  void keepsTheVersionThatIsReplacedAndTheStory() throws IOException {
    StoryAssigner storyAssigner = assigner(index);
    StoredArticle before = article("version-a", harbour("version"), NOON);
    StoredArticle after =
        article(
            "version-a",
            harbour("version").replace("Nine cranes", "Twelve cranes"),
            NOON.plus(HOUR));
    put(storyAssigner, index, before);
    put(storyAssigner, index, after);
    put(storyAssigner, index, after);

    List<Map<String, Object>> versions = index.findVersions(before.location().full());

    assertThat(versions).hasSize(2);
    assertThat(versions.get(0).toString()).contains("Nine cranes").contains("version=1");
    assertThat(versions.get(1).toString()).contains("Twelve cranes").contains("version=2");
    assertThat(story(after).copies()).isEqualTo(1);
    assertThat(index.findStoryVersions(story(after).id())).hasSize(2);
  }

  private static StoryAssigner assigner(ArticleIndex target) {
    return StoryAssigner.of(
        new IndexStoryCopyRepository(target, InstantSource.system()), StoryOptions.DEFAULT);
  }

  private static void put(
      StoryAssigner storyAssigner, ArticleIndex target, StoredArticle... articles)
      throws IOException {
    target.put(storyAssigner.assign(List.of(articles)));
    storyAssigner.settle();
    target.refresh();
  }

  private static StoryCopy copy(StoredArticle article) throws IOException {
    return index.findCopiesByIds(List.of(article.id())).get(0);
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
            .header("Authorization", node.password().authorization())
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
    ExtractionResult extractionResult =
        new ArticleExtractor().extract(PlainText.of(text, null, seen));
    assertThat(extractionResult).isInstanceOf(ExtractionResult.ExtractedArticle.class);
    return StoredArticle.of(
        ((ExtractionResult.ExtractedArticle) extractionResult).article(),
        new ArticleUrl(address, address, site + ".example"),
        new StoredArticle.Feed(site, site, null, null),
        new StoredArticle.Fetch(seen, null, null));
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
