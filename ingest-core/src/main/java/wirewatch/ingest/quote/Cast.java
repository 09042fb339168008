package wirewatch.ingest.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.Mention;

/** The people of an article and their positions in its token list. */
final class Cast {
  private static final FirstNames FIRST_NAMES = FirstNames.load();
  private static final int NEAR = 3;
  private static final int SAME_LETTERS = 3;
  private static final int FAR = 60;
  private static final int MOST_PEOPLE = 300;

  private final TaggedTokens tokens;
  private final Map<String, Person> people = new LinkedHashMap<>();
  private final Map<String, List<Person>> byWord = new HashMap<>();
  private final Map<Integer, Mention> named = new LinkedHashMap<>();
  private final NavigableMap<Integer, Person> sightings = new TreeMap<>();

  Cast(TaggedTokens tokens, List<Mention> mentions, CodePoints points) {
    this.tokens = tokens;
    place(mentions, points);
    List<Run> runs = new NameRuns(tokens).all();
    if (mentions.stream().noneMatch(m -> m.type() == Mention.Type.PER)) {
      runs.stream().filter(Run::fullName).limit(MOST_PEOPLE).forEach(run -> person(run.name()));
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
      if (mention.type() == Mention.Type.PER && people.size() < MOST_PEOPLE) {
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
          byWord
              .computeIfAbsent(begin(key, key.lastIndexOf(' ') + 1), k -> new ArrayList<>())
              .add(person);
          byWord.computeIfAbsent(begin(key, 0), k -> new ArrayList<>()).add(person);
          return person;
        });
  }

  private void see(Run run) {
    Mention mention = named.get(run.last());
    if (mention != null && mention.type() != Mention.Type.PER) {
      return;
    }
    Person person = lookUp(mention == null ? run.name() : mention.name());
    if (person == null) {
      return;
    }
    for (int i = run.from(); i < run.first(); i++) {
      person.descriptions().add(tokens.get(i).lower());
      person.learn(tokens.gender(i));
    }
    for (int i = run.last() + 1; i < run.to(); i++) {
      person.descriptions().add(tokens.get(i).lower());
      person.learn(tokens.gender(i));
    }
    sightings.put(run.first(), person);
  }

  /** Finds the person of a short, full or inflected name. */
  @Nullable Person lookUp(String name) {
    Person exact = people.get(name);
    if (exact != null) {
      return exact;
    }
    Person found = null;
    for (Person person : byWord.getOrDefault(begin(name, name.lastIndexOf(' ') + 1), List.of())) {
      if (SameName.shortFor(name, person.name())) {
        found = person;
      }
    }
    return found;
  }

  /** The first letters of a word in a name, which inflection does not change. */
  private static String begin(String name, int at) {
    return name.substring(at, Math.min(name.length(), at + SAME_LETTERS)).toLowerCase(Locale.ROOT);
  }

  @Nullable Mention mentionAt(int token) {
    return named.get(token);
  }

  /** Records that a person speaks at a token; pronouns resolve to speakers first. */
  void speaks(int at, Person person) {
    sightings.put(at, person);
  }

  /** Finds the antecedent of a pronoun or description: the best person before it that matches. */
  @Nullable Person before(int at, int genders, Sentences sentences) {
    Person best = null;
    int score = Integer.MIN_VALUE;
    int looked = 0;
    for (Map.Entry<Integer, Person> seen :
        sightings.headMap(at, false).descendingMap().entrySet()) {
      if (looked++ > FAR) {
        break;
      }
      int worth =
          worth(seen.getKey(), seen.getValue(), sentences.between(seen.getKey(), at), sentences);
      if (seen.getValue().fits(genders) && worth > score) {
        score = worth;
        best = seen.getValue();
      }
    }
    return best;
  }

  private static int worth(int at, Person person, int distance, Sentences sentences) {
    boolean subject = at - sentences.start(at) < NEAR;
    return -2 * distance + (subject ? 2 : 0) + (person.known() ? 1 : 0);
  }

  /** Finds the person whose descriptions share most words with the given ones. */
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
