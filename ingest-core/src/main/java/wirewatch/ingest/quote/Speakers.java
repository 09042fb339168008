package wirewatch.ingest.quote;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.Mention;

/** Resolves the phrase that names a speaker to a full name in the article. */
final class Speakers {
  private final TaggedTokens tokens;
  private final Sentences sentences;
  private final Cast cast;
  private final NameRuns runs;

  Speakers(TaggedTokens tokens, Sentences sentences, Cast cast) {
    this.tokens = tokens;
    this.sentences = sentences;
    this.cast = cast;
    this.runs = new NameRuns(tokens);
  }

  /** Returns the full name, or null if the article gives none. */
  @Nullable String name(Subject subject) {
    int to = subject.to();
    while (to > subject.from() + 1 && tokens.is(to - 1, Cues.RELATIVE)) {
      to--;
    }
    Subject core = core(new Subject(subject.from(), to));
    if (core.to() - core.from() == 1 && tokens.pronoun(core.from())) {
      return person(core.from(), cast.before(core.from(), genders(core), sentences));
    }
    String named = named(core);
    return named == null ? described(core) : named;
  }

  private int genders(Subject pronoun) {
    int flags = tokens.gender(pronoun.from());
    return flags == 0 ? 0 : flags;
  }

  private @Nullable String person(int at, @Nullable Person person) {
    if (person == null || tokens.gender(at) == 0) {
      return null;
    }
    cast.speaks(at, person);
    return person.name();
  }

  /** The phrase without its prepositional complements. */
  private Subject core(Subject subject) {
    for (int i = subject.from() + 1; i < subject.to(); i++) {
      boolean within =
          tokens.get(i - 1).capital()
              && i + 1 < subject.to()
              && tokens.get(i + 1).capital()
              && tokens.is(i, Cues.JOINER);
      if (tokens.is(i, Cues.PREPOSITION) && !within && !titled(subject, i)) {
        return new Subject(subject.from(), i);
      }
    }
    return subject;
  }

  /** Whether a preposition belongs to a title, as in "Secretary of State Jane Roe". */
  private boolean titled(Subject subject, int preposition) {
    return tokens.is(preposition - 1, Cues.TITLE)
        && tokens.get(preposition - 1).capital()
        && preposition + 2 < subject.to()
        && tokens.get(preposition + 1).capital()
        && tokens.get(preposition + 2).capital();
  }

  private @Nullable String named(Subject core) {
    int last = core.to() - 1;
    Token end = tokens.get(last);
    if (end.lower().endsWith("'s") || !(tokens.capital(last) || cast.mentionAt(last) != null)) {
      return null;
    }
    Mention mention = cast.mentionAt(last);
    if (mention != null) {
      return mentioned(last, mention);
    }
    int first = last;
    while (first > core.from()
        && tokens.capital(first - 1)
        && !tokens.get(first - 1).possessive()) {
      first--;
    }
    return known(runs.last(first, core.to()));
  }

  private @Nullable String known(@Nullable Run run) {
    if (run == null || tokens.is(run.last(), Cues.TITLE | Cues.ROLE)) {
      return null;
    }
    Person person = cast.lookUp(run.name());
    if (person == null) {
      return run.name();
    }
    cast.speaks(run.first(), person);
    return person.name();
  }

  private @Nullable String mentioned(int at, Mention mention) {
    Person person = cast.lookUp(mention.name());
    if (person != null) {
      cast.speaks(at, person);
    }
    return mention.type() == Mention.Type.LOC ? null : mention.name();
  }

  private @Nullable String described(Subject core) {
    List<String> words = new ArrayList<>();
    boolean definite = false;
    int role = -1;
    for (int i = core.from(); i < core.to(); i++) {
      definite |= tokens.definite(i);
      if (tokens.is(i, Cues.ROLE | Cues.TITLE)) {
        role = i;
        words.add(tokens.get(i).lower());
      }
    }
    if (role < 0 || !definite) {
      return null;
    }
    Person person = cast.described(words);
    if (person == null) {
      person = cast.before(core.from(), tokens.gender(role), sentences);
    }
    if (person != null) {
      cast.speaks(core.from(), person);
    }
    return person == null ? null : person.name();
  }
}
