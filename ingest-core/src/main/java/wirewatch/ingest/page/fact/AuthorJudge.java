package wirewatch.ingest.page.fact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.Hints;
import wirewatch.ingest.model.Origin;

/** Selects the authors of an article, people before organisations, and the printed byline. */
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

  /** Without {@code meta}: it names the owner of a site or its software if it names no person. */
  private static final Origin[] SIGNED = {Origin.JSON_LD, Origin.MICRODATA, Origin.RDFA};

  private final Sight elements;
  private final Clues candidates;
  private final SiteNames site;

  AuthorJudge(Sight elements, Clues candidates, SiteNames site) {
    this.elements = elements;
    this.candidates = candidates;
    this.site = site;
  }

  /** The authors, and the origin of their names. */
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

  /** Whether a byline names more people than declared, and consists mostly of names. */
  private static boolean isFuller(Shown shown, Authors stated) {
    return shown.names().size() > stated.names().size()
        && shown.share() > MOST
        && covers(shown.names(), stated.names())
        && !repeats(shown.names());
  }

  /** The organisations that sign, if no person does. */
  private Authors signed() {
    for (Origin origin : SIGNED) {
      List<String> names = Signatories.in(signatures(origin));
      if (!names.isEmpty()) {
        return new Authors(names, origin);
      }
    }
    return signedInSight();
  }

  /** The organisation in a short byline close to the headline. */
  private Authors signedInSight() {
    Mark best = null;
    for (Mark located : elements.bylines) {
      if (cost(located) < MAX_SIGNATURE && (best == null || lineCost(located) < lineCost(best))) {
        String text = located.text(MAX_BYLINE + 1);
        boolean plain = isLine(text) && text.chars().noneMatch(Character::isDigit);
        boolean cued = plain && isCued(located, text);
        best = cued && Signatories.in(List.of(text)).size() == 1 ? located : best;
      }
    }
    return best == null
        ? Authors.NONE
        : new Authors(Signatories.in(List.of(best.text(MAX_BYLINE))), Origin.HTML);
  }

  /** Adds the organisations of a declared list of authors. */
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
    List<String> signatures = texts(candidates.of(Field.AUTHOR, origin));
    signatures.addAll(texts(candidates.of(Field.COLLECTIVE_AUTHOR, origin)));
    return signatures;
  }

  /** The printed byline, if it names one of the authors; else the declared one. */
  @Nullable String byline(Authors authors) {
    Mark line = null;
    for (Mark located : elements.bylines) {
      boolean better = line == null || lineCost(located) < lineCost(line);
      if (better && isBylineOf(located, authors)) {
        line = located;
      }
    }
    if (line != null) {
      return line.text(MAX_BYLINE);
    }
    List<String> stated = texts(candidates.of(Field.AUTHOR, Origin.JSON_LD));
    stated.addAll(texts(candidates.of(Field.COLLECTIVE_AUTHOR)));
    if (stated.isEmpty()) {
      stated = texts(candidates.of(Field.AUTHOR));
    }
    return stated.isEmpty() ? null : String.join(", ", stated);
  }

  private boolean isBylineOf(Mark located, Authors authors) {
    String text = located.text(MAX_BYLINE + 1);
    if (!isLine(text) || cost(located) > MAX_DISTANCE) {
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
      List<String> names = names(texts(candidates.of(Field.AUTHOR, origin)));
      if (!names.isEmpty()) {
        return new Authors(names, origin);
      }
    }
    return Authors.NONE;
  }

  /**
   * The people named in a byline.
   *
   * @param share the share of the names in the letters of the line
   */
  private record Shown(List<String> names, double share) {}

  /** The people named in the byline nearest to the headline. */
  private Shown shown() {
    Shown best = new Shown(List.of(), 0);
    int bestCost = MAX_DISTANCE;
    for (Mark located : elements.bylines) {
      int cost = cost(located);
      String text = cost < bestCost ? located.parted(MAX_BYLINE + 1) : "";
      List<String> names = isLine(text) ? names(List.of(text)) : List.of();
      if (!names.isEmpty()
          && (isCued(located, text) || names.stream().allMatch(PersonNames::isFull))) {
        best = new Shown(names, share(names, text));
        bestCost = cost;
      }
    }
    return best.names().isEmpty() ? unmarked() : best;
  }

  /**
   * The people named in a line without a byline class: close below the headline, with a byline cue.
   */
  private Shown unmarked() {
    for (Mark located : elements.cues) {
      boolean close = elements.isUnder(located.order(), NEAR) && !elements.isAside(located.region());
      String text = close ? located.parted(MAX_UNMARKED + 1) : "";
      List<String> names = text.length() > MAX_UNMARKED ? List.of() : names(List.of(text));
      double share = share(names, text);
      if (share > SOME && names.stream().allMatch(PersonNames::isFull)) {
        return new Shown(names, share);
      }
    }
    return new Shown(List.of(), 0);
  }

  private static boolean isCued(Mark located, String text) {
    return located.attribute("rel").contains("author") || PersonNames.isCued(text);
  }

  private static double share(List<String> names, String line) {
    int letters = Likeness.letters(line).length();
    return (double) Likeness.letters(String.join("", names)).length() / Math.max(1, letters);
  }

  /** Of two lines at one position the shorter is the byline; the longer contains other text. */
  private int lineCost(Mark located) {
    return cost(located) + located.text(MAX_BYLINE + 1).length() / 4;
  }

  private int cost(Mark located) {
    return elements.distance(located.order()) + (elements.isAside(located.region()) ? ASIDE : 0);
  }

  private static List<String> texts(List<Clue> candidates) {
    List<String> texts = new ArrayList<>();
    for (Clue candidate : candidates) {
      if (!texts.contains(candidate.text()) && !candidate.text().startsWith("http")) {
        texts.add(candidate.text());
      }
    }
    return texts;
  }

  /** Whether one of the names contains another. */
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
