package wirewatch.console.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wirewatch.console.search.ArticleListItems;
import wirewatch.console.search.SearchBodies;
import wirewatch.console.view.DisplayTime;
import wirewatch.console.view.DocumentFields;
import wirewatch.console.view.DocumentTimes;
import wirewatch.console.view.SearchView.Choice;
import wirewatch.console.view.StoriesView;
import wirewatch.console.view.StoryListItem;
import wirewatch.index.ArticleIndex;
import wirewatch.index.search.IndexAlias;
import wirewatch.index.search.StorySearch;

/** Finds stories that several publishers have. */
public final class StoryQueries {
  private static final int MAX_STORIES = 40;
  private static final int MAX_COPIES = 20;
  private static final int MAX_ARTICLES = 3_000;

  /** What a list of articles shows of each. */
  static final List<String> FIELDS =
      List.of(
          "article.headline",
          "article.lead",
          "article.language",
          "article.agency",
          "article.publisher",
          "article.published",
          "article.published_precision",
          "article.dateline.place",
          "article.country_iso_codes",
          "article.version",
          "feed.name",
          "story",
          "url.full",
          "@timestamp");

  private final ArticleIndex index;
  private final Clock clock;

  public StoryQueries(ArticleIndex index, Clock clock) {
    this.index = index;
    this.clock = clock;
  }

  /**
   * Finds the stories of a period.
   *
   * @param latest whether to sort by the latest copy rather than by size
   */
  public StoriesView read(TimePeriod timePeriod, boolean latest) throws IOException {
    Instant since = timePeriod.since(clock.instant());
    return new StoriesView(
        stories(since, MAX_STORIES, latest),
        List.of(TimePeriod.DAY, TimePeriod.WEEK, TimePeriod.MONTH, TimePeriod.ALL).stream()
            .map(
                each ->
                    new Choice(
                        each.label(),
                        toLink(each, latest),
                        each.parameter().equals(timePeriod.parameter())))
            .toList(),
        List.of(
            new Choice("Biggest", toLink(timePeriod, false), !latest),
            new Choice("Latest", toLink(timePeriod, true), latest)),
        publishers(since));
  }

  private static String toLink(TimePeriod timePeriod, boolean latest) {
    return "/stories?period=" + timePeriod.parameter() + (latest ? "&order=latest" : "");
  }

  /** The biggest stories with an article since a time. */
  public List<StoryListItem> biggest(Instant since, int size) throws IOException {
    return stories(since, size, false);
  }

  private List<StoryListItem> stories(Instant since, int size, boolean latest) throws IOException {
    Map<String, Object> stories =
        StorySearch.aggregation(
            size,
            latest
                ? List.of(Map.of("last", "desc"))
                : List.of(Map.of("copies", "desc"), Map.of("last", "desc")),
            Map.of(
                "copies",
                Map.of("max", Map.of("field", "story.copies")),
                "last",
                Map.of("max", Map.of("field", SearchBodies.TIMESTAMP)),
                "articles",
                Map.of(
                    "top_hits",
                    SearchBodies.earliest(MAX_COPIES, FIELDS, SearchBodies.TIMESTAMP))));
    JsonNode response =
        index.searchRaw(
            IndexAlias.ARTICLES,
            SearchBodies.aggregations(copiedSince(since), Map.of("stories", stories)));
    List<StoryListItem> lines = new ArrayList<>();
    for (JsonNode bucket : response.at("/aggregations/stories/buckets")) {
      lines.add(toListItem(bucket));
    }
    return lines;
  }

  private static Map<String, Object> copiedSince(Instant since) {
    return SearchBodies.filter(
        List.of(
            SearchBodies.timeRange(since, null),
            Map.of("range", Map.of("story.copies", Map.of("gte", 2)))));
  }

  private static StoryListItem toListItem(JsonNode bucket) {
    List<DocumentFields> articles = new ArrayList<>();
    for (JsonNode hit : bucket.at("/articles/hits/hits")) {
      articles.add(new DocumentFields(ArticleListItems.toDocument(hit.path("_source"))));
    }
    DocumentFields first = articles.isEmpty() ? new DocumentFields(Map.of()) : articles.getFirst();
    String start = first.firstText("story.first_published", "@timestamp");
    Instant from = DocumentTimes.parseInstant(start);
    Instant to = Instant.ofEpochMilli(bucket.at("/last/value").asLong());
    return new StoryListItem(
        bucket.path("key").asText(),
        ArticleListItems.headline(first),
        first.text("article.language"),
        bucket.at("/copies/value").asLong(),
        DisplayTime.of(start),
        firstPublisher(first),
        from == null ? "" : DisplayTime.formatDuration(Duration.between(from, to)),
        FoldedStories.publishers(firstPublisher(first), articles));
  }

  /** Who had the story of an article first: the one at the head of its publishers. */
  static String firstPublisher(DocumentFields article) {
    String first = article.text("story.first_publisher");
    return first.isEmpty() ? publisher(article) : first;
  }

  /** The publisher; the name of the agency, as {@code first_publisher} has it, for its own copy. */
  public static String publisher(DocumentFields article) {
    String publisher = article.firstText("article.publisher", "feed.name");
    String agency = article.text("article.agency");
    boolean own = !agency.isEmpty() && (publisher + " ").startsWith(agency + " ");
    return own ? agency : publisher;
  }

  private List<StoriesView.Publisher> publishers(Instant since) throws IOException {
    Map<String, Object> body =
        new HashMap<>(SearchBodies.earliest(MAX_ARTICLES, FIELDS, SearchBodies.TIMESTAMP));
    body.put("query", copiedSince(since));
    Map<String, PublisherStatistics> races = new HashMap<>();
    for (JsonNode hit : index.searchRaw(IndexAlias.ARTICLES, body).path("hits").path("hits")) {
      DocumentFields article = new DocumentFields(ArticleListItems.toDocument(hit.path("_source")));
      races.computeIfAbsent(publisher(article), PublisherStatistics::new).add(article);
    }
    return races.values().stream()
        .sorted(PublisherStatistics.ORDER)
        .map(PublisherStatistics::toView)
        .toList();
  }
}
