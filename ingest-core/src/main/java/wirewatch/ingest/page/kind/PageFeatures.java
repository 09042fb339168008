package wirewatch.ingest.page.kind;

import java.util.HashSet;
import java.util.Set;
import wirewatch.ingest.page.outline.WordHashes;

/** Reads the features of a page. */
final class PageFeatures {
  private PageFeatures() {}

  static FeatureVector of(PageSample page) {
    FeatureVector features = new FeatureVector();
    page.document().traverse(new MarkupFeatures(page.url(), features));
    TextFeatures.add(page.outline(), page.body(), features);
    CardFeatures.add(page.outline(), features);
    PostFeatures.add(page.outline(), features);
    SpanFeatures.add(page.outline(), page.body(), features);
    WordingFeatures.add(page.body(), features);
    DeclaredFeatures.add(page.metadata(), features);
    UrlFeatures.add(page.url(), page.metadata().heading().headline(), features);
    features.setLog(PageFeature.ELEMENTS, features.get(PageFeature.ELEMENTS));
    addHeadline(page, features);
    return features;
  }

  /** Sets the share of the headline's words that the body repeats. */
  private static void addHeadline(PageSample page, FeatureVector features) {
    String headline = page.metadata().heading().headline();
    WordHashes words = WordHashes.of(headline == null ? "" : headline);
    WordHashes text = WordHashes.of(String.join(" ", page.body()));
    Set<Integer> known = new HashSet<>();
    for (int i = 0; i < text.size(); i++) {
      known.add(text.ngramHash(i, 1));
    }
    int found = 0;
    for (int i = 0; i < words.size(); i++) {
      found += known.contains(words.ngramHash(i, 1)) ? 1 : 0;
    }
    features.setShare(PageFeature.HEADLINE_IN_BODY, found, words.size());
  }
}
