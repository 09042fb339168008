package wirewatch.ingest.name;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.Dateline;
import wirewatch.ingest.model.Mention;
import wirewatch.ingest.model.Names;
import wirewatch.ingest.place.Place;

/** Resolves, counts and ranks the names found in one text. */
final class Assembly {
  private static final double HEADLINE = 2;

  private final Readers readers;
  private final String text;
  private final String language;
  private final List<Token> tokens;
  private final List<Found> found;
  private final Map<String, Integer> people = new LinkedHashMap<>();
  private final Map<String, Integer> organisations = new LinkedHashMap<>();
  private final Map<Place, Integer> places = new LinkedHashMap<>();
  private final Map<String, Integer> unknownPlaces = new LinkedHashMap<>();
  private final List<Mention> mentions = new ArrayList<>();
  private final CountryRanking ranking = new CountryRanking();

  Assembly(Readers readers, String text, String language) {
    this.readers = readers;
    this.text = text;
    this.language = TextLanguage.of(text, language);
    tokens = readers.tokenizer.tokens(text);
    found = readers.find(text, this.language, tokens);
  }

  Names assemble(@Nullable String headline, @Nullable Dateline dateline) {
    PersonNames personNames = new PersonNames(texts(Mention.Type.PER));
    OrganisationNames organisationNames =
        new OrganisationNames(of(Mention.Type.ORG), text, readers.knownOrganisations);
    List<Found> locations = of(Mention.Type.LOC);
    String country = dateline == null ? null : dateline.countryIsoCode();
    PlaceNames placeNames = new PlaceNames(readers.gazetteer, language, locations, country);
    int datelineEnd = datelineEnd(dateline);
    CodePoints offsets = new CodePoints(text);
    for (int i = 0; i < found.size(); i++) {
      Found name = found.get(i);
      String full =
          switch (name.type()) {
            case PER -> count(people, personNames.of(name.base()));
            case ORG -> count(organisations, organisationNames.of(name.base()));
            case LOC -> place(name, wider(i), placeNames, name.start() >= datelineEnd);
          };
      int start = offsets.at(name.start());
      mentions.add(new Mention(start, offsets.at(name.end()), name.type(), name.text(), full));
    }
    Nationals.count(tokens, language, readers.gazetteer, ranking);
    if (headline != null) {
      weighHeadline(headline);
    }
    return new Names(named(people), named(organisations), placed(), ranking.ranked(), mentions);
  }

  private String place(Found name, @Nullable String wider, PlaceNames names, boolean inStory) {
    Optional<Place> place = names.of(name.base(), wider);
    if (place.isEmpty()) {
      return count(unknownPlaces, name.text().strip());
    }
    Place known = place.get();
    places.merge(known, 1, Integer::sum);
    String country = known.countryIsoCode();
    if (country != null && inStory) {
      boolean whole = known.kind() == Place.Kind.COUNTRY;
      ranking.add(country, whole ? CountryRanking.COUNTRY : CountryRanking.WITHIN);
    }
    return known.name();
  }

  private void weighHeadline(String headline) {
    List<Token> words = readers.tokenizer.tokens(headline);
    CountryRanking own = new CountryRanking();
    Nationals.count(words, language, readers.gazetteer, own);
    for (Found name : readers.find(headline, language, words)) {
      if (name.type() == Mention.Type.LOC) {
        readers
            .gazetteer
            .place(name.text(), language, null)
            .map(Place::countryIsoCode)
            .ifPresent(code -> own.add(code, HEADLINE));
      }
    }
    own.ranked().forEach(code -> ranking.add(code, HEADLINE));
  }

  /** The next mention, if only a comma or bracket separates it: {@code Paris, Texas}. */
  private @Nullable String wider(int i) {
    if (i + 1 >= found.size() || found.get(i + 1).type() != Mention.Type.LOC) {
      return null;
    }
    Found next = found.get(i + 1);
    String between = text.substring(found.get(i).end(), next.start()).strip();
    return between.equals(",") || between.equals("(") ? next.text() : null;
  }

  private int datelineEnd(@Nullable Dateline dateline) {
    if (dateline == null) {
      return 0;
    }
    int at = text.indexOf(dateline.text());
    return at < 0 ? 0 : at + dateline.text().length();
  }

  private List<Found> of(Mention.Type type) {
    return found.stream().filter(name -> name.type() == type).toList();
  }

  private List<String> texts(Mention.Type type) {
    return of(type).stream().map(Found::base).toList();
  }

  private static String count(Map<String, Integer> counts, String name) {
    counts.merge(name, 1, Integer::sum);
    return name;
  }

  private static List<Names.Named> named(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .map(entry -> new Names.Named(entry.getKey(), entry.getValue()))
        .sorted((a, b) -> Integer.compare(b.count(), a.count()))
        .toList();
  }

  private List<Names.Place> placed() {
    List<Names.Place> all = new ArrayList<>();
    places.forEach(
        (place, count) -> {
          Names.Geo geo = place.hasPoint() ? new Names.Geo(place.lat(), place.lon()) : null;
          all.add(new Names.Place(place.name(), place.countryIsoCode(), geo, count));
        });
    unknownPlaces.forEach((name, count) -> all.add(new Names.Place(name, null, null, count)));
    all.sort((a, b) -> Integer.compare(b.count(), a.count()));
    return all;
  }
}
