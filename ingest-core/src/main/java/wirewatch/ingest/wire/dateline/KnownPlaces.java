package wirewatch.ingest.wire.dateline;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.line.RuleTable;
import wirewatch.ingest.place.Gazetteer;
import wirewatch.ingest.place.Place;

/**
 * Known places and their countries: the regions printed in datelines, the gazetteer, and the major
 * cities as named by CLDR in each language.
 */
final class KnownPlaces {
  private static final int MAX_PARTS = 8;
  private static final KnownPlaces SHARED = new KnownPlaces();

  private final Map<String, String> regionCountries;
  private final Map<String, String> exonymCountries;
  private final Map<String, Map<String, String>> cityCountries = new ConcurrentHashMap<>();
  private final Gazetteer gazetteer = Gazetteer.shared();

  private KnownPlaces() {
    this.regionCountries = readCountries("regions.tsv");
    this.exonymCountries = readCountries("exonyms.tsv");
  }

  private static Map<String, String> readCountries(String file) {
    Map<String, String> countries = new HashMap<>();
    List<String> columns = List.of("country", "names");
    for (RuleTable.Row row : RuleTable.of(KnownPlaces.class, file, columns).rows()) {
      for (String name : row.values("names")) {
        countries.putIfAbsent(normalizedKey(name), row.get("country"));
      }
    }
    return Map.copyOf(countries);
  }

  static KnownPlaces shared() {
    return SHARED;
  }

  /** Whether any of the printed places is known, as a place or by its region. */
  boolean isKnownPlace(String printed, String language) {
    return countryOf(printed, language) != null;
  }

  /** Whether the first of the printed places is a known town, not a country or region. */
  boolean isTown(String printed, String language) {
    String first = firstPlace(printed);
    int comma = first.indexOf(',');
    String name = (comma < 0 ? first : first.substring(0, comma)).strip();
    if (comma >= 0 && countryOfRegion(first.substring(comma + 1).strip(), language) != null) {
      return true;
    }
    return citiesIn(language).containsKey(normalizedKey(name))
        || exonymCountries.containsKey(normalizedKey(name))
        || gazetteer.findPlaces(name, language).stream().anyMatch(KnownPlaces::isTown);
  }

  private static boolean isTown(Place place) {
    return place.kind() == Place.Kind.TOWN || place.kind() == Place.Kind.CAPITAL;
  }

  private static String firstPlace(String printed) {
    int slash = printed.replace('／', '/').indexOf('/');
    return slash < 0 ? printed : printed.substring(0, slash);
  }

  /**
   * The country of a printed place: by the region after it, else by its own name.
   *
   * @return ISO 3166-1 alpha-2; of the first place if there are several; null if unknown
   */
  @Nullable String countryOf(String printed, String language) {
    List<String> parts = List.of(firstPlace(printed).split("[,\\[\\]()]", MAX_PARTS));
    for (int i = parts.size() - 1; i > 0; i--) {
      String region =
          countryOfRegionAfterTown(parts.get(0).strip(), parts.get(i).strip(), language);
      if (region != null) {
        return region;
      }
    }
    return parts.isEmpty() ? null : countryOfTown(parts.get(0).strip(), language);
  }

  /**
   * "TBILISI, Georgia" or "ATLANTA, Georgia": of two regions of that name, the one that contains
   * the town.
   */
  private @Nullable String countryOfRegionAfterTown(String town, String region, String language) {
    String likeliest = countryOfRegion(region, language);
    for (Place candidate : gazetteer.findPlaces(region, language)) {
      String country = candidate.countryIsoCode();
      boolean holds =
          country != null
              && gazetteer.findPlaces(town, language).stream()
                  .anyMatch(place -> isTown(place) && country.equals(place.countryIsoCode()));
      if (holds && !regionCountries.containsKey(normalizedKey(region))) {
        return country;
      }
    }
    return likeliest;
  }

  private @Nullable String countryOfRegion(String name, String language) {
    String country = regionCountries.get(normalizedKey(name));
    return country == null ? countryOfTown(name, language) : country;
  }

  private @Nullable String countryOfTown(String name, String language) {
    if (name.isEmpty()) {
      return null;
    }
    String city = citiesIn(language).get(normalizedKey(name));
    if (city == null) {
      city = exonymCountries.get(normalizedKey(name));
    }
    if (city != null) {
      return city;
    }
    String listed =
        gazetteer.findPlace(name, language, null).map(Place::countryIsoCode).orElse(null);
    return listed == null ? regionCountries.get(normalizedKey(name)) : listed;
  }

  private Map<String, String> citiesIn(String language) {
    int dash = language.indexOf('-');
    String primary = dash < 0 ? language : language.substring(0, dash);
    return cityCountries.computeIfAbsent(primary, KnownPlaces::readCities);
  }

  private static Map<String, String> readCities(String language) {
    Map<String, String> found = new HashMap<>();
    TimeZoneNames names = TimeZoneNames.getInstance(new ULocale(language));
    for (String zone :
        TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL, null, null)) {
      String name = names.getExemplarLocationName(zone);
      String country = name == null ? "001" : TimeZone.getRegion(zone);
      if (name != null && country.length() == 2) {
        found.putIfAbsent(normalizedKey(name), country);
      }
    }
    return Map.copyOf(found);
  }

  private static String normalizedKey(String name) {
    return name.replace(".", "").replace(" ", "").toLowerCase(Locale.ROOT);
  }
}
