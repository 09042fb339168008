package wirewatch.ingest.page.kind;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import wirewatch.ingest.page.metadata.PageMetadata;
import wirewatch.ingest.page.metadata.structured.SchemaType;

/** Features of what a page declares about itself. */
final class DeclaredFeatures {
  private DeclaredFeatures() {}

  static void add(PageMetadata metadata, FeatureVector features) {
    Set<SchemaType> types = EnumSet.noneOf(SchemaType.class);
    for (String type : metadata.types().structured()) {
      features.addWord("type:" + MarkerWords.lastSegment(type));
      types.addAll(SchemaType.typesOf(type));
    }
    Set<SchemaType> social = EnumSet.noneOf(SchemaType.class);
    for (String type : metadata.types().social()) {
      features.addWord("og:" + type.toLowerCase(Locale.ROOT));
      social.addAll(SchemaType.typesOf(type));
    }
    features.set(PageFeature.DECLARED_TYPES, metadata.types().structured().size());
    features.set(PageFeature.DECLARED_ARTICLE, types.contains(SchemaType.ARTICLE) ? 1 : 0);
    features.set(PageFeature.SOCIAL_ARTICLE, social.contains(SchemaType.ARTICLE) ? 1 : 0);
    types.removeAll(EnumSet.of(SchemaType.ARTICLE, SchemaType.PAGE, SchemaType.HOME));
    features.set(PageFeature.DECLARED_OTHER, types.size());
    features.set(PageFeature.PUBLISHED, metadata.dates().published() == null ? 0 : 1);
    features.set(PageFeature.DECLARED_PUBLISHED, metadata.types().publishingTimes());
    features.set(PageFeature.AUTHORS, metadata.credit().authors().size());
    features.set(PageFeature.SECTION, metadata.labels().section() == null ? 0 : 1);
    features.set(PageFeature.KEYWORDS, metadata.labels().keywords().size());
    features.set(PageFeature.DECLARED_BODIES, metadata.declaredBodies().size());
    String headline = metadata.heading().headline();
    features.set(PageFeature.HEADLINE_LETTERS, headline == null ? 0 : headline.length());
    features.set(PageFeature.HEADLINE_WORDS, headline == null ? 0 : countWords(headline));
  }

  private static int countWords(String text) {
    int words = 0;
    for (int i = 0; i < text.length(); i++) {
      boolean starts = i == 0 || text.charAt(i - 1) == ' ';
      words += starts && Character.isLetterOrDigit(text.charAt(i)) ? 1 : 0;
    }
    return words;
  }
}
