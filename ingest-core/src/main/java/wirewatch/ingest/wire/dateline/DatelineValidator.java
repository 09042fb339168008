package wirewatch.ingest.wire.dateline;

import org.jspecify.annotations.Nullable;

/** Distinguishes datelines from sentences of similar form: the parts must confirm each other. */
final class DatelineValidator {
  private static final String GERMAN = "de";

  private final KnownPlaces knownPlaces;

  DatelineValidator(KnownPlaces known) {
    this.knownPlaces = known;
  }

  boolean isDateline(DatelineCandidate datelineCandidate, String language) {
    if (datelineCandidate.end() <= datelineCandidate.start()) {
      return false;
    }
    boolean place = datelineCandidate.hasPlace();
    if (datelineCandidate.credits().stream()
        .anyMatch(credit -> credit.knownAgency() && credit.enclosed())) {
      return datelineCandidate.separator() != Separator.NONE
          || (place && (datelineCandidate.isPlaceUpperCase() || datelineCandidate.date() != null));
    }
    if (datelineCandidate.credits().stream().anyMatch(PrintedCredit::enclosed)) {
      return place && isCredibleUnknownSender(datelineCandidate, language);
    }
    if (!datelineCandidate.credits().isEmpty()) {
      return datelineCandidate.separator() != Separator.NONE
          && isCredibleBareCredit(datelineCandidate, language);
    }
    if (place && datelineCandidate.date() != null) {
      return isCredibleDatedPlace(datelineCandidate);
    }
    return place
        && (isCredibleTownAlone(datelineCandidate, language)
            || isGermanTown(datelineCandidate, language));
  }

  /**
   * "(Taiwan Example) —": after a date or a town, and not the town's own region; "OSLO, 3 March.
   * /Example/.": with a date and a town in capitals.
   */
  private boolean isCredibleUnknownSender(DatelineCandidate datelineCandidate, String language) {
    String name = datelineCandidate.credits().get(0).text();
    if (knownPlaces.isKnownPlace(name, language)) {
      return false;
    }
    boolean code = name.chars().allMatch(Character::isUpperCase);
    return datelineCandidate.hasDashOrColon()
        ? datelineCandidate.date() != null || isTown(datelineCandidate.place(), language)
        : datelineCandidate.date() != null
            && (code
                || (datelineCandidate.isPlaceUpperCase()
                    && isTown(datelineCandidate.place(), language)));
  }

  private boolean isCredibleBareCredit(DatelineCandidate datelineCandidate, String language) {
    String place = datelineCandidate.place();
    return datelineCandidate.date() != null
        || datelineCandidate.isPlaceUpperCase()
        || (place != null && knownPlaces.isKnownPlace(place, language));
  }

  private static boolean isCredibleDatedPlace(DatelineCandidate datelineCandidate) {
    return switch (datelineCandidate.separator()) {
      case DASH ->
          datelineCandidate.isFollowedBySentence() || datelineCandidate.hasCommaAfterPlace();
      case COLON -> datelineCandidate.isPlaceCapitalised();
      case FULL_STOP ->
          datelineCandidate.isPlaceUpperCase()
              || datelineCandidate.placeStart() > datelineCandidate.start();
      case NONE -> false;
    };
  }

  /** "LONDON — The…": a known town, a dash or colon, a new sentence. */
  private boolean isCredibleTownAlone(DatelineCandidate datelineCandidate, String language) {
    if (!datelineCandidate.hasDashOrColon() || !datelineCandidate.isFollowedBySentence()) {
      return false;
    }
    return isTown(datelineCandidate.place(), language)
        && (datelineCandidate.isPlaceUpperCase()
            || (datelineCandidate.isSeparatorSpaced()
                && !isFollowedByTown(datelineCandidate, language)));
  }

  /** "Moscow - Kazan": a second town after the dash, as in names of railway lines and fixtures. */
  private boolean isFollowedByTown(DatelineCandidate datelineCandidate, String language) {
    return isTown(datelineCandidate.line().token(datelineCandidate.bodyStart()).text(), language);
  }

  /** "Berlin. Die Minister …": the form of German regional papers. */
  private boolean isGermanTown(DatelineCandidate datelineCandidate, String language) {
    return language.startsWith(GERMAN)
        && datelineCandidate.separator() == Separator.FULL_STOP
        && datelineCandidate.isFollowedBySentence()
        && isTown(datelineCandidate.place(), language);
  }

  private boolean isTown(@Nullable String place, String language) {
    return place != null && knownPlaces.isTown(place, language);
  }
}
