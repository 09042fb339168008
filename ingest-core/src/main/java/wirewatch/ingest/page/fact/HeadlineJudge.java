package wirewatch.ingest.page.fact;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.Origin;

/** Selects the headline of a page among its candidates. */
final class HeadlineJudge {
  private static final int MAX_LENGTH = 600;
  private static final double LIKELY = 0.5;
  private static final double SURE = 0.75;
  private static final double POSSIBLE = 0.15;
  private static final int MAX_KICKER_WORDS = 6;
  private static final int BENEATH = 25;
  private static final double TITLE_ONLY = 0.01;

  private final Sight elements;
  private final SiteNames site;
  private final List<Clue> claims = new ArrayList<>();
  private final String title;

  HeadlineJudge(Sight elements, Clues candidates, SiteNames site) {
    this.elements = elements;
    this.site = site;
    this.title = site.stripTitle(elements.title);
    for (Clue candidate : candidates.of(Field.HEADLINE)) {
      String bare = site.strip(candidate.text());
      if (!bare.isEmpty() && !site.isName(bare)) {
        claims.add(new Clue(bare, candidate.origin()));
      }
    }
  }

  /** The heading most similar to the declared headlines; null if none is similar enough. */
  @Nullable Mark heading() {
    boolean bare = claims.isEmpty() && title.isEmpty();
    double least = bare ? -1 : likely(elements.headings) == 1 ? POSSIBLE : LIKELY;
    Mark heading = best(elements.headings, least);
    return heading == null ? best(elements.subheadings, SURE) : heading;
  }

  /** The headline as the page displays it. */
  @Nullable Clue headline(@Nullable Mark heading) {
    String whole = heading == null ? "" : heading.text(MAX_LENGTH);
    if (heading == null || whole.isEmpty()) {
      return stated();
    }
    Clue beneath = beneath(heading, whole);
    if (beneath != null) {
      return beneath;
    }
    String shown = Kicker.strip(heading.element(), whole);
    Clue tail = isClaimed(shown, true) ? null : tailOf(shown);
    if (tail != null) {
      return tail;
    }
    boolean confirmed = Likeness.same(shown, title) || isClaimed(shown, false);
    Clue agreed = confirmed ? null : agreed();
    return agreed == null ? new Clue(shown, Origin.HTML) : agreed;
  }

  /**
   * A sub-heading directly below the heading that is declared as headline: by JSON-LD, or by
   * microdata and another candidate.
   */
  private @Nullable Clue beneath(Mark heading, String shown) {
    for (Mark located : elements.subheadings) {
      int after = located.order() - heading.order();
      boolean aside = elements.isAside(located.region()) && located.region() > heading.region();
      if (after > 0 && after <= BENEATH && !aside) {
        String text = located.text(MAX_LENGTH);
        boolean other = !shown.contains(text) && !text.contains(shown);
        if (other && isCalled(located, text)) {
          return new Clue(text, Origin.HTML);
        }
      }
    }
    return null;
  }

  private boolean isCalled(Mark located, String text) {
    boolean marked = located.attribute("itemprop").contains("headline");
    for (Clue claim : claims) {
      boolean apart = marked ? claim.origin() != Origin.MICRODATA : isData(claim);
      if (apart && Likeness.same(claim.text(), text)) {
        return true;
      }
    }
    return false;
  }

  private int likely(List<Mark> headings) {
    int count = 0;
    for (Mark heading : headings) {
      String text = heading.text(MAX_LENGTH);
      count += text.isEmpty() || site.isName(text) ? 0 : 1;
    }
    return count;
  }

  private @Nullable Mark best(List<Mark> headings, double least) {
    Mark best = null;
    double bestScore = least;
    for (Mark heading : headings) {
      String text = heading.text(MAX_LENGTH);
      double score = text.isEmpty() || site.isName(text) ? -1 : confirmation(text);
      if (score > bestScore) {
        best = heading;
        bestScore = score;
      }
    }
    return best;
  }

  private double confirmation(String heading) {
    double best = Likeness.of(heading, title) - TITLE_ONLY;
    for (Clue claim : claims) {
      best = Math.max(best, Likeness.of(heading, claim.text()));
    }
    return best;
  }

  /** The structured data candidate that another candidate repeats word for word. */
  private @Nullable Clue agreed() {
    for (Clue claim : claims) {
      if (isData(claim) && isRepeated(claim)) {
        return claim;
      }
    }
    return null;
  }

  /** Independent of the heading: microdata is mostly an attribute of that heading itself. */
  private static boolean isData(Clue claim) {
    return claim.origin() == Origin.JSON_LD;
  }

  private boolean isRepeated(Clue claim) {
    boolean repeated = Likeness.same(claim.text(), title);
    for (Clue other : claims) {
      repeated |= other.origin() != claim.origin() && Likeness.same(other.text(), claim.text());
    }
    return repeated;
  }

  private boolean isClaimed(String text, boolean inData) {
    for (Clue claim : claims) {
      if ((!inData || isData(claim)) && Likeness.same(claim.text(), text)) {
        return true;
      }
    }
    return false;
  }

  /** The candidate that equals the heading without its kicker. */
  private @Nullable Clue tailOf(String shown) {
    for (Clue claim : claims) {
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

  private @Nullable Clue stated() {
    for (Origin origin : new Origin[] {Origin.JSON_LD, Origin.MICRODATA, Origin.RDFA}) {
      for (Clue claim : claims) {
        if (claim.origin() == origin) {
          return claim;
        }
      }
    }
    if (!claims.isEmpty()) {
      return claims.get(0);
    }
    return title.isEmpty() ? null : new Clue(title, Origin.HTML);
  }
}
