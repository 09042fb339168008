package wirewatch.bench;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import wirewatch.index.document.StoredArticle;
import wirewatch.ingest.ArticleUrl;
import wirewatch.ingest.ContentHash;
import wirewatch.ingest.model.Article;
import wirewatch.ingest.model.Classification;
import wirewatch.ingest.model.Credit;
import wirewatch.ingest.model.Dateline;
import wirewatch.ingest.model.Heading;
import wirewatch.ingest.model.NamedEntities;
import wirewatch.ingest.model.PageAccess;
import wirewatch.ingest.model.PublicationDates;
import wirewatch.ingest.model.Quote;
import wirewatch.ingest.model.WireStatus;

/** Articles of about 3 kB of synthetic words, the same for the same seed. */
final class SyntheticArticles {
  private static final int WORDS = 20_000;
  private static final int PARAGRAPHS = 8;
  private static final int WORDS_A_PARAGRAPH = 55;
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final Random random;
  private final List<String> words = new ArrayList<>();

  SyntheticArticles(long seed) {
    this.random = new Random(seed);
    for (int i = 0; i < WORDS; i++) {
      words.add(word());
    }
  }

  private String word() {
    StringBuilder word = new StringBuilder();
    int length = 2 + random.nextInt(9);
    for (int i = 0; i < length; i++) {
      word.append((char) ('a' + random.nextInt(26)));
    }
    return word.toString();
  }

  /**
   * Creates articles with distinct URLs.
   *
   * @param set part of the addresses, so that two sets have no article in common
   */
  List<StoredArticle> articles(String set, int count) {
    List<StoredArticle> articles = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      URI address = URI.create("https://wire.example/%s/%d".formatted(set, i));
      articles.add(
          StoredArticle.of(
              article(i),
              new ArticleUrl(address, address, "wire.example"),
              new StoredArticle.Feed("wire", "Wire", "AT", URI.create("https://wire.example/rss")),
              new StoredArticle.Fetch(START, Duration.ofSeconds(90), "wire.warc.gz:" + i)));
    }
    return articles;
  }

  private Article article(int number) {
    List<String> paragraphs = new ArrayList<>();
    for (int i = 0; i < PARAGRAPHS; i++) {
      paragraphs.add(sentence(WORDS_A_PARAGRAPH));
    }
    String body = String.join("\n\n", paragraphs);
    return new Article(
        new Heading(sentence(9), null, sentence(20)),
        paragraphs,
        new Credit(
            "By Ann Example",
            List.of("Ann Example"),
            null,
            "Wire",
            "Wire",
            List.of("Wire"),
            null,
            null),
        new PublicationDates(published(number), null),
        new Dateline(
            "VIENNA, Jan 1 (Wire)", "VIENNA", "AT", START.atZone(ZoneOffset.UTC).toLocalDate()),
        new Classification("en", "World", List.of(), List.of("trade"), List.of(), List.of()),
        WireStatus.UNMARKED,
        names(),
        List.of(new Quote(0, 0, sentence(15), "Ann Example", null, "said", Quote.Kind.DIRECT)),
        PageAccess.NONE,
        Map.of(),
        ContentHash.of(body),
        List.of(),
        List.of());
  }

  private static PublicationDates.PublicationTime published(int number) {
    return new PublicationDates.PublicationTime(
        START.plusSeconds(number).atOffset(ZoneOffset.UTC), PublicationDates.Precision.SECOND);
  }

  private NamedEntities names() {
    return new NamedEntities(
        List.of(
            new NamedEntities.NamedEntity(sentence(2), 1),
            new NamedEntities.NamedEntity(sentence(2), 2)),
        List.of(new NamedEntities.NamedEntity(sentence(3), 1)),
        List.of(
            new NamedEntities.MentionedPlace(
                "Vienna", "AT", new NamedEntities.GeoPoint(48.2, 16.4), 1)),
        List.of("AT"),
        List.of());
  }

  /** Words with a few frequent ones among many rare ones, as texts have them. */
  private String sentence(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      double skewed = Math.pow(random.nextDouble(), 4);
      text.append(i == 0 ? "" : " ").append(words.get((int) (skewed * WORDS)));
    }
    return text.append('.').toString();
  }
}
