package wirewatch.esplugin;

import org.jspecify.annotations.Nullable;
import wirewatch.ingest.ArticleExtractor;
import wirewatch.ingest.model.PlainText;

/**
 * The {@link ArticleExtractor} of the node, created on first use because its models are large: an
 * ingest node {@linkplain #warmUp loads} them at its start.
 */
final class LazyIngest {
  private static final String SAMPLE =
      "OSLO, March 5 (Example) - \"The first reading is the slowest,\" Minister Ann Example said.";

  private volatile @Nullable ArticleExtractor articleExtractor;

  ArticleExtractor get() {
    ArticleExtractor known = articleExtractor;
    return known == null ? create() : known;
  }

  private synchronized ArticleExtractor create() {
    ArticleExtractor known = articleExtractor;
    if (known == null) {
      known = new ArticleExtractor();
      articleExtractor = known;
    }
    return known;
  }

  /** Loads the models, so that loading does not count against a document's time limit. */
  void warmUp() {
    get().extract(PlainText.of(SAMPLE, null, null));
  }
}
