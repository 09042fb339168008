package wirewatch.ingest.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.transliteration.NameKey;

/**
 * The people, organisations and places that an article names.
 *
 * @param countryIsoCodes the countries that the article is about, most important first
 * @param mentions every name in the text, in order
 */
public record NamedEntities(
    List<NamedEntity> people,
    List<NamedEntity> organisations,
    List<MentionedPlace> places,
    List<String> countryIsoCodes,
    List<Mention> mentions) {

  public static final NamedEntities NONE =
      new NamedEntities(List.of(), List.of(), List.of(), List.of(), List.of());

  public NamedEntities {
    people = List.copyOf(people);
    organisations = List.copyOf(organisations);
    places = List.copyOf(places);
    countryIsoCodes = List.copyOf(countryIsoCodes);
    mentions = List.copyOf(mentions);
  }

  /** A person or organisation by its normalised name, with the count of its mentions. */
  public record NamedEntity(String name, int count) {
    /** The key that spellings of the name in other languages share: see {@link NameKey}. */
    public String key() {
      return NameKey.of(name);
    }
  }

  /** A place; country as ISO 3166-1 alpha-2, coordinates if the gazetteer has them. */
  public record MentionedPlace(
      String name, @Nullable String countryIsoCode, @Nullable GeoPoint geo, int count) {}

  /** A point in degrees, WGS 84. */
  public record GeoPoint(double lat, double lon) {}
}
