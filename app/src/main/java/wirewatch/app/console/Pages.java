package wirewatch.app.console;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import wirewatch.app.console.Views.ArticleView;
import wirewatch.app.console.Views.Fact;
import wirewatch.app.console.Views.Found;
import wirewatch.app.console.Views.Line;
import wirewatch.app.console.Views.Row;
import wirewatch.app.console.Views.SourceRow;
import wirewatch.app.console.Views.Table;
import wirewatch.app.console.Views.Today;
import wirewatch.app.watch.RefusedQuery;
import wirewatch.app.watch.Searching;
import wirewatch.crawler.SourceStatus;
import wirewatch.index.ArticleIndex;
import wirewatch.index.Facet;
import wirewatch.index.SearchHits;
import wirewatch.index.SearchRequest;

/** Asks the index and the crawler for what the pages show. */
final class Pages {
  private static final int NEWEST = 40;
  private static final int HITS = 50;
  private static final int ROWS = 10;
  private static final List<String> FACTS =
      List.of(
          "agency",
          "publisher",
          "syndication",
          "creditline",
          "byline",
          "authors",
          "language",
          "section",
          "country_iso_codes",
          "people",
          "organisations",
          "places",
          "subjects",
          "terms",
          "keywords",
          "urgency",
          "update",
          "pub_status",
          "opt_out",
          "version");

  private final ArticleIndex index;
  private final Supplier<List<SourceStatus>> sources;

  Pages(ArticleIndex index, Supplier<List<SourceStatus>> sources) {
    this.index = index;
    this.sources = sources;
  }

  Today today() throws IOException {
    Instant since = Instant.now().minus(1, ChronoUnit.DAYS);
    return new Today(
        lines(index.search(SearchRequest.newest(NEWEST))),
        List.of(
            table("Agencies", Facet.AGENCY, "agency", since),
            table("Countries", Facet.COUNTRY, "country", since),
            table("People", Facet.PEOPLE, "people", since),
            table("Subjects", Facet.SUBJECT, "subject", since),
            table("Languages", Facet.LANGUAGE, "language", since)));
  }

  private Table table(String title, Facet facet, String field, Instant since) throws IOException {
    List<Row> rows = new ArrayList<>();
    for (Facet.Count count : index.count(facet, since, ROWS)) {
      String query = field + ":\"" + count.value().replace("\"", "\\\"") + "\"";
      String link = "/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
      rows.add(new Row(count.value(), count.articles(), link));
    }
    return new Table(title, rows);
  }

  Found search(@Nullable String query) throws IOException {
    if (query == null || query.isBlank()) {
      return new Found("", 0, List.of(), null);
    }
    try {
      SearchHits hits = index.search(Searching.best(query, HITS));
      return new Found(query, hits.total(), lines(hits), null);
    } catch (RefusedQuery e) {
      return new Found(query, 0, List.of(), e.getMessage());
    }
  }

  Optional<ArticleView> article(String id) throws IOException {
    if (!id.matches("[0-9a-f]{1,64}")) {
      return Optional.empty();
    }
    SearchHits hits = index.search(SearchRequest.id(id));
    return hits.hits().stream().findFirst().map(hit -> view(new Fields(hit.document())));
  }

  List<SourceRow> sources() {
    return sources.get().stream()
        .map(
            source ->
                new SourceRow(
                    source.id(),
                    time(source.lastSuccess()),
                    time(source.nextVisit()),
                    source.failures(),
                    source.known(),
                    source.waiting() + source.unindexed(),
                    source.lastError() == null ? "" : source.lastError()))
        .toList();
  }

  private static List<Line> lines(SearchHits hits) {
    return hits.hits().stream().map(Pages::line).toList();
  }

  private static Line line(SearchHits.Hit hit) {
    Fields fields = new Fields(hit.document());
    String time = fields.text("@timestamp");
    return new Line(
        hit.id(),
        time,
        time.length() >= 16 ? time.substring(0, 16).replace('T', ' ') : time,
        fields.first("article.agency", "article.publisher", "feed.name"),
        fields.first("article.headline", "article.lead", "url.full"),
        fields.text("article.dateline.place"),
        String.join(" ", fields.texts("article.country_iso_codes")),
        fields.text("article.language"),
        hit.highlights().values().stream()
            .flatMap(List::stream)
            .limit(2)
            .map(Passages::of)
            .toList());
  }

  private static ArticleView view(Fields fields) {
    List<Fact> facts = new ArrayList<>();
    for (String name : FACTS) {
      String value = fields.text("article." + name);
      if (!value.isEmpty()) {
        facts.add(
            new Fact(name.replace('_', ' '), value, fields.text("article.provenance." + name)));
      }
    }
    String address = fields.text("url.full");
    return new ArticleView(
        fields.first("article.headline", "article.lead", "url.full"),
        fields.text("article.lead"),
        fields.text("article.dateline.text"),
        fields.first("article.creditline", "article.agency", "feed.name"),
        fields.first("article.published", "@timestamp"),
        fields.text("article.language"),
        List.of(fields.text("article.body").split("\n\n")),
        facts,
        address.startsWith("http://") || address.startsWith("https://") ? address : "");
  }

  private static String time(@Nullable Instant time) {
    return time == null ? "never" : time.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
