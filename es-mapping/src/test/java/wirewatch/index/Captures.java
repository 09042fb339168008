package wirewatch.index;

import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import wirewatch.index.document.StoredArticle;
import wirewatch.ingest.model.Article;
import wirewatch.ingest.model.Heading;
import wirewatch.ingest.model.PublicationDates;
import wirewatch.ingest.model.WireStatus;

/** Four captures of one article, an hour apart. */
final class Captures {
  static final String SITE = "https://order.example/";
  static final int COUNT = 4;

  /** The last capture lies in another month than the first, and so would its index. */
  static final List<String> TIMES =
      List.of(
          "2026-03-31T22:00:00Z",
          "2026-03-31T23:00:00Z",
          "2026-04-01T00:00:00Z",
          "2026-04-01T01:00:00Z");

  private Captures() {}

  /** How many versions four bodies make. */
  static int countRuns(String bodies) {
    return bodies.replaceAll("(.)\\1*", "$1").length();
  }

  /**
   * Returns a capture.
   *
   * @param bodies a letter for the body of each capture, in the order of time
   * @param number of the capture, from 0
   */
  static StoredArticle of(String address, String bodies, int number) {
    char body = bodies.charAt(number);
    StoredArticle plain =
        ExampleArticles.article(address, "en", "Talks", "The talks reach " + body + ".");
    boolean together = countRuns(bodies) == bodies.chars().distinct().count();
    // a body that returns has the fields of its first time
    int detail = together ? number : body - 'a';
    return StoredArticle.of(
        mark(plain.article(), detail),
        plain.location(),
        new StoredArticle.Feed("order", "Order", "AT", URI.create(SITE + "list/" + number)),
        new StoredArticle.Fetch(Instant.parse(TIMES.get(number)), null, "w-1.warc.gz:" + number));
  }

  /** Gives an article a headline, a time and a mark of its own. */
  private static Article mark(Article article, int detail) {
    PublicationDates.PublicationTime published =
        detail == 1
            ? null
            : new PublicationDates.PublicationTime(
                OffsetDateTime.parse("2026-03-31T21:0" + detail + ":00Z"),
                PublicationDates.Precision.SECOND);
    return new Article(
        new Heading("Talks, part " + detail, null, null),
        article.paragraphs(),
        article.credit(),
        new PublicationDates(published, null),
        article.dateline(),
        article.classification(),
        detail % 2 == 0 ? WireStatus.UNMARKED : new WireStatus(null, "usable", "correction"),
        article.namedEntities(),
        article.quotes(),
        article.pageAccess(),
        article.provenance(),
        article.contentHash(),
        article.fingerprint(),
        article.truncated());
  }
}
