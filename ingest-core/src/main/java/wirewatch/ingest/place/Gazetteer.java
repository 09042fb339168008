package wirewatch.ingest.place;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds places by name: countries (in every language of CLDR), regions and towns (in English and
 * Russian, in common spellings), and countries by nationality word. Ignores case, accents and
 * hyphens. Thread-safe; loaded from the class path on first use.
 */
public final class Gazetteer {
  private static final String ENGLISH = "en";
  private static final String RUSSIAN = "ru";
  private static final int MAX_NAME_LENGTH = 100;

  private final CountryNames countryNames = new CountryNames();
  private final PlaceTable placeTable = new PlaceTable(countryNames);
  private final NationalityWords nationalityWords = new NationalityWords();
  private final RussianNominatives russianNominatives = new RussianNominatives();

  private Gazetteer() {}

  /** The shared instance. */
  public static Gazetteer shared() {
    return Holder.INSTANCE;
  }

  /**
   * All places of this name, most likely first; Russian names in any grammatical case.
   *
   * @param language BCP 47 of the text; English names match in every language
   */
  public List<Place> findPlaces(String name, String language) {
    if (name.length() > MAX_NAME_LENGTH) {
      return List.of();
    }
    String key = PlaceKey.of(name);
    String tongue = primarySubtag(language);
    Set<Place> found = new LinkedHashSet<>();
    addCountry(found, key, tongue);
    found.addAll(placeTable.findByKey(key));
    if (found.isEmpty() && tongue.equals(RUSSIAN)) {
      for (String guess : russianNominatives.guess(key)) {
        addCountry(found, guess, tongue);
        found.addAll(placeTable.findByKey(guess));
        if (!found.isEmpty()) {
          break;
        }
      }
    }
    return List.copyOf(found);
  }

  /**
   * The most likely place of this name.
   *
   * @param country preferred country (ISO 3166-1 alpha-2), if it has a place of this name
   */
  public Optional<Place> findPlace(String name, String language, @Nullable String country) {
    List<Place> places = findPlaces(name, language);
    for (Place place : places) {
      if (country != null && country.equals(place.countryIsoCode())) {
        return Optional.of(place);
      }
    }
    return places.isEmpty() ? Optional.empty() : Optional.of(places.getFirst());
  }

  /** The country itself, by ISO 3166-1 alpha-2 code. */
  public Optional<Place> findCountry(String isoCode) {
    return Optional.ofNullable(placeTable.findCountry(isoCode));
  }

  /** ISO 3166-1 alpha-2 code of a nationality word: {@code Russian}, {@code российского}. */
  public Optional<String> findCountryByNationality(String word, String language) {
    return nationalityWords.findCountry(word, primarySubtag(language));
  }

  /** The names of all countries in a language, folded to lower case without accents. */
  public List<String> countryNames(String language) {
    return new ArrayList<>(countryNames.inLanguage(primarySubtag(language)).keySet());
  }

  /** Passes every folded English spelling with its most likely place. */
  public void forEachName(BiConsumer<String, Place> action) {
    placeTable.forEach(action);
    countryNames
        .inLanguage(ENGLISH)
        .forEach((name, code) -> findCountry(code).ifPresent(place -> action.accept(name, place)));
  }

  private void addCountry(Set<Place> found, String key, String language) {
    String code = countryNames.inLanguage(language).get(key);
    if (code == null && !language.equals(ENGLISH)) {
      code = countryNames.inLanguage(ENGLISH).get(key);
    }
    Place country = code == null ? null : placeTable.findCountry(code);
    if (country != null) {
      found.add(country);
    }
  }

  private static String primarySubtag(String language) {
    int dash = language.indexOf('-');
    return dash < 0 ? language : language.substring(0, dash);
  }

  private static final class Holder {
    static final Gazetteer INSTANCE = new Gazetteer();
  }
}
