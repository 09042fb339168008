package wirewatch.app.console.reading;

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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import wirewatch.app.console.view.TodayView;
import wirewatch.app.console.view.TodayView.Hour;
import wirewatch.app.console.view.TodayView.Hours;
import wirewatch.app.console.view.TodayView.Table;
import wirewatch.app.watch.Searching;
import wirewatch.index.ArticleIndex;
import wirewatch.index.Part;

/** Reads what the start page shows. */
public final class TodayReading {
  private static final DateTimeFormatter HOUR =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int NEWEST = 30;
  private static final int AGENCIES = 7;
  private static final int ROWS = 8;
  private static final int COUNTRIES = 300;
  private static final int STORIES = 6;
  private static final int ALERTS = 5;

  private final ArticleIndex index;
  private final Clock clock;

  public TodayReading(ArticleIndex index, Clock clock) {
    this.index = index;
    this.clock = clock;
  }

  public TodayView read() throws IOException {
    Instant now = clock.instant();
    Instant since = now.minus(Duration.ofDays(1));
    JsonNode figures = index.ask(Part.ARTICLES, figures(since, now));
    JsonNode by = figures.path("aggregations");
    return new TodayView(
        figures.at("/hits/total/value").asLong(),
        Lines.of(
            index.ask(
                Part.ARTICLES, Bodies.documents(Searching.query("*"), NEWEST, Bodies.TIME, "desc")),
            ""),
        hours(by),
        new RisingReading(index).read(now),
        Dimension.COUNTRY.counts(by.path("country")),
        List.of(
            table(Dimension.AGENCY, by.path("agency")),
            table(Dimension.PEOPLE, by.path("people")),
            table(Dimension.ORGANISATIONS, by.path("organisations")),
            table(Dimension.SUBJECT, by.path("subject")),
            table(Dimension.LANGUAGE, by.path("language"))),
        new StoriesReading(index, clock).biggest(since, STORIES),
        new AlertsReading(index).latest(ALERTS));
  }

  private static Table table(Dimension dimension, JsonNode aggregation) {
    return new Table(dimension.title, dimension.counts(aggregation).stream().limit(ROWS).toList());
  }

  private static Map<String, Object> figures(Instant since, Instant now) {
    Map<String, Object> hours = Bodies.histogram("1h", since.truncatedTo(ChronoUnit.HOURS), now);
    return Bodies.figures(
        Bodies.all(List.of(Bodies.between(since, null))),
        Map.ofEntries(
            entry("hours", hours),
            entry("agency", Bodies.terms(Dimension.AGENCY.field, AGENCIES, Map.of("hours", hours))),
            entry("country", Bodies.terms(Dimension.COUNTRY.field, COUNTRIES)),
            entry("people", Bodies.terms(Dimension.PEOPLE.field, ROWS)),
            entry("organisations", Bodies.terms(Dimension.ORGANISATIONS.field, ROWS)),
            entry("subject", Bodies.terms(Dimension.SUBJECT.field, ROWS)),
            entry("language", Bodies.terms(Dimension.LANGUAGE.field, ROWS))));
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
