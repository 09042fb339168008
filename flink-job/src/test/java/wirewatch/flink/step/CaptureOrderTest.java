package wirewatch.flink.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import wirewatch.index.document.StoredArticle;
import wirewatch.ingest.ArticleExtractor;
import wirewatch.ingest.ArticleUrl;
import wirewatch.ingest.model.Article;
import wirewatch.ingest.model.ExtractionResult;
import wirewatch.ingest.model.PlainText;

class CaptureOrderTest {
  private static final Instant NOON = Instant.parse("2026-03-05T12:00:00Z");
  private static final Article ARTICLE = article();

  private final CaptureOrder order = new CaptureOrder();

  @Test
  void ordersCapturesOfOneMillisecondByTheirPlaceInTheArchive() {
    assertThat(order.add(captured(NOON, "b.warc:7"))).isEmpty();
    assertThat(order.add(captured(NOON, "a.warc:10"))).isEmpty();
    assertThat(order.add(captured(NOON, "a.warc:9"))).isEmpty();
    assertThat(order.add(captured(NOON.plusNanos(5), "a.warc:1"))).isEmpty();
    assertThat(order.add(captured(NOON.plusSeconds(1), "a.warc:0"))).isEmpty();

    assertThat(order.takeRest())
        .extracting(article -> article.fetch().warcLocation())
        .containsExactly("a.warc:9", "a.warc:10", "b.warc:7", "a.warc:1", "a.warc:0");
    assertThat(order.takeRest()).isEmpty();
  }

  @Test
  void endsABatchOnlyBetweenMilliseconds() {
    List<StoredArticle> full = new ArrayList<>();
    for (int i = 0; i < 700; i++) {
      full.addAll(order.add(captured(NOON, "a.warc:" + i)));
    }
    assertThat(full).isEmpty();

    assertThat(order.add(captured(NOON.plusSeconds(1), "a.warc:700"))).hasSize(700);
    assertThat(order.takeRest()).hasSize(1);
  }

  private static StoredArticle captured(Instant time, String place) {
    URI address = URI.create("http://a.example/1");
    return StoredArticle.of(
        ARTICLE,
        new ArticleUrl(address, address, "a.example"),
        new StoredArticle.Feed("a", "A", null, null),
        new StoredArticle.Fetch(time, null, place));
  }

  private static Article article() {
    PlainText text = PlainText.of("OSLO, March 5 - The harbour is closed.", null, null);
    return new ArticleExtractor().extract(text) instanceof ExtractionResult.ExtractedArticle found
        ? found.article()
        : fail();
  }

  private static Article fail() {
    throw new AssertionError("the text is no article");
  }
}
