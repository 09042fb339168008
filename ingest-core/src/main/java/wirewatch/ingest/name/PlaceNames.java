package wirewatch.ingest.name;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.place.Gazetteer;
import wirewatch.ingest.place.Place;

/** Resolves mentions to places of the gazetteer by the following mention and by context. */
final class PlaceNames {
  private static final double LEAST_SHARE = 0.05;

  private final Gazetteer gazetteer;
  private final String language;
  private final Set<String> context = new HashSet<>();
  private final Map<String, List<Place>> byName = new HashMap<>();

  /**
   * Collects the countries of the article.
   *
   * @param country the country of the dateline
   */
  PlaceNames(Gazetteer gazetteer, String language, List<Found> mentions, @Nullable String country) {
    this.gazetteer = gazetteer;
    this.language = language;
    if (country != null) {
      context.add(country);
    }
    for (Found mention : mentions) {
      List<Place> places = places(mention.text());
      if (places.size() == 1 || (!places.isEmpty() && isSure(places))) {
        String iso = places.getFirst().countryIsoCode();
        if (iso != null) {
          context.add(iso);
        }
      }
    }
  }

  /**
   * The place that a mention refers to; empty if the gazetteer has no place of that name.
   *
   * @param wider the next mention, if only a comma separates it: {@code Paris, Texas}
   */
  Optional<Place> of(String mention, @Nullable String wider) {
    List<Place> places = places(mention);
    if (places.isEmpty()) {
      return Optional.empty();
    }
    Place within = wider == null ? null : within(places, places(wider));
    return Optional.of(within == null ? likeliest(places) : within);
  }

  private static @Nullable Place within(List<Place> places, List<Place> widers) {
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

  private Place likeliest(List<Place> places) {
    Place top = places.getFirst();
    if (top.kind() == Place.Kind.AREA || isSure(places) || inContext(top)) {
      return top;
    }
    for (Place place : places) {
      if (inContext(place) && place.population() >= LEAST_SHARE * top.population()) {
        return place;
      }
    }
    return top;
  }

  private boolean inContext(Place place) {
    return place.countryIsoCode() != null && context.contains(place.countryIsoCode());
  }

  /** Whether no other country has a place of the name with a comparable population. */
  private static boolean isSure(List<Place> places) {
    Place top = places.getFirst();
    for (Place place : places) {
      boolean elsewhere =
          top.countryIsoCode() != null && !top.countryIsoCode().equals(place.countryIsoCode());
      if (elsewhere && place.population() >= LEAST_SHARE * top.population()) {
        return false;
      }
    }
    return true;
  }

  private List<Place> places(String mention) {
    return byName.computeIfAbsent(
        mention,
        name -> {
          List<Place> places = gazetteer.places(name, language);
          int space = name.lastIndexOf(' ');
          return places.isEmpty() && space > 0 && DIVISIONS.contains(name.substring(space + 1))
              ? gazetteer.places(name.substring(0, space), language)
              : places;
        });
  }

  private static final Set<String> DIVISIONS =
      Set.of("City", "Province", "Region", "State", "District", "County", "Oblast", "Governorate");
}
