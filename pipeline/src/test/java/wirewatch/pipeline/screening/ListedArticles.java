package wirewatch.pipeline.screening;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import wirewatch.index.document.StoredArticle;
import wirewatch.ingest.ArticleUrl;
import wirewatch.ingest.ContentHash;
import wirewatch.ingest.model.Article;
import wirewatch.ingest.model.Classification;
import wirewatch.ingest.model.Credit;
import wirewatch.ingest.model.Heading;
import wirewatch.ingest.model.NamedEntities;
import wirewatch.ingest.model.PageAccess;
import wirewatch.ingest.model.PublicationDates;
import wirewatch.ingest.model.WireStatus;
import wirewatch.screening.store.ListStore;
import wirewatch.screening.store.UpdateOutcome;

/** Invented articles and lists. */
public final class ListedArticles {
  static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
  static final String BANKER = "The banker Arkady Bulganov left Russia on Monday.";

  private ListedArticles() {}

  /** Takes over a list of persons, one {@code id,name,kind,country} a line. */
  public static void install(Path data, String list, String... rows) throws IOException {
    Path file = Files.createTempFile(data, list, ".csv");
    Files.writeString(file, "id,name,kind,country\n" + String.join("\n", rows) + "\n");
    UpdateOutcome outcome =
        new ListStore(LiveLists.folderIn(data)).update(list, file, file.toString(), true);
    if (!(outcome instanceof UpdateOutcome.Updated)) {
      throw new AssertionError(outcome);
    }
  }

  /** An English article of this noon. */
  public static StoredArticle article(String id, String... paragraphs) {
    return headlined(id, "A banker leaves", paragraphs);
  }

  static StoredArticle headlined(String id, String headline, String... paragraphs) {
    URI address = URI.create("https://wire.example/" + id);
    OffsetDateTime published = OffsetDateTime.parse("2026-05-04T12:00:00Z");
    Article article =
        new Article(
            new Heading(headline, null, null),
            List.of(paragraphs),
            Credit.NONE,
            new PublicationDates(
                new PublicationDates.PublicationTime(published, PublicationDates.Precision.SECOND),
                null),
            null,
            new Classification("en", null, List.of(), List.of(), List.of(), List.of()),
            WireStatus.UNMARKED,
            NamedEntities.NONE,
            List.of(),
            PageAccess.NONE,
            Map.of(),
            ContentHash.of(String.join("\n\n", paragraphs)),
            List.of(),
            List.of());
    return StoredArticle.of(
        article,
        new ArticleUrl(address, address, "wire.example"),
        new StoredArticle.Feed("wire", "Wire", null, null),
        new StoredArticle.Fetch(NOON, null, null));
  }
}
