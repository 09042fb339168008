package wirewatch.ingest.page.fact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.Hints;
import wirewatch.ingest.model.Origin;

/** Decides who signs an article, people before organisations, and which byline is printed. */
final class AuthorJudge {
  private static final int MAX_BYLINE = 200;
  private static final int ASIDE = 60;
  private static final int MAX_DISTANCE = 150;
  private static final int MAX_SIGNATURE = 40;
  private static final double MOST = 0.4;
  private static final double SOME = 0.25;
  private static final int NEAR = 60;
  private static final int MAX_UNMARKED = 100;
  private static final Origin[] STATED = {
    Origin.JSON_LD, Origin.META, Origin.OPENGRAPH, Origin.MICRODATA, Origin.RDFA
  };

  /** Meta elements name the owner of a site or its software where they name no person. */
  private static final Origin[] SIGNED = {Origin.JSON_LD, Origin.MICRODATA, Origin.RDFA};

  private final Sight sight;
  private final Clues clues;
  private final SiteNames site;

  AuthorJudge(Sight sight, Clues clues, SiteNames site) {
    this.sight = sight;
    this.clues = clues;
    this.site = site;
  }

  /** Who signs, and the place that says so. */
  record Authors(List<String> names, @Nullable Origin origin) {
    static final Authors NONE = new Authors(List.of(), null);
  }

  Authors authors(Hints hints) {
    Authors people = stated();
    Shown shown = shown();
    if (!shown.names().isEmpty() && (people.names().isEmpty() || isFuller(shown, people))) {
      people = new Authors(shown.names(), Origin.HTML);
    }
    List<String> hinted = names(hints.authors());
    if (people.names().isEmpty() && !hinted.isEmpty()) {
      people = new Authors(hinted, hints.origin());
    }
    return people.names().isEmpty() ? signed() : withOthers(people);
  }

  /** Whether a byline names more people than are stated, and little but people. */
  private static boolean isFuller(Shown shown, Authors stated) {
    return shown.names().size() > stated.names().size()
        && shown.share() > MOST
        && covers(shown.names(), stated.names())
        && !repeats(shown.names());
  }

  /** Where no person signs, whoever else does. */
  private Authors signed() {
    for (Origin origin : SIGNED) {
      List<String> names = Signatories.in(signatures(origin));
      if (!names.isEmpty()) {
        return new Authors(names, origin);
      }
    }
    return signedInSight();
  }

  /** A short byline close to the headline that names one other than a person. */
  private Authors signedInSight() {
    Mark best = null;
    for (Mark mark : sight.bylines) {
      if (cost(mark) < MAX_SIGNATURE && (best == null || lineCost(mark) < lineCost(best))) {
        String text = mark.text(MAX_BYLINE + 1);
        boolean plain = isLine(text) && text.chars().noneMatch(Character::isDigit);
        boolean cued = plain && isCued(mark, text);
        best = cued && Signatories.in(List.of(text)).size() == 1 ? mark : best;
      }
    }
    return best == null
        ? Authors.NONE
        : new Authors(Signatories.in(List.of(best.text(MAX_BYLINE))), Origin.HTML);
  }

  /** A list of authors may name an organisation beside its people. */
  private Authors withOthers(Authors people) {
    if (people.origin() != Origin.JSON_LD) {
      return people;
    }
    List<String> others = signatures(Origin.JSON_LD);
    others.removeIf(signature -> !PersonNames.in(signature, site).isEmpty());
    List<String> all = new ArrayList<>(people.names());
    all.addAll(Signatories.in(others));
    return new Authors(all, people.origin());
  }

  private List<String> signatures(Origin origin) {
    List<String> signatures = texts(clues.of(Field.AUTHOR, origin));
    signatures.addAll(texts(clues.of(Field.COLLECTIVE_AUTHOR, origin)));
    return signatures;
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

  /**
   * The people that a byline names.
   *
   * @param share how much of the line's letters are theirs
   */
  private record Shown(List<String> names, double share) {}

  /** The people of the byline nearest to the headline. */
  private Shown shown() {
    Shown best = new Shown(List.of(), 0);
    int bestCost = MAX_DISTANCE;
    for (Mark mark : sight.bylines) {
      int cost = cost(mark);
      String text = cost < bestCost ? mark.parted(MAX_BYLINE + 1) : "";
      List<String> names = isLine(text) ? names(List.of(text)) : List.of();
      if (!names.isEmpty()
          && (isCued(mark, text) || names.stream().allMatch(PersonNames::isFull))) {
        best = new Shown(names, share(names, text));
        bestCost = cost;
      }
    }
    return best.names().isEmpty() ? unmarked() : best;
  }

  /**
   * The people of a line that no class marks: close under the headline, beginning as bylines do.
   */
  private Shown unmarked() {
    for (Mark mark : sight.cues) {
      boolean close = sight.isUnder(mark.order(), NEAR) && !sight.isAside(mark.region());
      String text = close ? mark.parted(MAX_UNMARKED + 1) : "";
      List<String> names = text.length() > MAX_UNMARKED ? List.of() : names(List.of(text));
      double share = share(names, text);
      if (share > SOME && names.stream().allMatch(PersonNames::isFull)) {
        return new Shown(names, share);
      }
    }
    return new Shown(List.of(), 0);
  }

  private static boolean isCued(Mark mark, String text) {
    return mark.attribute("rel").contains("author") || PersonNames.isCued(text);
  }

  private static double share(List<String> names, String line) {
    int letters = Likeness.letters(line).length();
    return (double) Likeness.letters(String.join("", names)).length() / Math.max(1, letters);
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

  /** Whether one of the names holds another, with what a link says of it. */
  private static boolean repeats(List<String> names) {
    for (String name : names) {
      for (String other : names) {
        if (name.length() > other.length() && name.contains(other)) {
          return true;
        }
      }
    }
    return false;
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
