package wirewatch.index;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import wirewatch.index.document.ListScreening;
import wirewatch.index.document.ListedMention;
import wirewatch.index.document.ReportedDesignation;
import wirewatch.index.document.StoredArticle;
import wirewatch.ingest.ArticleUrl;
import wirewatch.ingest.ContentHash;
import wirewatch.ingest.model.Article;
import wirewatch.ingest.model.Classification;
import wirewatch.ingest.model.Credit;
import wirewatch.ingest.model.Dateline;
import wirewatch.ingest.model.FieldOrigin;
import wirewatch.ingest.model.Heading;
import wirewatch.ingest.model.ItemMetadata;
import wirewatch.ingest.model.NamedEntities;
import wirewatch.ingest.model.PageAccess;
import wirewatch.ingest.model.PublicationDates;
import wirewatch.ingest.model.Quote;
import wirewatch.ingest.model.WireStatus;

/** Articles of invented news agencies. */
public final class ExampleArticles {
  static final String BODY =
      "The council put new sanctions on the timber trade on Thursday.\n\n"
          + "\"No exceptions are planned,\" Commissioner Anna Weber told reporters.";

  private ExampleArticles() {}

  /** Returns an article in which every field has a value. */
  public static StoredArticle completeArticle() {
    URI address = URI.create("https://wire.example/2026/03/05/timber");
    return new StoredArticle(
        StoredArticle.idOf(address),
        completeContent(),
        new ArticleUrl(
            address,
            URI.create("https://wire.example/2026/03/05/timber?from=feed"),
            "wire.example"),
        new StoredArticle.Feed(
            "nordwire", "Nord Wire", "AT", URI.create("https://wire.example/feed.xml")),
        new StoredArticle.Fetch(
            Instant.parse("2026-03-05T10:03:00Z"), Duration.ofMinutes(3), "w-1.warc.gz:4711"),
        new StoredArticle.Story("5f0c", "Nord Wire", Instant.parse("2026-03-05T10:00:00Z"), 2),
        List.of("timber-sanctions"),
        new ListScreening(
            List.of("clients/3f2a9c11d0e4"),
            List.of(
                new ListedMention(
                    "clients",
                    "3f2a9c11d0e4",
                    "c-4",
                    "WEBER, Anna",
                    "Anna Weber",
                    "reordered",
                    0.73,
                    new ListedMention.Offsets(106, 116, 64, 132),
                    new ListedMention.Evidence(
                        List.of("2 of 2 words of \"WEBER, Anna\""), List.of()))),
            List.of(),
            List.of(new ReportedDesignation("added", "eu", List.of("timber trade"), "en", 0, 62))));
  }

  private static Article completeContent() {
    return new Article(
        new Heading("New sanctions hit timber trade", "Council agrees", "Timber is next."),
        List.of(BODY.split("\n\n", -1)),
        credit(),
        new PublicationDates(
            new PublicationDates.PublicationTime(
                OffsetDateTime.parse("2026-03-05T11:00:00+01:00"),
                PublicationDates.Precision.SECOND),
            OffsetDateTime.parse("2026-03-05T11:20:00+01:00")),
        new Dateline("VIENNA, March 5 (Nord Wire)", "VIENNA", "AT", LocalDate.of(2026, 3, 5)),
        labels("en"),
        new WireStatus(2, "usable", "update"),
        names(),
        List.of(
            new Quote(
                64,
                92,
                "No exceptions are planned,",
                "Anna Weber",
                null,
                "told",
                Quote.Kind.DIRECT)),
        new PageAccess(null, "https://wire.example/timber.jpg", true, List.of("noai")),
        Map.of("headline", FieldOrigin.JSON_LD, "published", FieldOrigin.META),
        ContentHash.of(BODY),
        List.of("0a1b2c"),
        List.of("quotes"),
        null,
        new ItemMetadata(
            "urn:newsml:nord.example:20260305:timber",
            "3",
            "EU-TIMBER/",
            OffsetDateTime.parse("2026-03-05T10:30:00+01:00"),
            List.of("Adds quote")));
  }

  private static Credit credit() {
    return new Credit(
        "By Ann Example",
        List.of("Ann Example"),
        "Morning Post / Nord Wire",
        "Nord Wire",
        "Morning Post",
        List.of("Nord Wire", "Morning Post"),
        "Nord Wire GmbH",
        "All rights reserved.");
  }

  private static Classification labels(String language) {
    return new Classification(
        language,
        "World",
        List.of("News"),
        List.of("timber"),
        List.of("timber trade"),
        List.of(new Classification.Subject("economic sanction", "medtop:20000641")));
  }

  private static NamedEntities names() {
    return new NamedEntities(
        List.of(new NamedEntities.NamedEntity("Anna Weber", 1)),
        List.of(new NamedEntities.NamedEntity("Council of Ministers", 1)),
        List.of(
            new NamedEntities.MentionedPlace(
                "Vienna", "AT", new NamedEntities.GeoPoint(48.2, 16.37), 1)),
        List.of("AT"),
        List.of());
  }

  /** Returns a short article. */
  public static StoredArticle article(
      String address, String language, String headline, String body) {
    return of(address, plainContent(language, headline, body, NamedEntities.NONE));
  }

  /** Returns the same article as captured at another time. */
  static StoredArticle capturedAt(String time, StoredArticle article) {
    return StoredArticle.of(
        article.article(),
        article.location(),
        article.feed(),
        new StoredArticle.Fetch(Instant.parse(time), null, null));
  }

  /** Returns an article that Elasticsearch rejects: a place with an invalid latitude. */
  static StoredArticle rejectedArticle(String address) {
    NamedEntities namedEntities =
        new NamedEntities(
            List.of(),
            List.of(),
            List.of(
                new NamedEntities.MentionedPlace(
                    "Nowhere", null, new NamedEntities.GeoPoint(200, 0), 1)),
            List.of(),
            List.of());
    return of(address, plainContent("en", "Nowhere", "Nobody is there.", namedEntities));
  }

  private static StoredArticle of(String address, Article article) {
    URI uri = URI.create(address);
    return StoredArticle.of(
        article,
        new ArticleUrl(uri, uri, "wire.example"),
        new StoredArticle.Feed("nordwire", "Nord Wire", "AT", null),
        new StoredArticle.Fetch(Instant.parse("2026-03-05T10:03:00Z"), null, null));
  }

  private static Article plainContent(
      String language, String headline, String body, NamedEntities namedEntities) {
    return new Article(
        new Heading(headline, null, null),
        List.of(body.split("\n\n", -1)),
        credit(),
        PublicationDates.NONE,
        null,
        labels(language),
        WireStatus.UNMARKED,
        namedEntities,
        List.of(),
        PageAccess.NONE,
        Map.of(),
        ContentHash.of(body),
        List.of(),
        List.of());
  }
}
