package wirewatch.console.query;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import wirewatch.console.search.SearchBodies;
import wirewatch.console.story.FoldedStories;
import wirewatch.console.story.StoryQueries;
import wirewatch.console.view.StoryRow;
import wirewatch.console.view.TodayView;
import wirewatch.console.view.TodayView.FieldTable;
import wirewatch.console.view.TodayView.Hour;
import wirewatch.console.view.TodayView.Hours;
import wirewatch.index.ArticleIndex;
import wirewatch.index.search.IndexAlias;

/** Reads what the start page shows. */
public final class TodayQueries {
  private static final DateTimeFormatter HOUR =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int MAX_NEWEST = 30;
  private static final int MAX_AGENCIES = 7;
  private static final int MAX_ROWS = 8;
  private static final int MAX_COUNTRIES = 300;
  private static final int MAX_STORIES = 6;
  private static final int MAX_ALERTS = 5;

  private final ArticleIndex index;
  private final Clock clock;

  public TodayQueries(ArticleIndex index, Clock clock) {
    this.index = index;
    this.clock = clock;
  }

  public TodayView read() throws IOException {
    Instant now = clock.instant();
    Instant since = now.minus(Duration.ofDays(1));
    JsonNode figures = index.searchRaw(IndexAlias.ARTICLES, aggregations(since, now));
    JsonNode by = figures.path("aggregations");
    return new TodayView(
        figures.at("/hits/total/value").asLong(),
        newest(),
        hours(by),
        new RisingNameQueries(index).read(now),
        FacetField.COUNTRY.toCounts(by.path("country")),
        List.of(
            table(FacetField.AGENCY, by.path("agency")),
            table(FacetField.PEOPLE, by.path("people")),
            table(FacetField.ORGANISATIONS, by.path("organisations")),
            table(FacetField.SUBJECT, by.path("subject")),
            table(FacetField.LANGUAGE, by.path("language"))),
        new StoryQueries(index, clock).biggest(since, MAX_STORIES),
        new AlertQueries(index).latest(MAX_ALERTS));
  }

  /** The stories with the newest articles, and the newest articles of no story, newest first. */
  private List<StoryRow> newest() throws IOException {
    Map<String, Object> folded =
        SearchBodies.documents(
            SearchBodies.filter(List.of(FoldedStories.withStory())),
            MAX_NEWEST,
            SearchBodies.TIMESTAMP,
            "desc");
    folded.put("collapse", FoldedStories.collapse());
    Map<String, Object> single =
        SearchBodies.documents(
            Map.of("bool", Map.of("must_not", List.of(FoldedStories.withStory()))),
            MAX_NEWEST,
            SearchBodies.TIMESTAMP,
            "desc");
    List<StoryRow> rows = new ArrayList<>();
    rows.addAll(FoldedStories.of(index.searchRaw(IndexAlias.ARTICLES, folded), ""));
    rows.addAll(FoldedStories.of(index.searchRaw(IndexAlias.ARTICLES, single), ""));
    return rows.stream()
        .sorted(Comparator.comparing((StoryRow row) -> row.article().time().iso()).reversed())
        .limit(MAX_NEWEST)
        .toList();
  }

  private static FieldTable table(FacetField facetField, JsonNode aggregation) {
    return new FieldTable(
        facetField.title, facetField.toCounts(aggregation).stream().limit(MAX_ROWS).toList());
  }

  private static Map<String, Object> aggregations(Instant since, Instant now) {
    Map<String, Object> hours =
        SearchBodies.histogram("1h", since.truncatedTo(ChronoUnit.HOURS), now);
    return SearchBodies.aggregations(
        SearchBodies.filter(List.of(SearchBodies.timeRange(since, null))),
        Map.ofEntries(
            entry("hours", hours),
            entry(
                "agency",
                SearchBodies.terms(
                    FacetField.AGENCY.indexField, MAX_AGENCIES, Map.of("hours", hours))),
            entry("country", SearchBodies.terms(FacetField.COUNTRY.indexField, MAX_COUNTRIES)),
            entry("people", SearchBodies.terms(FacetField.PEOPLE.indexField, MAX_ROWS)),
            entry(
                "organisations", SearchBodies.terms(FacetField.ORGANISATIONS.indexField, MAX_ROWS)),
            entry("subject", SearchBodies.terms(FacetField.SUBJECT.indexField, MAX_ROWS)),
            entry("language", SearchBodies.terms(FacetField.LANGUAGE.indexField, MAX_ROWS))));
  }

  /** One column for each agency, and one for all others. */
  private static Hours hours(JsonNode by) {
    List<String> agencies = new ArrayList<>();
    by.path("agency").path("buckets").forEach(agency -> agencies.add(agency.path("key").asText()));
    List<Hour> hours = new ArrayList<>();
    JsonNode all = by.path("hours").path("buckets");
    boolean others = false;
    for (int i = 0; i < all.size(); i++) {
      List<Long> counts = new ArrayList<>();
      long rest = all.get(i).path("doc_count").asLong();
      for (JsonNode agency : by.path("agency").path("buckets")) {
        long count = agency.path("hours").path("buckets").path(i).path("doc_count").asLong();
        counts.add(count);
        rest -= count;
      }
      counts.add(Math.max(0, rest));
      others |= rest > 0;
      Instant hour = Instant.ofEpochMilli(all.get(i).path("key").asLong());
      hours.add(new Hour(hour.toString(), HOUR.format(hour), counts));
    }
    if (others) {
      agencies.add("others");
    }
    return new Hours(agencies, hours);
  }
}
