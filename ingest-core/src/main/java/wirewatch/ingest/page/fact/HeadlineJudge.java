package wirewatch.ingest.page.fact;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.Origin;

/** Decides which of the lines that claim it is the page's own headline. */
final class HeadlineJudge {
  private static final int MAX_LENGTH = 600;
  private static final double CONFIRMED = 0.6;

  private final Sight sight;
  private final Clues clues;
  private final SiteNames site;

  HeadlineJudge(Sight sight, Clues clues, SiteNames site) {
    this.sight = sight;
    this.clues = clues;
    this.site = site;
  }

  @Nullable Clue headline() {
    Clue heading = heading();
    if (heading != null) {
      return heading;
    }
    for (Origin origin : new Origin[] {Origin.JSON_LD, Origin.MICRODATA, Origin.RDFA}) {
      for (Clue clue : clues.of(Field.HEADLINE, origin)) {
        return clue;
      }
    }
    for (Clue clue : clues.of(Field.HEADLINE)) {
      String bare = site.strip(clue.text());
      if (!bare.isEmpty()) {
        return new Clue(bare, clue.origin());
      }
    }
    String title = site.strip(sight.title);
    return title.isEmpty() ? null : new Clue(title, Origin.HTML);
  }

  /** The heading that the page's statements confirm best, else the only one there is. */
  private @Nullable Clue heading() {
    List<String> texts = new ArrayList<>();
    String best = null;
    double bestScore = -1;
    for (Mark mark : sight.headings) {
      String text = mark.text(MAX_LENGTH);
      if (text.isEmpty() || site.isName(text)) {
        continue;
      }
      texts.add(text);
      double score = confirmation(text) - (mark.aside() ? 0.3 : 0);
      if (score > bestScore) {
        best = text;
        bestScore = score;
      }
    }
    boolean only = texts.size() == 1 && bestScore > 0.2;
    return best != null && (bestScore >= CONFIRMED || only) ? new Clue(best, Origin.HTML) : null;
  }

  private double confirmation(String heading) {
    double best = Likeness.of(heading, site.strip(sight.title));
    for (Clue clue : clues.of(Field.HEADLINE)) {
      best = Math.max(best, Likeness.of(heading, clue.text()));
    }
    return best;
  }
}
