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

  private final Sight sight;
  private final SiteNames site;
  private final List<Clue> claims = new ArrayList<>();
  private final String title;

  HeadlineJudge(Sight sight, Clues clues, SiteNames site) {
    this.sight = sight;
    this.site = site;
    this.title = site.strip(sight.title);
    for (Clue clue : clues.of(Field.HEADLINE)) {
      String bare = site.strip(clue.text());
      if (!bare.isEmpty() && !site.isName(bare)) {
        claims.add(new Clue(bare, clue.origin()));
      }
    }
  }

  /** The heading that the page's statements confirm best; null where none is likely. */
  @Nullable Mark heading() {
    Mark heading = best(sight.headings, likely(sight.headings) == 1 ? POSSIBLE : LIKELY);
    return heading == null ? best(sight.subheadings, SURE) : heading;
  }

  /** The headline in the page's own words. */
  @Nullable Clue headline(@Nullable Mark heading) {
    String shown = heading == null ? "" : heading.text(MAX_LENGTH);
    if (shown.isEmpty()) {
      return stated();
    }
    Clue agreed = agreed();
    if (agreed == null || Likeness.same(shown, agreed.text())) {
      return new Clue(shown, Origin.HTML);
    }
    boolean plain = Likeness.same(shown, title) || isClaimed(shown);
    boolean kicker = isTailOf(agreed.text(), shown);
    return plain && !kicker ? new Clue(shown, Origin.HTML) : agreed;
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
      double score = text.isEmpty() || site.isName(text) ? 0 : confirmation(text);
      if (score > bestScore) {
        best = heading;
        bestScore = score;
      }
    }
    return best;
  }

  private double confirmation(String heading) {
    double best = Likeness.of(heading, title);
    for (Clue claim : claims) {
      best = Math.max(best, Likeness.of(heading, claim.text()));
    }
    return best;
  }

  /** What structured data says and another place repeats word by word. */
  private @Nullable Clue agreed() {
    for (Clue claim : claims) {
      boolean structured = claim.origin() != Origin.META && claim.origin() != Origin.OPENGRAPH;
      if (structured && isRepeated(claim)) {
        return claim;
      }
    }
    return null;
  }

  private boolean isRepeated(Clue claim) {
    boolean repeated = Likeness.same(claim.text(), title);
    for (Clue other : claims) {
      repeated |= other.origin() != claim.origin() && Likeness.same(other.text(), claim.text());
    }
    return repeated;
  }

  private boolean isClaimed(String text) {
    for (Clue claim : claims) {
      if (Likeness.same(claim.text(), text)) {
        return true;
      }
    }
    return false;
  }

  /** Whether {@code shown} is {@code whole} after a short kicker. */
  private static boolean isTailOf(String whole, String shown) {
    return shown.endsWith(whole)
        && shown.substring(0, shown.length() - whole.length()).split(" ").length
            <= MAX_KICKER_WORDS;
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
