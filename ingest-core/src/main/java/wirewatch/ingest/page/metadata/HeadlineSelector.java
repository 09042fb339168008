package wirewatch.ingest.page.metadata;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.FieldOrigin;
import wirewatch.ingest.page.metadata.candidate.LocatedElement;
import wirewatch.ingest.page.metadata.candidate.MetadataCandidate;
import wirewatch.ingest.page.metadata.candidate.MetadataCandidates;
import wirewatch.ingest.page.metadata.candidate.MetadataField;
import wirewatch.ingest.page.metadata.candidate.PageElements;
import wirewatch.ingest.page.metadata.candidate.SiteNames;
import wirewatch.ingest.page.metadata.candidate.TextSimilarity;

/** Selects the headline of a page among its candidates. */
final class HeadlineSelector {
  private static final int MAX_LENGTH = 600;
  private static final double MIN_SIMILARITY = 0.5;
  private static final double MIN_SUBHEADING_SIMILARITY = 0.75;
  private static final double MIN_ONLY_HEADING_SIMILARITY = 0.15;
  private static final int MAX_KICKER_WORDS = 6;
  private static final int MAX_SUBHEADING_DISTANCE = 25;
  private static final double TITLE_PENALTY = 0.01;

  private static final List<FieldOrigin> SOCIAL_ORIGINS =
      List.of(FieldOrigin.OPENGRAPH, FieldOrigin.JSON_LD, FieldOrigin.META);

  private final PageElements elements;
  private final SiteNames siteNames;
  private final List<MetadataCandidate> headlineCandidates = new ArrayList<>();
  private final String title;

  HeadlineSelector(PageElements elements, MetadataCandidates candidates, SiteNames site) {
    this.elements = elements;
    this.siteNames = site;
    this.title = site.stripPageTitle(elements.title);
    for (MetadataCandidate candidate : candidates.forField(MetadataField.HEADLINE)) {
      String bare = site.stripSiteName(candidate.text());
      if (!bare.isEmpty() && !site.isSiteName(bare)) {
        headlineCandidates.add(new MetadataCandidate(bare, candidate.origin()));
      }
    }
  }

  /** The heading most similar to the declared headlines; null if none is similar enough. */
  @Nullable LocatedElement selectHeading() {
    boolean bare = headlineCandidates.isEmpty() && title.isEmpty();
    double least =
        bare
            ? -1
            : countPossible(elements.headings) == 1 ? MIN_ONLY_HEADING_SIMILARITY : MIN_SIMILARITY;
    LocatedElement heading = mostSimilar(elements.headings, least);
    return heading == null ? mostSimilar(elements.subheadings, MIN_SUBHEADING_SIMILARITY) : heading;
  }

  /** The headline as the page displays it. */
  @Nullable MetadataCandidate selectHeadline(@Nullable LocatedElement heading) {
    String whole = heading == null ? "" : heading.text(MAX_LENGTH);
    if (heading == null || whole.isEmpty()) {
      return bestCandidate();
    }
    MetadataCandidate beneath = subheadingHeadline(heading, whole);
    if (beneath != null) {
      return beneath;
    }
    String shown = KickerRemover.removeFrom(heading.element(), whole, elements);
    MetadataCandidate tail = isCandidate(shown, true) ? null : candidateAfterKicker(shown);
    if (tail != null) {
      return tail;
    }
    boolean confirmed = TextSimilarity.isSame(shown, title) || isCandidate(shown, false);
    MetadataCandidate agreed = confirmed ? null : repeatedStructuredHeadline();
    return agreed == null ? new MetadataCandidate(shown, FieldOrigin.HTML) : agreed;
  }

  /**
   * A sub-heading directly below the heading that is declared as headline: by JSON-LD, or by
   * microdata and another candidate.
   */
  private @Nullable MetadataCandidate subheadingHeadline(LocatedElement heading, String shown) {
    for (LocatedElement located : elements.subheadings) {
      int after = located.order() - heading.order();
      boolean aside = elements.isAside(located.region()) && located.region() > heading.region();
      if (after > 0 && after <= MAX_SUBHEADING_DISTANCE && !aside) {
        String text = located.text(MAX_LENGTH);
        boolean other = !shown.contains(text) && !text.contains(shown);
        if (other && isDeclaredHeadline(located, text)) {
          return new MetadataCandidate(text, FieldOrigin.HTML);
        }
      }
    }
    return null;
  }

  private boolean isDeclaredHeadline(LocatedElement located, String text) {
    boolean marked = located.attribute("itemprop").contains("headline");
    for (MetadataCandidate claim : headlineCandidates) {
      boolean apart = marked ? claim.origin() != FieldOrigin.MICRODATA : isJsonLd(claim);
      if (apart && TextSimilarity.isSame(claim.text(), text)) {
        return true;
      }
    }
    return false;
  }

  private int countPossible(List<LocatedElement> headings) {
    int count = 0;
    for (LocatedElement heading : headings) {
      String text = heading.text(MAX_LENGTH);
      count += text.isEmpty() || siteNames.isSiteName(text) ? 0 : 1;
    }
    return count;
  }

  private @Nullable LocatedElement mostSimilar(List<LocatedElement> headings, double least) {
    LocatedElement best = null;
    double bestScore = least;
    for (LocatedElement heading : headings) {
      String text = heading.text(MAX_LENGTH);
      double score = text.isEmpty() || siteNames.isSiteName(text) ? -1 : similarity(text);
      if (score > bestScore) {
        best = heading;
        bestScore = score;
      }
    }
    return best;
  }

  private double similarity(String heading) {
    double best = TextSimilarity.similarity(heading, title) - TITLE_PENALTY;
    for (MetadataCandidate claim : headlineCandidates) {
      best = Math.max(best, TextSimilarity.similarity(heading, claim.text()));
    }
    return best;
  }

  /** The structured data candidate that another candidate repeats word for word. */
  private @Nullable MetadataCandidate repeatedStructuredHeadline() {
    for (MetadataCandidate claim : headlineCandidates) {
      if (isJsonLd(claim) && isRepeated(claim)) {
        return claim;
      }
    }
    return null;
  }

  /** Independent of the heading: microdata is mostly an attribute of that heading itself. */
  private static boolean isJsonLd(MetadataCandidate claim) {
    return claim.origin() == FieldOrigin.JSON_LD;
  }

  private boolean isRepeated(MetadataCandidate claim) {
    boolean repeated = TextSimilarity.isSame(claim.text(), title);
    for (MetadataCandidate other : headlineCandidates) {
      repeated |=
          other.origin() != claim.origin() && TextSimilarity.isSame(other.text(), claim.text());
    }
    return repeated;
  }

  private boolean isCandidate(String text, boolean inData) {
    for (MetadataCandidate claim : headlineCandidates) {
      if ((!inData || isJsonLd(claim)) && TextSimilarity.isSame(claim.text(), text)) {
        return true;
      }
    }
    return false;
  }

  /** The candidate that equals the heading without its kicker. */
  private @Nullable MetadataCandidate candidateAfterKicker(String shown) {
    for (MetadataCandidate claim : headlineCandidates) {
      int kicker = shown.length() - claim.text().length();
      boolean tail = kicker > 0 && shown.endsWith(claim.text());
      if (tail
          && claim.text().length() > kicker
          && shown.substring(0, kicker).split(" ").length <= MAX_KICKER_WORDS) {
        return claim;
      }
    }
    return null;
  }

  /** The first title for machines that is not the headline: OpenGraph, structured data, browser. */
  @Nullable MetadataCandidate selectSocialHeadline(String headline) {
    for (FieldOrigin fieldOrigin : SOCIAL_ORIGINS) {
      for (MetadataCandidate claim : headlineCandidates) {
        if (claim.origin() == fieldOrigin && !TextSimilarity.isSame(claim.text(), headline)) {
          return claim;
        }
      }
    }
    boolean distinct = !title.isEmpty() && !TextSimilarity.isSame(title, headline);
    return distinct ? new MetadataCandidate(title, FieldOrigin.HTML) : null;
  }

  private @Nullable MetadataCandidate bestCandidate() {
    for (FieldOrigin fieldOrigin :
        new FieldOrigin[] {FieldOrigin.JSON_LD, FieldOrigin.MICRODATA, FieldOrigin.RDFA}) {
      for (MetadataCandidate claim : headlineCandidates) {
        if (claim.origin() == fieldOrigin) {
          return claim;
        }
      }
    }
    if (!headlineCandidates.isEmpty()) {
      return headlineCandidates.get(0);
    }
    return title.isEmpty() ? null : new MetadataCandidate(title, FieldOrigin.HTML);
  }
}
