package wirewatch.ingest.page.fact;

import java.net.URI;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.Html;
import wirewatch.ingest.model.Origin;

/**
 * Checks whether the declared types of a page suggest that it is not an article. A declared article
 * type or publishing time outweighs all others.
 */
final class TypeJudge {
  private final Html page;
  private final Clues candidates;

  TypeJudge(Html page, Clues candidates) {
    this.page = page;
    this.candidates = candidates;
  }

  /** A short, human-readable reason; null if the page may be an article. */
  @Nullable String doubt() {
    Set<Kind> data = kinds(Origin.JSON_LD);
    Set<Kind> social = kinds(Origin.OPENGRAPH);
    social.addAll(kinds(Origin.META));
    if (isArticle(data) || isArticle(social) || !candidates.of(Field.PUBLISHED).isEmpty()) {
      return null;
    }
    if (data.contains(Kind.VIDEO) && social.contains(Kind.VIDEO)) {
      return "a video page";
    }
    if (data.contains(Kind.GALLERY)) {
      return "a gallery";
    }
    if (data.contains(Kind.LIST) && !data.contains(Kind.PAGE)) {
      return "a list of articles";
    }
    if (isHome() && (data.contains(Kind.HOME) || social.contains(Kind.HOME))) {
      return "a home page";
    }
    return null;
  }

  private static boolean isArticle(Set<Kind> kinds) {
    return kinds.contains(Kind.ARTICLE) || kinds.contains(Kind.LIVE);
  }

  private Set<Kind> kinds(Origin origin) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    for (Clue candidate : candidates.of(Field.TYPE, origin)) {
      kinds.addAll(Kind.of(candidate.text()));
    }
    return kinds;
  }

  private boolean isHome() {
    URI address = page.address();
    if (address == null || address.getRawPath() == null) {
      return false;
    }
    return address.getRawPath().length() <= 1 && address.getRawQuery() == null;
  }
}
