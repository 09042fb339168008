package wirewatch.ingest.place;

import org.jspecify.annotations.Nullable;

/**
 * A place of the gazetteer.
 *
 * @param name in English
 * @param countryIsoCode ISO 3166-1 alpha-2; null for continents, seas and what else belongs to none
 * @param region the code of the first-level region within its country; empty where there is none
 * @param lat degrees, WGS 84; NaN where unknown, as for areas
 * @param lon degrees, WGS 84; NaN where unknown
 * @param population people; of a country or region those of its towns; 0 where unknown
 */
public record Place(
    String name,
    Kind kind,
    @Nullable String countryIsoCode,
    String region,
    double lat,
    double lon,
    int population) {

  /** What a place is. */
  public enum Kind {
    COUNTRY,
    /** First-level region: state, province, oblast. */
    REGION,
    CAPITAL,
    TOWN,
    /** Continent, sea, or region of several or disputed countries. */
    AREA
  }

  /** Whether the gazetteer knows where it is. */
  public boolean hasPoint() {
    return !Double.isNaN(lat);
  }

  /** How likely a bare name means this place: news prefers countries, then capitals, then size. */
  double weight() {
    return switch (kind) {
      case COUNTRY -> 1e12 + population;
      case AREA -> 1e11;
      case CAPITAL -> 30.0 * population + 1;
      case TOWN -> population;
      case REGION -> 0.25 * population;
    };
  }
}
