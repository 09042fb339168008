package wirewatch.ingest.place;

import org.jspecify.annotations.Nullable;

/**
 * A place of the gazetteer.
 *
 * @param name in English
 * @param countryIsoCode ISO 3166-1 alpha-2; null for continents, seas and other areas
 * @param region the code of the first-level region within its country; empty if there is none
 * @param lat degrees, WGS 84; NaN if unknown, as for areas
 * @param lon degrees, WGS 84; NaN if unknown
 * @param population inhabitants; for a country or region the sum of its towns; 0 if unknown
 */
public record Place(
    String name,
    Kind kind,
    @Nullable String countryIsoCode,
    String region,
    double lat,
    double lon,
    int population) {

  /** The kind of a place. */
  public enum Kind {
    COUNTRY,
    /** First-level region: state, province, oblast. */
    REGION,
    CAPITAL,
    TOWN,
    /** Continent, sea, or region of several or disputed countries. */
    AREA
  }

  /** Whether the coordinates are known. */
  public boolean hasCoordinates() {
    return !Double.isNaN(lat);
  }

  /** Relative likelihood that a bare name refers to this place: countries, capitals, then size. */
  double likelihood() {
    return switch (kind) {
      case COUNTRY -> 1e12 + population;
      case AREA -> 1e11;
      case CAPITAL -> 30.0 * population + 1;
      case TOWN -> population;
      case REGION -> 0.25 * population;
    };
  }
}
