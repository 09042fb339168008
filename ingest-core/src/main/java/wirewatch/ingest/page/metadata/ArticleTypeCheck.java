package wirewatch.ingest.page.metadata;

import java.net.URI;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.FieldOrigin;
import wirewatch.ingest.model.HtmlPage;
import wirewatch.ingest.page.metadata.candidate.MetadataCandidate;
import wirewatch.ingest.page.metadata.candidate.MetadataCandidates;
import wirewatch.ingest.page.metadata.candidate.MetadataField;
import wirewatch.ingest.page.metadata.structured.SchemaType;

/**
 * Checks whether the declared types of a page suggest that it is not an article. A declared article
 * type or publishing time outweighs all others.
 */
final class ArticleTypeCheck {
  private final HtmlPage page;
  private final MetadataCandidates candidates;

  ArticleTypeCheck(HtmlPage page, MetadataCandidates candidates) {
    this.page = page;
    this.candidates = candidates;
  }

  /** A short, human-readable reason; null if the page may be an article. */
  @Nullable String rejectionReason() {
    Set<SchemaType> data = kinds(FieldOrigin.JSON_LD);
    Set<SchemaType> social = kinds(FieldOrigin.OPENGRAPH);
    social.addAll(kinds(FieldOrigin.META));
    if (isArticle(data)
        || isArticle(social)
        || !candidates.forField(MetadataField.PUBLISHED).isEmpty()) {
      return null;
    }
    if (data.contains(SchemaType.VIDEO) && social.contains(SchemaType.VIDEO)) {
      return "a video page";
    }
    if (data.contains(SchemaType.GALLERY)) {
      return "a gallery";
    }
    if (data.contains(SchemaType.LIST) && !data.contains(SchemaType.PAGE)) {
      return "a list of articles";
    }
    if (isHome() && (data.contains(SchemaType.HOME) || social.contains(SchemaType.HOME))) {
      return "a home page";
    }
    return null;
  }

  private static boolean isArticle(Set<SchemaType> kinds) {
    return kinds.contains(SchemaType.ARTICLE) || kinds.contains(SchemaType.LIVE);
  }

  private Set<SchemaType> kinds(FieldOrigin fieldOrigin) {
    Set<SchemaType> kinds = EnumSet.noneOf(SchemaType.class);
    for (MetadataCandidate candidate : candidates.forField(MetadataField.TYPE, fieldOrigin)) {
      kinds.addAll(SchemaType.typesOf(candidate.text()));
    }
    return kinds;
  }

  private boolean isHome() {
    URI address = page.url();
    if (address == null || address.getRawPath() == null) {
      return false;
    }
    return address.getRawPath().length() <= 1 && address.getRawQuery() == null;
  }
}
