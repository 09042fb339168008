package wirewatch.ingest.page.kind;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.page.tree.TreeEnsemble;

/**
 * Decides by the structure of a page whether it is an article, with two trained models whose scores
 * of each kind are added: trees ({@code page-kind.tsv}) and weights ({@code page-signs.tsv}). Of
 * the words of a text only pronouns count, so it works in any language.
 */
@SuppressWarnings("EnumOrdinal") // an array of numbers by kind: fast, and kept nowhere
public final class PageKindClassifier {
  /** Chosen so that of 1,000 articles of kept-out sites about 14 are refused, and of news 3. */
  private static final double MIN_SCORE = -1.1;

  private static final SignWeights SIGNS = SignWeights.of("page-signs.tsv");
  private static final Map<PageKind, TreeEnsemble> TREES = loadTrees();
  private static final int FEWEST_LINKS = 3;
  private static final int FEWEST_PARAGRAPHS = 2;
  private static final Map<String, PageFeature> FEATURES = new HashMap<>();

  static {
    for (PageFeature feature : PageFeature.values()) {
      FEATURES.put(feature.name(), feature);
    }
  }

  private PageKindClassifier() {}

  private static Map<PageKind, TreeEnsemble> loadTrees() {
    Map<PageKind, TreeEnsemble> trees = new EnumMap<>(PageKind.class);
    TreeEnsemble.byKind(PageKindClassifier.class, "page-kind.tsv")
        .forEach((kind, sum) -> trees.put(PageKind.valueOf(kind.toUpperCase(Locale.ROOT)), sum));
    return trees;
  }

  /** Why the page is not an article; null if it is one. */
  public static @Nullable String rejectionReason(PageSample page) {
    FeatureVector features = PageFeatures.of(page);
    if (isBareText(features)) {
      return null;
    }
    double[] scores = scores(features);
    double score = logOfSum(scores, true) - logOfSum(scores, false);
    return score >= MIN_SCORE ? null : reason(features, likeliest(scores), score);
  }

  /**
   * Whether paragraphs stand on a page with hardly a link, as on a site's pages for text browsers.
   * It has nothing that lists, sells or offers, and the models have hardly seen its like.
   */
  private static boolean isBareText(FeatureVector features) {
    return features.get(PageFeature.LINKS) < FEWEST_LINKS
        && features.get(PageFeature.BODY_BLOCKS) >= FEWEST_PARAGRAPHS;
  }

  private static double[] scores(FeatureVector features) {
    double[] scores = SIGNS.scores(name -> valueOf(name, features));
    TREES.forEach(
        (kind, trees) -> scores[kind.ordinal()] += trees.sum(name -> valueOf(name, features)));
    return scores;
  }

  /** The logarithm of the sum of the exponentials of the scores of kinds that are texts or not. */
  private static double logOfSum(double[] scores, boolean text) {
    double sum = 0;
    for (PageKind kind : PageKind.values()) {
      sum += kind.isText() == text ? Math.exp(scores[kind.ordinal()]) : 0;
    }
    return Math.log(sum);
  }

  private static PageKind likeliest(double[] scores) {
    PageKind best = PageKind.LISTING;
    for (PageKind kind : PageKind.values()) {
      if (!kind.isText() && scores[kind.ordinal()] > scores[best.ordinal()]) {
        best = kind;
      }
    }
    return best;
  }

  private static double valueOf(String name, FeatureVector features) {
    PageFeature feature = FEATURES.get(name);
    return feature == null ? Math.min(features.count(name), 50) : features.get(feature);
  }

  private static String reason(FeatureVector features, PageKind kind, double score) {
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
        Locale.ROOT,
        "not built like an article, rather like %s: %s (score %.1f)",
        kind.words(),
        String.join(", ", signs),
        score);
  }
}
