package wirewatch.ingest.page.metadata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.FieldOrigin;
import wirewatch.ingest.model.PageHints;
import wirewatch.ingest.page.metadata.candidate.LocatedElement;
import wirewatch.ingest.page.metadata.candidate.MetadataCandidate;
import wirewatch.ingest.page.metadata.candidate.MetadataCandidates;
import wirewatch.ingest.page.metadata.candidate.MetadataField;
import wirewatch.ingest.page.metadata.candidate.PageElements;
import wirewatch.ingest.page.metadata.candidate.PersonNameParser;
import wirewatch.ingest.page.metadata.candidate.SiteNames;
import wirewatch.ingest.page.metadata.candidate.TextSimilarity;

/** Selects the authors of an article, people before organisations, and the printed byline. */
final class AuthorSelector {
  private static final int MAX_BYLINE = 200;
  private static final int ASIDE_COST = 60;
  private static final int MAX_DISTANCE = 150;
  private static final int MAX_ORGANISATION_COST = 40;
  private static final double MIN_NAME_SHARE = 0.4;
  private static final double MIN_UNMARKED_NAME_SHARE = 0.25;
  private static final int MAX_UNMARKED_DISTANCE = 60;
  private static final int MAX_UNMARKED = 100;
  private static final FieldOrigin[] PERSON_ORIGINS = {
    FieldOrigin.JSON_LD,
    FieldOrigin.META,
    FieldOrigin.OPENGRAPH,
    FieldOrigin.MICRODATA,
    FieldOrigin.RDFA
  };

  /** Without {@code meta}: it names the owner of a site or its software if it names no person. */
  private static final FieldOrigin[] ORGANISATION_ORIGINS = {
    FieldOrigin.JSON_LD, FieldOrigin.MICRODATA, FieldOrigin.RDFA
  };

  private final PageElements elements;
  private final MetadataCandidates candidates;
  private final SiteNames siteNames;

  AuthorSelector(PageElements elements, MetadataCandidates candidates, SiteNames site) {
    this.elements = elements;
    this.candidates = candidates;
    this.siteNames = site;
  }

  /** The authors, and the origin of their names. */
  record SelectedAuthors(List<String> names, @Nullable FieldOrigin origin) {
    static final SelectedAuthors NONE = new SelectedAuthors(List.of(), null);
  }

  SelectedAuthors select(PageHints pageHints) {
    SelectedAuthors people = declaredPeople();
    VisibleNames visibleNames = visiblePeople();
    if (!visibleNames.names().isEmpty()
        && (people.names().isEmpty() || isMoreComplete(visibleNames, people))) {
      people = new SelectedAuthors(visibleNames.names(), FieldOrigin.HTML);
    }
    List<String> hinted = personNames(pageHints.authors());
    if (people.names().isEmpty() && !hinted.isEmpty()) {
      people = new SelectedAuthors(hinted, pageHints.origin());
    }
    return people.names().isEmpty() ? organisations() : withOrganisations(people);
  }

  /** Whether a byline names more people than declared, and consists mostly of names. */
  private static boolean isMoreComplete(VisibleNames visibleNames, SelectedAuthors stated) {
    return visibleNames.names().size() > stated.names().size()
        && visibleNames.share() > MIN_NAME_SHARE
        && containsAll(visibleNames.names(), stated.names())
        && !isOneContainedInAnother(visibleNames.names());
  }

  /** The organisations that sign, if no person does. */
  private SelectedAuthors organisations() {
    for (FieldOrigin fieldOrigin : ORGANISATION_ORIGINS) {
      List<String> names = OrganisationNameParser.parse(declaredSignatures(fieldOrigin));
      if (!names.isEmpty()) {
        return new SelectedAuthors(names, fieldOrigin);
      }
    }
    return organisationFromByline();
  }

  /** The organisation in a short byline close to the headline. */
  private SelectedAuthors organisationFromByline() {
    LocatedElement best = null;
    for (LocatedElement located : elements.bylines) {
      if (cost(located) < MAX_ORGANISATION_COST
          && (best == null || lineCost(located) < lineCost(best))) {
        String text = located.text(MAX_BYLINE + 1);
        boolean plain = isBylineLength(text) && text.chars().noneMatch(Character::isDigit);
        boolean cued = plain && isMarkedAsByline(located, text);
        best = cued && OrganisationNameParser.parse(List.of(text)).size() == 1 ? located : best;
      }
    }
    return best == null
        ? SelectedAuthors.NONE
        : new SelectedAuthors(
            OrganisationNameParser.parse(List.of(best.text(MAX_BYLINE))), FieldOrigin.HTML);
  }

  /** Adds the organisations of a declared list of authors. */
  private SelectedAuthors withOrganisations(SelectedAuthors people) {
    if (people.origin() != FieldOrigin.JSON_LD) {
      return people;
    }
    List<String> others = declaredSignatures(FieldOrigin.JSON_LD);
    others.removeIf(signature -> !PersonNameParser.parse(signature, siteNames).isEmpty());
    List<String> all = new ArrayList<>(people.names());
    all.addAll(OrganisationNameParser.parse(others));
    return new SelectedAuthors(all, people.origin());
  }

  private List<String> declaredSignatures(FieldOrigin fieldOrigin) {
    List<String> signatures = texts(candidates.forField(MetadataField.AUTHOR, fieldOrigin));
    signatures.addAll(texts(candidates.forField(MetadataField.COLLECTIVE_AUTHOR, fieldOrigin)));
    return signatures;
  }

  /** The printed byline, if it names one of the authors; else the declared one. */
  @Nullable String selectByline(SelectedAuthors selectedAuthors) {
    LocatedElement line = null;
    for (LocatedElement located : elements.bylines) {
      boolean better = line == null || lineCost(located) < lineCost(line);
      if (better && isBylineOf(located, selectedAuthors)) {
        line = located;
      }
    }
    if (line != null) {
      return line.text(MAX_BYLINE);
    }
    List<String> stated = texts(candidates.forField(MetadataField.AUTHOR, FieldOrigin.JSON_LD));
    stated.addAll(texts(candidates.forField(MetadataField.COLLECTIVE_AUTHOR)));
    if (stated.isEmpty()) {
      stated = texts(candidates.forField(MetadataField.AUTHOR));
    }
    return stated.isEmpty() ? null : String.join(", ", stated);
  }

  private boolean isBylineOf(LocatedElement located, SelectedAuthors selectedAuthors) {
    String text = located.text(MAX_BYLINE + 1);
    if (!isBylineLength(text) || cost(located) > MAX_DISTANCE) {
      return false;
    }
    for (String name : selectedAuthors.names()) {
      if (text.contains(name)) {
        return true;
      }
    }
    return selectedAuthors.names().isEmpty() && PersonNameParser.startsWithCue(text);
  }

  private static boolean isBylineLength(String text) {
    return text.length() > 2 && text.length() <= MAX_BYLINE;
  }

  private SelectedAuthors declaredPeople() {
    for (FieldOrigin fieldOrigin : PERSON_ORIGINS) {
      List<String> names =
          personNames(texts(candidates.forField(MetadataField.AUTHOR, fieldOrigin)));
      if (!names.isEmpty()) {
        return new SelectedAuthors(names, fieldOrigin);
      }
    }
    return SelectedAuthors.NONE;
  }

  /**
   * The people named in a byline.
   *
   * @param share the share of the names in the letters of the line
   */
  private record VisibleNames(List<String> names, double share) {}

  /** The people named in the byline nearest to the headline. */
  private VisibleNames visiblePeople() {
    VisibleNames best = new VisibleNames(List.of(), 0);
    int bestCost = MAX_DISTANCE;
    for (LocatedElement located : elements.bylines) {
      int cost = cost(located);
      String text = cost < bestCost ? located.delimitedText(MAX_BYLINE + 1) : "";
      List<String> names = isBylineLength(text) ? personNames(List.of(text)) : List.of();
      if (!names.isEmpty()
          && (isMarkedAsByline(located, text)
              || names.stream().allMatch(PersonNameParser::isFullName))) {
        best = new VisibleNames(names, nameShare(names, text));
        bestCost = cost;
      }
    }
    return best.names().isEmpty() ? peopleFromUnmarkedLine() : best;
  }

  /**
   * The people named in a line without a byline class: close below the headline, with a byline cue.
   */
  private VisibleNames peopleFromUnmarkedLine() {
    for (LocatedElement located : elements.bylineCues) {
      boolean close =
          elements.isBelowHeading(located.order(), MAX_UNMARKED_DISTANCE)
              && !elements.isAside(located.region());
      String text = close ? located.delimitedText(MAX_UNMARKED + 1) : "";
      List<String> names = text.length() > MAX_UNMARKED ? List.of() : personNames(List.of(text));
      double share = nameShare(names, text);
      if (share > MIN_UNMARKED_NAME_SHARE
          && names.stream().allMatch(PersonNameParser::isFullName)) {
        return new VisibleNames(names, share);
      }
    }
    return new VisibleNames(List.of(), 0);
  }

  private static boolean isMarkedAsByline(LocatedElement located, String text) {
    return located.attribute("rel").contains("author") || PersonNameParser.startsWithCue(text);
  }

  private static double nameShare(List<String> names, String line) {
    int letters = TextSimilarity.toLettersAndDigits(line).length();
    return (double) TextSimilarity.toLettersAndDigits(String.join("", names)).length()
        / Math.max(1, letters);
  }

  /** Of two lines at one position the shorter is the byline; the longer contains other text. */
  private int lineCost(LocatedElement located) {
    return cost(located) + located.text(MAX_BYLINE + 1).length() / 4;
  }

  private int cost(LocatedElement located) {
    return elements.distanceFromHeading(located.order())
        + (elements.isAside(located.region()) ? ASIDE_COST : 0);
  }

  private static List<String> texts(List<MetadataCandidate> candidates) {
    List<String> texts = new ArrayList<>();
    for (MetadataCandidate candidate : candidates) {
      if (!texts.contains(candidate.text()) && !candidate.text().startsWith("http")) {
        texts.add(candidate.text());
      }
    }
    return texts;
  }

  /** Whether one of the names contains another. */
  private static boolean isOneContainedInAnother(List<String> names) {
    for (String name : names) {
      for (String other : names) {
        if (name.length() > other.length() && name.contains(other)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean containsAll(List<String> names, List<String> others) {
    for (String other : others) {
      if (names.stream().noneMatch(name -> TextSimilarity.isSame(name, other))) {
        return false;
      }
    }
    return true;
  }

  private List<String> personNames(List<String> texts) {
    Map<String, String> names = new LinkedHashMap<>();
    for (String text : texts) {
      for (String name : PersonNameParser.parse(text, siteNames)) {
        names.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
      }
    }
    return List.copyOf(names.values());
  }
}
