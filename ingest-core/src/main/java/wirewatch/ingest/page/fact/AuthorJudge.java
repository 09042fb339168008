package wirewatch.ingest.page.fact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.Hints;
import wirewatch.ingest.model.Origin;

/** Decides which people wrote an article, and which byline is printed. */
final class AuthorJudge {
  private static final int MAX_BYLINE = 200;
  private static final int ASIDE = 60;
  private static final int MAX_DISTANCE = 150;
  private static final Origin[] STATED = {
    Origin.JSON_LD, Origin.META, Origin.OPENGRAPH, Origin.MICRODATA, Origin.RDFA
  };

  private final Sight sight;
  private final Clues clues;
  private final SiteNames site;

  AuthorJudge(Sight sight, Clues clues, SiteNames site) {
    this.sight = sight;
    this.clues = clues;
    this.site = site;
  }

  /** Names of people, and the place that gave them. */
  record Authors(List<String> names, @Nullable Origin origin) {
    static final Authors NONE = new Authors(List.of(), null);
  }

  Authors authors(Hints hints) {
    Authors stated = stated();
    Authors shown = shown();
    boolean fuller =
        shown.names().size() > stated.names().size() && covers(shown.names(), stated.names());
    if (stated.names().isEmpty() || fuller) {
      stated = shown.names().isEmpty() ? stated : shown;
    }
    if (!stated.names().isEmpty()) {
      return stated;
    }
    List<String> hinted = names(hints.authors());
    return hinted.isEmpty() ? Authors.NONE : new Authors(hinted, hints.origin());
  }

  /** The byline as printed, where it names one of the authors; else as stated. */
  @Nullable String byline(Authors authors) {
    Mark line = null;
    for (Mark mark : sight.bylines) {
      boolean better = line == null || lineCost(mark) < lineCost(line);
      if (better && isBylineOf(mark, authors)) {
        line = mark;
      }
    }
    if (line != null) {
      return line.text(MAX_BYLINE);
    }
    List<String> stated = texts(clues.of(Field.AUTHOR, Origin.JSON_LD));
    stated.addAll(texts(clues.of(Field.COLLECTIVE_AUTHOR)));
    if (stated.isEmpty()) {
      stated = texts(clues.of(Field.AUTHOR));
    }
    return stated.isEmpty() ? null : String.join(", ", stated);
  }

  private boolean isBylineOf(Mark mark, Authors authors) {
    String text = mark.text(MAX_BYLINE + 1);
    if (!isLine(text) || cost(mark) > MAX_DISTANCE) {
      return false;
    }
    for (String name : authors.names()) {
      if (text.contains(name)) {
        return true;
      }
    }
    return authors.names().isEmpty() && PersonNames.isCued(text);
  }

  private static boolean isLine(String text) {
    return text.length() > 2 && text.length() <= MAX_BYLINE;
  }

  private Authors stated() {
    for (Origin origin : STATED) {
      List<String> names = names(texts(clues.of(Field.AUTHOR, origin)));
      if (!names.isEmpty()) {
        return new Authors(names, origin);
      }
    }
    return Authors.NONE;
  }

  /** The people of the byline nearest to the headline. */
  private Authors shown() {
    List<String> best = List.of();
    int bestCost = MAX_DISTANCE;
    for (Mark mark : sight.bylines) {
      int cost = cost(mark);
      String text = cost < bestCost ? mark.parted(MAX_BYLINE + 1) : "";
      List<String> names = isLine(text) ? names(List.of(text)) : List.of();
      if (!names.isEmpty()
          && (isCued(mark, text) || names.stream().allMatch(PersonNames::isFull))) {
        best = names;
        bestCost = cost;
      }
    }
    return best.isEmpty() ? Authors.NONE : new Authors(best, Origin.HTML);
  }

  private static boolean isCued(Mark mark, String text) {
    return mark.attribute("rel").contains("author") || PersonNames.isCued(text);
  }

  /** Of lines at one place the shorter one is the byline, the longer holds other things too. */
  private int lineCost(Mark mark) {
    return cost(mark) + mark.text(MAX_BYLINE + 1).length() / 4;
  }

  private int cost(Mark mark) {
    return sight.distance(mark.order()) + (sight.isAside(mark.region()) ? ASIDE : 0);
  }

  private static List<String> texts(List<Clue> clues) {
    List<String> texts = new ArrayList<>();
    for (Clue clue : clues) {
      if (!texts.contains(clue.text()) && !clue.text().startsWith("http")) {
        texts.add(clue.text());
      }
    }
    return texts;
  }

  private static boolean covers(List<String> names, List<String> others) {
    for (String other : others) {
      if (names.stream().noneMatch(name -> Likeness.same(name, other))) {
        return false;
      }
    }
    return true;
  }

  private List<String> names(List<String> texts) {
    Map<String, String> names = new LinkedHashMap<>();
    for (String text : texts) {
      for (String name : PersonNames.in(text, site)) {
        names.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
      }
    }
    return List.copyOf(names.values());
  }
}
