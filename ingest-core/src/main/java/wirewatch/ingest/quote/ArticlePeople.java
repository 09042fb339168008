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
import wirewatch.ingest.line.CodePointOffsets;
import wirewatch.ingest.model.Mention;
import wirewatch.ingest.quote.lexicon.NameGenders;
import wirewatch.ingest.quote.token.SentenceBounds;
import wirewatch.ingest.quote.token.TaggedTokens;

/** The people of an article and their positions in its token list. */
final class ArticlePeople {
  private static final NameGenders NAME_GENDERS = NameGenders.load();
  private static final int MAX_SUBJECT_DISTANCE = 3;
  private static final int PREFIX_LENGTH = 3;
  private static final int MAX_LOOKBACK = 60;
  private static final int MAX_PEOPLE = 300;

  private final TaggedTokens tokens;
  private final Map<String, Person> peopleByName = new LinkedHashMap<>();
  private final Map<String, List<Person>> peopleByPrefix = new HashMap<>();
  private final Map<Integer, Mention> mentionsByToken = new LinkedHashMap<>();
  private final NavigableMap<Integer, Person> peopleByToken = new TreeMap<>();

  ArticlePeople(TaggedTokens tokens, List<Mention> mentions, CodePointOffsets points) {
    this.tokens = tokens;
    addMentions(mentions, points);
    List<NameRun> runs = new NameRunFinder(tokens).findAll();
    if (mentions.stream().noneMatch(m -> m.type() == Mention.Type.PER)) {
      runs.stream()
          .filter(NameRun::fullName)
          .limit(MAX_PEOPLE)
          .forEach(nameRun -> addPerson(nameRun.name()));
    }
    for (NameRun nameRun : runs) {
      addNameRun(nameRun);
    }
  }

  private void addMentions(List<Mention> mentions, CodePointOffsets points) {
    int at = 0;
    for (Mention mention : mentions) {
      int start = points.toUtf16Offset(mention.start());
      int end = points.toUtf16Offset(mention.end());
      while (at < tokens.size() && tokens.get(at).end() <= start) {
        at++;
      }
      for (int i = at; i < tokens.size() && tokens.get(i).start() < end; i++) {
        if (tokens.get(i).isWord()) {
          mentionsByToken.put(i, mention);
        }
      }
      if (mention.type() == Mention.Type.PER && peopleByName.size() < MAX_PEOPLE) {
        Person person = addPerson(mention.name());
        if (at < tokens.size() && hasNoCapitals(mention.name())) {
          peopleByToken.put(at, person);
        }
      }
    }
  }

  /** Whether a name is of a script that has no capitals, so that no run of such words tells it. */
  private static boolean hasNoCapitals(String name) {
    return Character.getType(name.codePointAt(0)) == Character.OTHER_LETTER;
  }

  private Person addPerson(String name) {
    return peopleByName.computeIfAbsent(
        name,
        key -> {
          Person person = new Person(key);
          person.addGender(NAME_GENDERS.genderOf(key));
          peopleByPrefix
              .computeIfAbsent(prefixAt(key, key.lastIndexOf(' ') + 1), k -> new ArrayList<>())
              .add(person);
          peopleByPrefix.computeIfAbsent(prefixAt(key, 0), k -> new ArrayList<>()).add(person);
          return person;
        });
  }

  private void addNameRun(NameRun nameRun) {
    Mention mention = mentionsByToken.get(nameRun.nameLast());
    if (mention != null && mention.type() != Mention.Type.PER) {
      return;
    }
    Person person = findByName(mention == null ? nameRun.name() : mention.name());
    if (person == null) {
      return;
    }
    for (int i = nameRun.start(); i < nameRun.nameStart(); i++) {
      person.descriptions().add(tokens.get(i).lowerCase());
      person.addGender(tokens.genderFlags(i));
    }
    for (int i = nameRun.nameLast() + 1; i < nameRun.end(); i++) {
      person.descriptions().add(tokens.get(i).lowerCase());
      person.addGender(tokens.genderFlags(i));
    }
    peopleByToken.put(nameRun.nameStart(), person);
  }

  /** Finds the person of a short, full or inflected name. */
  @Nullable Person findByName(String name) {
    Person exact = peopleByName.get(name);
    if (exact != null) {
      return exact;
    }
    Person found = null;
    for (Person person :
        peopleByPrefix.getOrDefault(prefixAt(name, name.lastIndexOf(' ') + 1), List.of())) {
      if (NameMatcher.isShortFormOf(name, person.name())) {
        found = person;
      }
    }
    return found;
  }

  /** The first letters of a word in a name, which inflection does not change. */
  private static String prefixAt(String name, int at) {
    return name.substring(at, Math.min(name.length(), at + PREFIX_LENGTH)).toLowerCase(Locale.ROOT);
  }

  @Nullable Mention mentionAt(int token) {
    return mentionsByToken.get(token);
  }

  /** Records that a person speaks at a token; pronouns resolve to speakers first. */
  void addSpeaker(int at, Person person) {
    peopleByToken.put(at, person);
  }

  /** Finds the antecedent of a pronoun or description: the best person before it that matches. */
  @Nullable Person findNearestBefore(int at, int genders, SentenceBounds sentenceBounds) {
    Person best = null;
    int score = Integer.MIN_VALUE;
    int looked = 0;
    for (Map.Entry<Integer, Person> seen :
        peopleByToken.headMap(at, false).descendingMap().entrySet()) {
      if (looked++ > MAX_LOOKBACK) {
        break;
      }
      int worth =
          scoreOf(
              seen.getKey(),
              seen.getValue(),
              sentenceBounds.countBetween(seen.getKey(), at),
              sentenceBounds);
      if (seen.getValue().matchesGender(genders) && worth > score) {
        score = worth;
        best = seen.getValue();
      }
    }
    return best;
  }

  private static int scoreOf(int at, Person person, int distance, SentenceBounds sentenceBounds) {
    boolean subject = at - sentenceBounds.startOf(at) < MAX_SUBJECT_DISTANCE;
    return -2 * distance + (subject ? 2 : 0) + (person.isGenderKnown() ? 1 : 0);
  }

  /** Finds the person whose descriptions share most words with the given ones. */
  @Nullable Person findByDescription(List<String> words) {
    Person best = null;
    int most = 0;
    for (Person person : peopleByName.values()) {
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
