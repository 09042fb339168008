package wirewatch.ingest.page.fact;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.Origin;

/** Decides which of the lines that claim it is the page's own headline. */
final class HeadlineJudge {
  private static final int MAX_LENGTH = 600;
  private static final double LIKELY = 0.5;
  private static final double SURE = 0.75;
  private static final double POSSIBLE = 0.15;
  private static final int MAX_KICKER_WORDS = 6;
  private static final int BENEATH = 25;
  private static final double TITLE_ONLY = 0.01;

  private final Sight sight;
  private final SiteNames site;
  private final List<Clue> claims = new ArrayList<>();
  private final String title;

  HeadlineJudge(Sight sight, Clues clues, SiteNames site) {
    this.sight = sight;
    this.site = site;
    this.title = site.stripTitle(sight.title);
    for (Clue clue : clues.of(Field.HEADLINE)) {
      String bare = site.strip(clue.text());
      if (!bare.isEmpty() && !site.isName(bare)) {
        claims.add(new Clue(bare, clue.origin()));
      }
    }
  }

  /** The heading that the page's statements confirm best; null where none is likely. */
  @Nullable Mark heading() {
    boolean bare = claims.isEmpty() && title.isEmpty();
    double least = bare ? -1 : likely(sight.headings) == 1 ? POSSIBLE : LIKELY;
    Mark heading = best(sight.headings, least);
    return heading == null ? best(sight.subheadings, SURE) : heading;
  }

  /** The headline in the page's own words. */
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
   * A sub-heading right under the heading that structured data calls the headline: JSON-LD, or
   * microdata that another statement repeats.
   */
  private @Nullable Clue beneath(Mark heading, String shown) {
    for (Mark mark : sight.subheadings) {
      int after = mark.order() - heading.order();
      boolean aside = sight.isAside(mark.region()) && mark.region() > heading.region();
      if (after > 0 && after <= BENEATH && !aside) {
        String text = mark.text(MAX_LENGTH);
        boolean other = !shown.contains(text) && !text.contains(shown);
        if (other && isCalled(mark, text)) {
          return new Clue(text, Origin.HTML);
        }
      }
    }
    return null;
  }

  private boolean isCalled(Mark mark, String text) {
    boolean marked = mark.attribute("itemprop").contains("headline");
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

  /** What structured data says and another place repeats word by word. */
  private @Nullable Clue agreed() {
    for (Clue claim : claims) {
      if (isData(claim) && isRepeated(claim)) {
        return claim;
      }
    }
    return null;
  }

  /** Apart from the heading: microdata is mostly an attribute of the very heading in question. */
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

  /** The claim that is the heading without its kicker. */
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
