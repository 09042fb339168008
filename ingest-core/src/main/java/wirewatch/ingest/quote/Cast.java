package wirewatch.ingest.quote;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.Mention;

/** The people of an article and where they stand in its token list. */
final class Cast {
  private static final FirstNames FIRST_NAMES = FirstNames.load();
  private static final int NEAR = 3;

  private final List<Token> tokens;
  private final Phrases phrases;
  private final Map<String, Person> people = new LinkedHashMap<>();
  private final Map<Integer, Mention> named = new LinkedHashMap<>();
  private final List<Sighting> sightings = new ArrayList<>();

  /** One place where a person is named, by the number of the token. */
  private record Sighting(int at, Person person) {}

  Cast(List<Token> tokens, Phrases phrases, List<Mention> mentions, CodePoints points) {
    this.tokens = tokens;
    this.phrases = phrases;
    place(mentions, points);
    List<Run> runs = new NameRuns(tokens, phrases).all();
    if (mentions.stream().noneMatch(m -> m.type() == Mention.Type.PER)) {
      runs.stream().filter(Run::fullName).forEach(run -> person(run.name()));
    }
    for (Run run : runs) {
      see(run);
    }
  }

  private void place(List<Mention> mentions, CodePoints points) {
    int at = 0;
    for (Mention mention : mentions) {
      int start = points.toUnit(mention.start());
      int end = points.toUnit(mention.end());
      while (at < tokens.size() && tokens.get(at).end() <= start) {
        at++;
      }
      for (int i = at; i < tokens.size() && tokens.get(i).start() < end; i++) {
        if (tokens.get(i).word()) {
          named.put(i, mention);
        }
      }
      if (mention.type() == Mention.Type.PER) {
        person(mention.name());
      }
    }
  }

  private Person person(String name) {
    return people.computeIfAbsent(
        name,
        key -> {
          Person person = new Person(key);
          person.learn(FIRST_NAMES.gender(key));
          return person;
        });
  }

  private void see(Run run) {
    Mention mention = named.get(run.last());
    if (mention != null && mention.type() != Mention.Type.PER) {
      return;
    }
    Person person = mention == null ? lookUp(run.name()) : person(mention.name());
    if (person == null) {
      return;
    }
    for (int i = run.from(); i < run.first(); i++) {
      person.descriptions().add(tokens.get(i).lower());
      person.learn(phrases.gender(i));
    }
    for (int i = run.last() + 1; i < run.to(); i++) {
      person.descriptions().add(tokens.get(i).lower());
      person.learn(phrases.gender(i));
    }
    sightings.add(new Sighting(run.first(), person));
  }

  /** The person whom a name, short, full or inflected, means. */
  @Nullable Person lookUp(String name) {
    Person exact = people.get(name);
    if (exact != null) {
      return exact;
    }
    Person found = null;
    for (Person person : people.values()) {
      if (SameName.shortFor(name, person.name())) {
        found = person;
      }
    }
    return found;
  }

  @Nullable Mention mentionAt(int token) {
    return named.get(token);
  }

  /** Notes that a person speaks at a token: pronouns mean speakers first. */
  void speaks(int at, Person person) {
    sightings.add(new Sighting(at, person));
  }

  /** Whom a pronoun or description at a token means: the nearest person before it that fits. */
  @Nullable Person before(int at, int genders, Sentences sentences) {
    Person best = null;
    int score = Integer.MIN_VALUE;
    for (Sighting sighting : sightings) {
      if (sighting.at() >= at || !sighting.person().fits(genders)) {
        continue;
      }
      int worth = worth(sighting, at, sentences);
      if (worth >= score) {
        score = worth;
        best = sighting.person();
      }
    }
    return best;
  }

  private int worth(Sighting sighting, int at, Sentences sentences) {
    int distance = sentences.between(sighting.at(), at);
    boolean subject = sighting.at() - sentences.start(sighting.at()) < NEAR;
    return -2 * distance + (subject ? 2 : 0) + (sighting.person().known() ? 1 : 0);
  }

  /** The person described so: by a word that the article says of nobody else. */
  @Nullable Person described(List<String> words) {
    Person best = null;
    int most = 0;
    for (Person person : people.values()) {
      int common = 0;
      for (String word : words) {
        common += person.descriptions().contains(word) ? 1 : 0;
      }
      if (common > most) {
        most = common;
        best = person;
      }
    }
    return best;
  }
}
