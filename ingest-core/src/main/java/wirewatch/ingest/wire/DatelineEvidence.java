package wirewatch.ingest.wire;

import org.jspecify.annotations.Nullable;

/** Distinguishes datelines from sentences of similar form: the parts must confirm each other. */
final class DatelineEvidence {
  private static final String GERMAN = "de";

  private final KnownPlaces known;

  DatelineEvidence(KnownPlaces known) {
    this.known = known;
  }

  boolean suffices(Reading reading, String language) {
    if (reading.end() <= reading.start()) {
      return false;
    }
    boolean place = reading.hasPlace();
    if (reading.credits().stream().anyMatch(credit -> credit.known() && credit.enclosed())) {
      return reading.closing() != Closing.NONE
          || (place && (reading.isCapitals() || reading.date() != null));
    }
    if (reading.credits().stream().anyMatch(PrintedCredit::enclosed)) {
      return place && isUnknownSender(reading, language);
    }
    if (!reading.credits().isEmpty()) {
      return reading.closing() != Closing.NONE && isBareCredit(reading, language);
    }
    if (place && reading.date() != null) {
      return isDated(reading);
    }
    return place && (isTownAlone(reading, language) || isGermanTown(reading, language));
  }

  /**
   * "(Taiwan Example) —": after a date or a town, and not the town's own region; "OSLO, 3 March.
   * /Example/.": with a date and a town in capitals.
   */
  private boolean isUnknownSender(Reading reading, String language) {
    String name = reading.credits().get(0).text();
    if (known.isPlace(name, language)) {
      return false;
    }
    boolean code = name.chars().allMatch(Character::isUpperCase);
    return reading.isDashedOrColon()
        ? reading.date() != null || isTown(reading.place(), language)
        : reading.date() != null
            && (code || (reading.isCapitals() && isTown(reading.place(), language)));
  }

  private boolean isBareCredit(Reading reading, String language) {
    String place = reading.place();
    return reading.date() != null
        || reading.isCapitals()
        || (place != null && known.isPlace(place, language));
  }

  private static boolean isDated(Reading reading) {
    return switch (reading.closing()) {
      case DASH -> reading.startsSentence() || reading.hasCommaBehindPlace();
      case COLON -> reading.isCapitalised();
      case STOP -> reading.isCapitals() || reading.placeStart() > reading.start();
      case NONE -> false;
    };
  }

  /** "LONDON — The…": a known town, a dash or colon, a new sentence. */
  private boolean isTownAlone(Reading reading, String language) {
    if (!reading.isDashedOrColon() || !reading.startsSentence()) {
      return false;
    }
    return isTown(reading.place(), language)
        && (reading.isCapitals() || (reading.isSpaced() && !isLine(reading, language)));
  }

  /** "Moscow - Kazan": a second town after the dash, as in names of railway lines and fixtures. */
  private boolean isLine(Reading reading, String language) {
    return isTown(reading.line().at(reading.body()).text(), language);
  }

  /** "Berlin. Die Minister …": the form of German regional papers. */
  private boolean isGermanTown(Reading reading, String language) {
    return language.startsWith(GERMAN)
        && reading.closing() == Closing.STOP
        && reading.startsSentence()
        && isTown(reading.place(), language);
  }

  private boolean isTown(@Nullable String place, String language) {
    return place != null && known.isTown(place, language);
  }
}
