package wirewatch.ingest.page.kind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.page.tree.TreeEnsemble;

/**
 * Decides by the structure of a page whether it is an article, with a trained model ({@code
 * page-kind.tsv}). No word of a page's text is a feature, so it works in any language.
 */
public final class PageKindClassifier {
  /** Chosen so that of 1,000 articles of kept-out sites about 5 are refused. */
  private static final double MIN_SCORE = -3.5;

  private static final TreeEnsemble MODEL =
      TreeEnsemble.of(PageKindClassifier.class, "page-kind.tsv");
  private static final Map<String, PageFeature> FEATURES = new HashMap<>();

  static {
    for (PageFeature feature : PageFeature.values()) {
      FEATURES.put(feature.name(), feature);
    }
  }

  private PageKindClassifier() {}

  /** Why the page is not an article; null if it is one. */
  public static @Nullable String rejectionReason(PageSample page) {
    FeatureVector features = PageFeatures.of(page);
    double score = MODEL.sum(name -> valueOf(name, features));
    return score >= MIN_SCORE ? null : reason(features, score);
  }

  private static double valueOf(String name, FeatureVector features) {
    PageFeature feature = FEATURES.get(name);
    return feature == null ? Math.min(features.count(name), 50) : features.get(feature);
  }

  private static String reason(FeatureVector features, double score) {
    List<String> signs = new ArrayList<>();
    double cards = Math.expm1(features.get(PageFeature.CARDS));
    if (cards >= 3) {
      signs.add(String.format(Locale.ROOT, "%.0f similar boxes", cards));
    }
    if (features.get(PageFeature.PRICES) >= 2) {
      signs.add(String.format(Locale.ROOT, "%.0f prices", features.get(PageFeature.PRICES)));
    }
    signs.add(
        String.format(
            Locale.ROOT,
            "%.0f%% of the text in links",
            100 * features.get(PageFeature.LINK_SHARE)));
    signs.add(
        String.format(
            Locale.ROOT, "%.0f%% in paragraphs", 100 * features.get(PageFeature.PARAGRAPH_SHARE)));
    if (features.get(PageFeature.PUBLISHED) == 0) {
      signs.add("no publishing time");
    }
    return String.format(
        Locale.ROOT, "not built like an article: %s (score %.1f)", String.join(", ", signs), score);
  }
}
