package wirewatch.app.console.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wirewatch.app.console.view.Fields;
import wirewatch.app.console.view.Moment;
import wirewatch.app.console.view.SearchView.Choice;
import wirewatch.app.console.view.StoriesView;
import wirewatch.app.console.view.StoryLine;
import wirewatch.app.console.view.Times;
import wirewatch.index.ArticleIndex;
import wirewatch.index.Part;

/** Finds stories that several publishers have. */
public final class StoriesReading {
  private static final int SHOWN = 40;
  private static final int COPIES = 20;
  private static final int MOST = 3_000;
  private static final List<String> FIELDS =
      List.of(
          "article.headline",
          "article.lead",
          "article.language",
          "article.publisher",
          "article.published",
          "article.published_precision",
          "feed.name",
          "story",
          "url.full",
          "@timestamp");

  private final ArticleIndex index;
  private final Clock clock;

  public StoriesReading(ArticleIndex index, Clock clock) {
    this.index = index;
    this.clock = clock;
  }

  /**
   * Finds the stories of a period.
   *
   * @param latest whether to sort by the latest copy rather than by size
   */
  public StoriesView read(Period period, boolean latest) throws IOException {
    Instant since = period.since(clock.instant());
    return new StoriesView(
        stories(since, SHOWN, latest),
        List.of(Period.DAY, Period.WEEK, Period.MONTH, Period.ALL).stream()
            .map(
                each ->
                    new Choice(each.label, address(each, latest), each.word.equals(period.word)))
            .toList(),
        List.of(
            new Choice("Biggest", address(period, false), !latest),
            new Choice("Latest", address(period, true), latest)),
        publishers(since));
  }

  private static String address(Period period, boolean latest) {
    return "/stories?period=" + period.word + (latest ? "&order=latest" : "");
  }

  /** The biggest stories with an article since a time. */
  List<StoryLine> biggest(Instant since, int size) throws IOException {
    return stories(since, size, false);
  }

  private List<StoryLine> stories(Instant since, int size, boolean latest) throws IOException {
    Map<String, Object> stories =
        Map.of(
            "terms",
            Map.of(
                "field",
                "story.id",
                "size",
                size,
                "order",
                latest
                    ? List.of(Map.of("last", "desc"))
                    : List.of(Map.of("copies", "desc"), Map.of("last", "desc"))),
            "aggs",
            Map.of(
                "copies",
                Map.of("max", Map.of("field", "story.copies")),
                "last",
                Map.of("max", Map.of("field", Bodies.TIME)),
                "articles",
                Map.of("top_hits", Bodies.earliest(COPIES, FIELDS, Bodies.TIME))));
    JsonNode answer =
        index.ask(Part.ARTICLES, Bodies.figures(copied(since), Map.of("stories", stories)));
    List<StoryLine> lines = new ArrayList<>();
    for (JsonNode bucket : answer.at("/aggregations/stories/buckets")) {
      lines.add(story(bucket));
    }
    return lines;
  }

  private static Map<String, Object> copied(Instant since) {
    return Bodies.all(
        List.of(
            Bodies.between(since, null),
            Map.of("range", Map.of("story.copies", Map.of("gte", 2)))));
  }

  private static StoryLine story(JsonNode bucket) {
    List<Fields> articles = new ArrayList<>();
    for (JsonNode hit : bucket.at("/articles/hits/hits")) {
      articles.add(new Fields(Lines.document(hit.path("_source"))));
    }
    Fields first = articles.isEmpty() ? new Fields(Map.of()) : articles.getFirst();
    Set<String> publishers = new LinkedHashSet<>();
    articles.forEach(article -> publishers.add(publisher(article)));
    String start = first.first("story.first_published", "@timestamp");
    Instant from = Times.instant(start);
    Instant to = Instant.ofEpochMilli(bucket.at("/last/value").asLong());
    return new StoryLine(
        bucket.path("key").asText(),
        Lines.headline(first),
        first.text("article.language"),
        bucket.at("/copies/value").asLong(),
        Moment.of(start),
        first.first("story.first_publisher", "article.publisher", "feed.name"),
        from == null ? "" : Moment.length(Duration.between(from, to)),
        List.copyOf(publishers));
  }

  private static String publisher(Fields article) {
    return article.first("article.publisher", "feed.name");
  }

  private List<StoriesView.Publisher> publishers(Instant since) throws IOException {
    Map<String, Object> body = new HashMap<>(Bodies.earliest(MOST, FIELDS, Bodies.TIME));
    body.put("query", copied(since));
    Map<String, Race> races = new HashMap<>();
    for (JsonNode hit : index.ask(Part.ARTICLES, body).path("hits").path("hits")) {
      Fields article = new Fields(Lines.document(hit.path("_source")));
      races.computeIfAbsent(publisher(article), Race::new).add(article);
    }
    return races.values().stream().sorted(Race.ORDER).map(Race::row).toList();
  }
}
