package wirewatch.ingest.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The people, organisations and places that an article names.
 *
 * @param countryIsoCodes the countries that the article is about, most important first
 * @param mentions every name in the text, in order
 */
public record Names(
    List<Named> people,
    List<Named> organisations,
    List<Place> places,
    List<String> countryIsoCodes,
    List<Mention> mentions) {

  public static final Names NONE = new Names(List.of(), List.of(), List.of(), List.of(), List.of());

  public Names {
    people = List.copyOf(people);
    organisations = List.copyOf(organisations);
    places = List.copyOf(places);
    countryIsoCodes = List.copyOf(countryIsoCodes);
    mentions = List.copyOf(mentions);
  }

  /** A person or organisation by its normalised name, with the count of its mentions. */
  public record Named(String name, int count) {}

  /** A place; country as ISO 3166-1 alpha-2, coordinates if the gazetteer has them. */
  public record Place(String name, @Nullable String countryIsoCode, @Nullable Geo geo, int count) {}

  /** A point in degrees, WGS 84. */
  public record Geo(double lat, double lon) {}
}
