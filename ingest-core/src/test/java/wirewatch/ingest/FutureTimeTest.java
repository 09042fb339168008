package wirewatch.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import wirewatch.ingest.model.ExtractionResult;
import wirewatch.ingest.model.HtmlPage;
import wirewatch.ingest.model.PublicationDates;

class FutureTimeTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-03-05T10:00:00Z"));
  private static final String SENTENCE =
      "The harbour of Vardby was closed for the third day because of the storm. ";

  @Test
  void refusesATimeInTheFutureWithoutATimeOfFetch() {
    assertThat(publishedDay("2280-01-01T00:00:00Z")).isNull();
  }

  @Test
  void keepsATimeInThePastWithoutATimeOfFetch() {
    assertThat(publishedDay("2026-03-04T09:00:00Z")).isEqualTo("2026-03-04");
  }

  private static @Nullable String publishedDay(String time) {
    String page =
        "<meta property='article:published_time' content='"
            + time
            + "'><article><h1>Harbour closed</h1>"
            + ("<p>" + SENTENCE + SENTENCE + "</p>").repeat(4)
            + "</article>";
    ExtractionResult result = new ArticleExtractor(CLOCK).extract(HtmlPage.of(page, null, null));
    assertThat(result).isInstanceOf(ExtractionResult.ExtractedArticle.class);
    PublicationDates dates = ((ExtractionResult.ExtractedArticle) result).article().dates();
    PublicationDates.PublicationTime published = dates.published();
    return published == null ? null : published.time().toLocalDate().toString();
  }
}
