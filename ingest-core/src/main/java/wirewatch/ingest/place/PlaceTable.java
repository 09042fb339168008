package wirewatch.ingest.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The places by folded name, most likely first. */
final class PlaceTable {
  private static final Set<String> REGION_WORDS =
      Set.of("oblast", "region", "province", "governorate", "district", "kray", "krai", "state");

  private final Map<String, List<Place>> placesByKey = new HashMap<>(1 << 16);
  private final Map<String, Place> countriesByCode = new HashMap<>();

  private final CountryNames countryNames;

  PlaceTable(CountryNames names) {
    this.countryNames = names;
    for (String file : List.of("places.tsv", "more-places.tsv")) {
      for (String[] row : PlaceDataReader.readRows(file, 7)) {
        addRow(row);
      }
    }
    for (String[] row : PlaceDataReader.readRows("areas.tsv", 2)) {
      String country = row[1].isEmpty() ? null : row[1];
      add(new Place(row[0], Place.Kind.AREA, country, "", Double.NaN, Double.NaN, 0));
    }
    addSpellings("spellings.tsv");
    addSpellings("russian.tsv");
    addSpellings("exonyms.tsv");
    for (String[] row : PlaceDataReader.readRows("areas-ru.tsv", 2)) {
      for (Place area : findByName(row[1])) {
        add(PlaceKey.of(row[0]), area);
      }
    }
    Comparator<Place> likeliest = Comparator.comparingDouble(Place::likelihood).reversed();
    placesByKey.values().stream().filter(l -> l.size() > 1).forEach(l -> l.sort(likeliest));
  }

  List<Place> findByName(String key) {
    return placesByKey.getOrDefault(PlaceKey.of(key), List.of());
  }

  List<Place> findByKey(String key) {
    return placesByKey.getOrDefault(key, List.of());
  }

  /** Passes every folded name with its most likely place. */
  void forEach(BiConsumer<String, Place> action) {
    placesByKey.forEach((key, places) -> action.accept(key, places.getFirst()));
  }

  @Nullable Place findCountry(String code) {
    return countriesByCode.get(code);
  }

  private void addRow(String[] row) {
    Place.Kind kind =
        switch (row[0]) {
          case "N" -> Place.Kind.COUNTRY;
          case "R" -> Place.Kind.REGION;
          case "C" -> Place.Kind.CAPITAL;
          case "T" -> Place.Kind.TOWN;
          default -> throw new IllegalStateException("unknown kind of place: " + row[0]);
        };
    String country = row[1].intern();
    boolean nation = kind == Place.Kind.COUNTRY;
    String name = nation ? countryNames.englishName(country) : row[6];
    double lat = Double.parseDouble(row[3]);
    double lon = Double.parseDouble(row[4]);
    Place place =
        new Place(name, kind, country, row[2].intern(), lat, lon, Integer.parseInt(row[5]));
    if (nation) {
      countriesByCode.put(country, place);
    }
    add(place);
  }

  private void add(Place place) {
    String key = PlaceKey.of(place.name());
    add(key, place);
    int space = key.lastIndexOf(' ');
    if (place.kind() == Place.Kind.REGION
        && space > 0
        && REGION_WORDS.contains(key.substring(space + 1))) {
      add(key.substring(0, space), place);
    }
  }

  private void add(String key, Place place) {
    List<Place> known = placesByKey.get(key);
    if (known == null) {
      placesByKey.put(key, List.of(place));
    } else if (!known.contains(place)) {
      List<Place> more = new ArrayList<>(known);
      more.add(place);
      placesByKey.put(key, more);
    }
  }

  /** Rows of spelling, country, and English name of a place, which is empty for the country. */
  private void addSpellings(String file) {
    for (String[] row : PlaceDataReader.readRows(file, 3)) {
      String key = PlaceKey.of(row[0]);
      Place nation = countriesByCode.get(row[1]);
      if (nation != null && row[2].isEmpty()) {
        add(key, nation);
        continue;
      }
      for (Place place : List.copyOf(findByName(row[2]))) {
        if (row[1].equals(place.countryIsoCode()) || place.kind() == Place.Kind.AREA) {
          add(key, place);
        }
      }
    }
  }
}
