package wirewatch.ingest.name;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.limit.CpuTimeLimit;
import wirewatch.ingest.line.CodePointOffsets;
import wirewatch.ingest.model.Dateline;
import wirewatch.ingest.model.Mention;
import wirewatch.ingest.model.NamedEntities;
import wirewatch.ingest.name.token.NameSpan;
import wirewatch.ingest.name.token.Token;
import wirewatch.ingest.place.Place;

/** Resolves, counts and ranks the names found in one text. */
final class NameAssembler {
  private static final double HEADLINE_WEIGHT = 2;
  private static final int CHECK_INTERVAL = 64;

  private final LanguageNameFinders finders;
  private final String text;
  private final String language;
  private final List<Token> tokens;
  private final List<NameSpan> names;
  private final Map<String, Integer> people = new LinkedHashMap<>();
  private final Map<String, Integer> organisations = new LinkedHashMap<>();
  private final Map<Place, Integer> places = new LinkedHashMap<>();
  private final Map<String, Integer> unknownPlaces = new LinkedHashMap<>();
  private final List<Mention> mentions = new ArrayList<>();
  private final CountryRanking ranking = new CountryRanking();

  NameAssembler(LanguageNameFinders languageNameFinders, String text, String language) {
    this.finders = languageNameFinders;
    this.text = text;
    this.language = TextLanguage.of(text, language);
    tokens = languageNameFinders.tokenizer.tokenize(text);
    names = languageNameFinders.find(text, this.language, tokens);
  }

  NamedEntities assemble(@Nullable String headline, @Nullable Dateline dateline) {
    PersonNameResolver personNameResolver =
        new PersonNameResolver(baseForms(Mention.Type.PER), language.equals("uk"));
    OrganisationNameResolver organisationNameResolver =
        new OrganisationNameResolver(
            namesOfType(Mention.Type.ORG), text, finders.knownOrganisations);
    List<NameSpan> locations = namesOfType(Mention.Type.LOC);
    String country = dateline == null ? null : dateline.countryIsoCode();
    PlaceNameResolver placeNameResolver =
        new PlaceNameResolver(finders.gazetteer, language, locations, country);
    int datelineEnd = datelineEnd(dateline);
    CodePointOffsets offsets = new CodePointOffsets(text);
    for (int i = 0; i < names.size(); i++) {
      if (i % CHECK_INTERVAL == 0) {
        CpuTimeLimit.check();
      }
      NameSpan name = names.get(i);
      boolean inStory = name.start() >= datelineEnd;
      String full =
          switch (name.type()) {
            case PER -> count(people, personNameResolver.resolve(name.baseForm()));
            case ORG -> count(organisations, organisationNameResolver.resolve(name.baseForm()));
            case LOC -> countPlace(name, enclosingPlace(i), placeNameResolver, inStory);
          };
      if (name.type() == Mention.Type.ORG && !hasNestedMention(i)) {
        countNestedPlaces(name, placeNameResolver, inStory);
      }
      int start = offsets.toCodePointOffset(name.start());
      mentions.add(
          new Mention(
              start, offsets.toCodePointOffset(name.end()), name.type(), name.text(), full));
    }
    NationalityCounter.count(tokens, language, finders.gazetteer, ranking);
    if (headline != null) {
      addHeadlineCountries(headline);
    }
    return new NamedEntities(
        toEntities(people),
        toEntities(organisations),
        toPlaces(),
        ranking.topCountries(),
        mentions);
  }

  private String countPlace(
      NameSpan name, @Nullable String wider, PlaceNameResolver names, boolean inStory) {
    Optional<Place> place = names.resolve(name.baseForm(), wider);
    if (place.isEmpty()) {
      return count(unknownPlaces, name.text().strip());
    }
    Place known = place.get();
    places.merge(known, 1, Integer::sum);
    String country = known.countryIsoCode();
    if (country != null && inStory) {
      boolean whole = known.kind() == Place.Kind.COUNTRY;
      ranking.add(country, whole ? CountryRanking.COUNTRY_WEIGHT : CountryRanking.PLACE_WEIGHT);
    }
    return known.name();
  }

  /**
   * Counts what the name of an organisation says of places: a country in it, as in {@code Norwegens
   * Regierung}, is a mention of the country; a city in it counts less.
   */
  private void countNestedPlaces(
      NameSpan organisation, PlaceNameResolver resolver, boolean inStory) {
    for (NameSpan nested : finders.findNestedPlaces(organisation, language)) {
      Place place = resolver.resolve(nested.baseForm(), null).orElse(null);
      if (place == null || place.countryIsoCode() == null) {
        continue;
      }
      boolean whole = place.kind() == Place.Kind.COUNTRY;
      if (whole) {
        places.merge(place, 1, Integer::sum);
      }
      if (inStory) {
        ranking.add(
            place.countryIsoCode(),
            whole ? CountryRanking.COUNTRY_WEIGHT : CountryRanking.NESTED_PLACE_WEIGHT);
      }
    }
  }

  /** Whether the next mention is a place within this one, which counts by itself. */
  private boolean hasNestedMention(int i) {
    return i + 1 < names.size() && names.get(i + 1).start() < names.get(i).end();
  }

  private void addHeadlineCountries(String headline) {
    List<Token> words = finders.tokenizer.tokenize(headline);
    CountryRanking own = new CountryRanking();
    NationalityCounter.count(words, language, finders.gazetteer, own);
    for (NameSpan name : finders.find(headline, language, words)) {
      List<NameSpan> named =
          switch (name.type()) {
            case PER -> List.of();
            case ORG -> finders.findNestedPlaces(name, language);
            case LOC -> List.of(name);
          };
      for (NameSpan place : named) {
        finders
            .gazetteer
            .findPlace(place.baseForm(), language, null)
            .map(Place::countryIsoCode)
            .ifPresent(code -> own.add(code, HEADLINE_WEIGHT));
      }
    }
    own.topCountries().forEach(code -> ranking.add(code, HEADLINE_WEIGHT));
  }

  /** The next mention, if only a comma or bracket separates it: {@code Paris, Texas}. */
  private @Nullable String enclosingPlace(int i) {
    if (i + 1 >= names.size() || names.get(i + 1).type() != Mention.Type.LOC) {
      return null;
    }
    NameSpan next = names.get(i + 1);
    String between = text.substring(names.get(i).end(), next.start()).strip();
    return between.equals(",") || between.equals("(") ? next.text() : null;
  }

  private int datelineEnd(@Nullable Dateline dateline) {
    if (dateline == null) {
      return 0;
    }
    int at = text.indexOf(dateline.text());
    return at < 0 ? 0 : at + dateline.text().length();
  }

  private List<NameSpan> namesOfType(Mention.Type type) {
    return names.stream().filter(name -> name.type() == type).toList();
  }

  private List<String> baseForms(Mention.Type type) {
    return namesOfType(type).stream().map(NameSpan::baseForm).toList();
  }

  private static String count(Map<String, Integer> counts, String name) {
    counts.merge(name, 1, Integer::sum);
    return name;
  }

  private static List<NamedEntities.NamedEntity> toEntities(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .map(entry -> new NamedEntities.NamedEntity(entry.getKey(), entry.getValue()))
        .sorted((a, b) -> Integer.compare(b.count(), a.count()))
        .toList();
  }

  private List<NamedEntities.MentionedPlace> toPlaces() {
    List<NamedEntities.MentionedPlace> all = new ArrayList<>();
    places.forEach(
        (place, count) -> {
          NamedEntities.GeoPoint geoPoint =
              place.hasCoordinates() ? new NamedEntities.GeoPoint(place.lat(), place.lon()) : null;
          all.add(
              new NamedEntities.MentionedPlace(
                  place.name(), place.countryIsoCode(), geoPoint, count));
        });
    unknownPlaces.forEach(
        (name, count) -> all.add(new NamedEntities.MentionedPlace(name, null, null, count)));
    all.sort((a, b) -> Integer.compare(b.count(), a.count()));
    return all;
  }
}
