package wirewatch.ingest.name;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.name.token.NameSpan;
import wirewatch.ingest.place.Gazetteer;
import wirewatch.ingest.place.Place;

/** Resolves mentions to places of the gazetteer by the following mention and by context. */
final class PlaceNameResolver {
  private static final double MIN_POPULATION_SHARE = 0.05;

  private final Gazetteer gazetteer;
  private final String language;
  private final Set<String> contextCountries = new HashSet<>();
  private final Map<String, List<Place>> placesByName = new HashMap<>();

  /**
   * Collects the countries of the article.
   *
   * @param country the country of the dateline
   */
  PlaceNameResolver(
      Gazetteer gazetteer, String language, List<NameSpan> mentions, @Nullable String country) {
    this.gazetteer = gazetteer;
    this.language = language;
    if (country != null) {
      contextCountries.add(country);
    }
    for (NameSpan mention : mentions) {
      List<Place> places = findPlaces(mention.text());
      if (places.size() == 1 || (!places.isEmpty() && isUnambiguous(places))) {
        String iso = places.getFirst().countryIsoCode();
        if (iso != null) {
          contextCountries.add(iso);
        }
      }
    }
  }

  /**
   * The place that a mention refers to; empty if the gazetteer has no place of that name.
   *
   * @param wider the next mention, if only a comma separates it: {@code Paris, Texas}
   */
  Optional<Place> resolve(String mention, @Nullable String wider) {
    List<Place> places = findPlaces(mention);
    if (places.isEmpty()) {
      return Optional.empty();
    }
    Place within = wider == null ? null : findWithin(places, findPlaces(wider));
    return Optional.of(within == null ? mostLikely(places) : within);
  }

  private static @Nullable Place findWithin(List<Place> places, List<Place> widers) {
    for (Place wider : widers) {
      for (Place place : places) {
        boolean country = wider.kind() == Place.Kind.COUNTRY;
        boolean region = wider.kind() == Place.Kind.REGION && wider.region().equals(place.region());
        if (place.countryIsoCode() != null
            && place.countryIsoCode().equals(wider.countryIsoCode())
            && (country || region)
            && place.kind() != Place.Kind.COUNTRY) {
          return place;
        }
      }
    }
    return null;
  }

  private Place mostLikely(List<Place> places) {
    Place top = places.getFirst();
    if (top.kind() == Place.Kind.AREA || isUnambiguous(places) || isInContext(top)) {
      return top;
    }
    for (Place place : places) {
      if (isInContext(place) && place.population() >= MIN_POPULATION_SHARE * top.population()) {
        return place;
      }
    }
    return top;
  }

  private boolean isInContext(Place place) {
    return place.countryIsoCode() != null && contextCountries.contains(place.countryIsoCode());
  }

  /** Whether no other country has a place of the name with a comparable population. */
  private static boolean isUnambiguous(List<Place> places) {
    Place top = places.getFirst();
    for (Place place : places) {
      boolean elsewhere =
          top.countryIsoCode() != null && !top.countryIsoCode().equals(place.countryIsoCode());
      if (elsewhere && place.population() >= MIN_POPULATION_SHARE * top.population()) {
        return false;
      }
    }
    return true;
  }

  private List<Place> findPlaces(String mention) {
    return placesByName.computeIfAbsent(
        mention,
        name -> {
          List<Place> places = gazetteer.findPlaces(name, language);
          int space = name.lastIndexOf(' ');
          return places.isEmpty()
                  && space > 0
                  && ADMINISTRATIVE_DIVISIONS.contains(name.substring(space + 1))
              ? gazetteer.findPlaces(name.substring(0, space), language)
              : places;
        });
  }

  private static final Set<String> ADMINISTRATIVE_DIVISIONS =
      Set.of("City", "Province", "Region", "State", "District", "County", "Oblast", "Governorate");
}
