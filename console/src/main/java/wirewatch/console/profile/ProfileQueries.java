package wirewatch.console.profile;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import wirewatch.console.search.ArticleListItems;
import wirewatch.console.search.ConsoleLinks;
import wirewatch.console.story.FoldedStories;
import wirewatch.console.view.DisplayTime;
import wirewatch.console.view.DocumentFields;
import wirewatch.console.view.ValueCount;
import wirewatch.index.ArticleIndex;
import wirewatch.index.search.IndexAlias;

/** Reads what the articles say of one name. */
public final class ProfileQueries {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH).withZone(ZoneOffset.UTC);
  private static final List<Map.Entry<String, String>> TITLES =
      List.of(
          Map.entry("speaker", "Quoted beside"),
          Map.entry("people", "People beside"),
          Map.entry("organisations", "Organisations beside"),
          Map.entry("places", "Places beside"),
          Map.entry("agency", "Agencies"));

  private final ArticleIndex index;
  private final Clock clock;

  public ProfileQueries(ArticleIndex index, Clock clock) {
    this.index = index;
    this.clock = clock;
  }

  /** What is known of a name; empty if no article names it. */
  public Optional<ProfileView> read(ProfileKind kind, String name) throws IOException {
    ProfileBodies bodies = new ProfileBodies(kind, name);
    JsonNode counts = index.searchRaw(IndexAlias.ARTICLES, bodies.counts());
    long articles = counts.at("/hits/total/value").asLong();
    if (articles == 0) {
      return Optional.empty();
    }
    String query = ConsoleLinks.clause(kind.queryField(), name);
    return Optional.of(
        new ProfileView(
            kind.label(),
            name,
            articles,
            new ProfileView.Links(
                ConsoleLinks.search(query), "/watches/new?query=" + ConsoleLinks.encode(query)),
            days(bodies),
            kind.speaks() ? quotes(bodies, name) : List.of(),
            tables(counts.path("aggregations"), name),
            listed(bodies, name),
            FoldedStories.of(index.searchRaw(IndexAlias.ARTICLES, bodies.stories()), "")));
  }

  private List<ProfileView.Day> days(ProfileBodies bodies) throws IOException {
    JsonNode response = index.searchRaw(IndexAlias.ARTICLES, bodies.days(clock.instant()));
    List<ProfileView.Day> days = new ArrayList<>();
    for (JsonNode bucket : response.at("/aggregations/days/buckets")) {
      Instant day = Instant.ofEpochMilli(bucket.path("key").asLong());
      days.add(new ProfileView.Day(DAY.format(day), bucket.path("doc_count").asLong()));
    }
    return days;
  }

  /** Each quote once, of the newest article that has it. */
  private List<ProfileView.Quote> quotes(ProfileBodies bodies, String name) throws IOException {
    JsonNode response = index.searchRaw(IndexAlias.ARTICLES, bodies.quotes());
    Map<String, ProfileView.Quote> quotes = new LinkedHashMap<>();
    for (JsonNode hit : response.at("/hits/hits")) {
      for (JsonNode quote : hit.path("inner_hits").path(ProfileBodies.QUOTES).at("/hits/hits")) {
        String text = quote.at("/_source/text").asText();
        quotes.compute(
            text, (same, known) -> known == null ? quote(hit, text, name) : known.withCopy());
      }
    }
    return List.copyOf(quotes.values());
  }

  private static ProfileView.Quote quote(JsonNode hit, String text, String name) {
    DocumentFields fields = new DocumentFields(ArticleListItems.toDocument(hit.path("_source")));
    return new ProfileView.Quote(
        text,
        DisplayTime.of(fields.firstText("article.published", "@timestamp")),
        fields.firstText("article.publisher", "feed.name"),
        ConsoleLinks.article(hit.path("_id").asText())
            + "?q="
            + ConsoleLinks.encode(ConsoleLinks.clause("speaker", name)),
        fields.text("article.language"),
        0);
  }

  private static List<ProfileView.Table> tables(JsonNode aggregations, String name) {
    List<ProfileView.Table> tables = new ArrayList<>();
    for (Map.Entry<String, String> title : TITLES) {
      String field = title.getKey();
      List<ValueCount> rows = new ArrayList<>();
      for (JsonNode bucket : aggregations.path(field).path("buckets")) {
        String value = bucket.path("key").asText();
        if (!value.equals(name) && rows.size() < ProfileBodies.maxRows()) {
          String link = ConsoleLinks.profile(field.equals("speaker") ? "people" : field, value);
          rows.add(new ValueCount(value, value, bucket.path("doc_count").asLong(), link));
        }
      }
      if (!rows.isEmpty()) {
        tables.add(new ProfileView.Table(title.getValue(), rows));
      }
    }
    return tables;
  }

  /** The entries that stand in an article in a form that is, or ends, the name. */
  private List<ProfileView.Listed> listed(ProfileBodies bodies, String name) throws IOException {
    Map<String, ProfileView.Listed> entries = new LinkedHashMap<>();
    String wanted = name.toLowerCase(Locale.ROOT);
    JsonNode response = index.searchRaw(IndexAlias.ARTICLES, bodies.listed());
    for (JsonNode hit : response.at("/hits/hits")) {
      for (JsonNode each : hit.at("/_source/article/listed")) {
        String form = each.path("form").asText().toLowerCase(Locale.ROOT);
        if (!form.isEmpty() && (form.contains(wanted) || wanted.contains(form))) {
          entries.putIfAbsent(
              each.path("list").asText() + " " + each.path("id").asText(), toListed(each));
        }
      }
    }
    return List.copyOf(entries.values());
  }

  private static ProfileView.Listed toListed(JsonNode entry) {
    String id = entry.path("id").asText();
    return new ProfileView.Listed(
        entry.path("list").asText(),
        entry.path("name").asText(),
        String.format(Locale.ROOT, "%.2f", entry.path("score").asDouble()),
        ConsoleLinks.search("listed", id));
  }
}
