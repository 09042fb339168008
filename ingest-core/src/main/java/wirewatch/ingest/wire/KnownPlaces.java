package wirewatch.ingest.wire;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.line.Table;
import wirewatch.ingest.place.Gazetteer;
import wirewatch.ingest.place.Place;

/**
 * Known places and their countries: the regions printed in datelines, the gazetteer, and the major
 * cities as named by CLDR in each language.
 */
final class KnownPlaces {
  private static final int MOST_PARTS = 8;
  private static final KnownPlaces SHARED = new KnownPlaces();

  private final Map<String, String> regions;
  private final Map<String, String> exonyms;
  private final Map<String, Map<String, String>> cities = new ConcurrentHashMap<>();
  private final Gazetteer gazetteer = Gazetteer.shared();

  private KnownPlaces() {
    this.regions = read("regions.tsv");
    this.exonyms = read("exonyms.tsv");
  }

  private static Map<String, String> read(String file) {
    Map<String, String> countries = new HashMap<>();
    List<String> columns = List.of("country", "names");
    for (Table.Row row : Table.of(KnownPlaces.class, file, columns).rows()) {
      for (String name : row.values("names")) {
        countries.putIfAbsent(key(name), row.get("country"));
      }
    }
    return Map.copyOf(countries);
  }

  static KnownPlaces shared() {
    return SHARED;
  }

  /** Whether any of the printed places is known, as a place or by its region. */
  boolean isPlace(String printed, String language) {
    return country(printed, language) != null;
  }

  /** Whether the first of the printed places is a known town, not a country or region. */
  boolean isTown(String printed, String language) {
    String first = first(printed);
    int comma = first.indexOf(',');
    String name = (comma < 0 ? first : first.substring(0, comma)).strip();
    if (comma >= 0 && region(first.substring(comma + 1).strip(), language) != null) {
      return true;
    }
    return cities(language).containsKey(key(name))
        || exonyms.containsKey(key(name))
        || gazetteer.places(name, language).stream().anyMatch(KnownPlaces::isTown);
  }

  private static boolean isTown(Place place) {
    return place.kind() == Place.Kind.TOWN || place.kind() == Place.Kind.CAPITAL;
  }

  private static String first(String printed) {
    int slash = printed.replace('／', '/').indexOf('/');
    return slash < 0 ? printed : printed.substring(0, slash);
  }

  /**
   * The country of a printed place: by the region after it, else by its own name.
   *
   * @return ISO 3166-1 alpha-2; of the first place if there are several; null if unknown
   */
  @Nullable String country(String printed, String language) {
    List<String> parts = List.of(first(printed).split("[,\\[\\]()]", MOST_PARTS));
    for (int i = parts.size() - 1; i > 0; i--) {
      String region = countryBehind(parts.get(0).strip(), parts.get(i).strip(), language);
      if (region != null) {
        return region;
      }
    }
    return parts.isEmpty() ? null : town(parts.get(0).strip(), language);
  }

  /** "TBILISI, Georgia" or "ATLANTA, Georgia": of two regions of that name, the one that contains the town. */
  private @Nullable String countryBehind(String town, String region, String language) {
    String likeliest = region(region, language);
    for (Place candidate : gazetteer.places(region, language)) {
      String country = candidate.countryIsoCode();
      boolean holds =
          country != null
              && gazetteer.places(town, language).stream()
                  .anyMatch(place -> isTown(place) && country.equals(place.countryIsoCode()));
      if (holds && !regions.containsKey(key(region))) {
        return country;
      }
    }
    return likeliest;
  }

  private @Nullable String region(String name, String language) {
    String country = regions.get(key(name));
    return country == null ? town(name, language) : country;
  }

  private @Nullable String town(String name, String language) {
    if (name.isEmpty()) {
      return null;
    }
    String city = cities(language).get(key(name));
    if (city == null) {
      city = exonyms.get(key(name));
    }
    if (city != null) {
      return city;
    }
    String listed = gazetteer.place(name, language, null).map(Place::countryIsoCode).orElse(null);
    return listed == null ? regions.get(key(name)) : listed;
  }

  private Map<String, String> cities(String language) {
    int dash = language.indexOf('-');
    String primary = dash < 0 ? language : language.substring(0, dash);
    return cities.computeIfAbsent(primary, KnownPlaces::readCities);
  }

  private static Map<String, String> readCities(String language) {
    Map<String, String> found = new HashMap<>();
    TimeZoneNames names = TimeZoneNames.getInstance(new ULocale(language));
    for (String zone :
        TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL, null, null)) {
      String name = names.getExemplarLocationName(zone);
      String country = name == null ? "001" : TimeZone.getRegion(zone);
      if (name != null && country.length() == 2) {
        found.putIfAbsent(key(name), country);
      }
    }
    return Map.copyOf(found);
  }

  private static String key(String name) {
    return name.replace(".", "").replace(" ", "").toLowerCase(Locale.ROOT);
  }
}
