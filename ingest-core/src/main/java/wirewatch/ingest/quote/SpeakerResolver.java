package wirewatch.ingest.quote;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.model.Mention;
import wirewatch.ingest.quote.lexicon.SpeechLexicon;
import wirewatch.ingest.quote.token.QuoteToken;
import wirewatch.ingest.quote.token.SentenceBounds;
import wirewatch.ingest.quote.token.TaggedTokens;

/** Resolves the phrase that names a speaker to a full name in the article. */
final class SpeakerResolver {
  private static final int MAX_LATER_WORDS = 6;
  private static final int MAX_LATER = 20;

  private final TaggedTokens tokens;
  private final SentenceBounds sentenceBounds;
  private final ArticlePeople people;
  private final NameRunFinder nameRuns;
  private final boolean namesComplete;

  /** A resolver that, if the names are complete, takes no other capitalised words for a name. */
  SpeakerResolver(
      TaggedTokens tokens,
      SentenceBounds sentenceBounds,
      ArticlePeople articlePeople,
      boolean namesComplete) {
    this.namesComplete = namesComplete;
    this.tokens = tokens;
    this.sentenceBounds = sentenceBounds;
    this.people = articlePeople;
    this.nameRuns = new NameRunFinder(tokens);
  }

  /** Returns the full name, or null if the article gives none. */
  @Nullable String resolve(SpeakerPhrase speakerPhrase) {
    int to = speakerPhrase.end();
    while (to > speakerPhrase.start() + 1
        && tokens.hasFlag(to - 1, SpeechLexicon.RELATIVE_PRONOUN)) {
      to--;
    }
    SpeakerPhrase core = corePhrase(new SpeakerPhrase(speakerPhrase.start(), to));
    if (core.end() - core.start() == 1 && tokens.isPronoun(core.start())) {
      return resolvePronoun(
          core.start(), people.findNearestBefore(core.start(), genderFlags(core), sentenceBounds));
    }
    String named = resolveName(core);
    if (namesComplete && (named == null || isOrganisation(core.end() - 1))) {
      String apposed = resolveApposition(speakerPhrase.end());
      apposed = apposed == null ? resolveLaterPerson(core) : apposed;
      named = apposed == null && named == null ? resolveNameWithin(speakerPhrase) : named;
      named = apposed == null ? named : apposed;
    }
    if (named == null && namesComplete && isOmittedSubject(core)) {
      return resolveOmitted(core.start());
    }
    return named == null ? resolveDescription(core) : named;
  }

  private int genderFlags(SpeakerPhrase pronoun) {
    int flags = tokens.genderFlags(pronoun.start());
    return flags == 0 ? 0 : flags;
  }

  private @Nullable String resolvePronoun(int at, @Nullable Person person) {
    if (person == null || tokens.genderFlags(at) == 0) {
      return null;
    }
    people.addSpeaker(at, person);
    return person.name();
  }

  /** The phrase without its prepositional complements. */
  private SpeakerPhrase corePhrase(SpeakerPhrase speakerPhrase) {
    for (int i = speakerPhrase.start() + 1; i < speakerPhrase.end(); i++) {
      boolean within =
          tokens.get(i - 1).isCapitalised()
              && i + 1 < speakerPhrase.end()
              && tokens.get(i + 1).isCapitalised()
              && tokens.hasFlag(i, SpeechLexicon.NAME_PARTICLE);
      if (tokens.hasFlag(i, SpeechLexicon.PREPOSITION)
          && !within
          && !isWithinTitle(speakerPhrase, i)) {
        return new SpeakerPhrase(speakerPhrase.start(), i);
      }
    }
    return speakerPhrase;
  }

  /** Whether a preposition belongs to a title, as in "Secretary of State Jane Roe". */
  private boolean isWithinTitle(SpeakerPhrase speakerPhrase, int preposition) {
    return tokens.hasFlag(preposition - 1, SpeechLexicon.TITLE)
        && tokens.get(preposition - 1).isCapitalised()
        && preposition + 2 < speakerPhrase.end()
        && tokens.get(preposition + 1).isCapitalised()
        && tokens.get(preposition + 2).isCapitalised();
  }

  private @Nullable String resolveName(SpeakerPhrase core) {
    int last = core.end() - 1;
    QuoteToken end = tokens.get(last);
    if (end.lowerCase().endsWith("'s")
        || !(tokens.isNameLike(last) || people.mentionAt(last) != null)) {
      return null;
    }
    Mention mention = people.mentionAt(last);
    if (mention != null) {
      return resolveMention(last, mention);
    }
    int first = last;
    while (first > core.start()
        && tokens.isNameLike(first - 1)
        && !tokens.get(first - 1).isPossessive()) {
      first--;
    }
    return resolveNameRun(nameRuns.toNameRun(first, core.end()));
  }

  /** Whether what follows the verb is no subject: {@code dijo en Madrid}. */
  private boolean isOmittedSubject(SpeakerPhrase core) {
    return tokens.hasFlag(core.start(), SpeechLexicon.PREPOSITION)
        && !tokens.hasFlag(core.start(), SpeechLexicon.DETERMINER);
  }

  private @Nullable String resolveOmitted(int at) {
    Person person = people.findNearestBefore(at, 0, sentenceBounds);
    if (person != null) {
      people.addSpeaker(at, person);
    }
    return person == null ? null : person.name();
  }

  private boolean isOrganisation(int at) {
    Mention mention = people.mentionAt(at);
    return mention != null && mention.type() != Mention.Type.PER;
  }

  /**
   * The person that the clause names after the phrase: in Chinese after an organisation, such as a
   * dateline's; elsewhere after the first words of the sentence.
   */
  private @Nullable String resolveLaterPerson(SpeakerPhrase core) {
    boolean ideographs = Character.isIdeographic(tokens.get(core.start()).text().codePointAt(0));
    if (!ideographs && core.start() > sentenceBounds.startOf(core.start())) {
      return null;
    }
    int end = core.end() + (ideographs ? MAX_LATER : MAX_LATER_WORDS);
    for (int i = core.end(); i < Math.min(tokens.size(), end); i++) {
      Mention mention = people.mentionAt(i);
      if (!tokens.get(i).isWord() && !tokens.isKind(i, QuoteToken.Kind.COMMA)) {
        return null;
      }
      if (mention != null && mention.type() == Mention.Type.PER) {
        return resolveMention(i, mention);
      }
    }
    return null;
  }

  /** The person named after a comma: {@code la portavoz del partido, Ana Ruiz}. */
  private @Nullable String resolveApposition(int end) {
    Mention mention =
        end + 1 < tokens.size() && tokens.isKind(end, QuoteToken.Kind.COMMA)
            ? people.mentionAt(end + 1)
            : null;
    return mention == null || mention.type() != Mention.Type.PER
        ? null
        : resolveMention(end + 1, mention);
  }

  /** The last person that the phrase names, else the last organisation. */
  private @Nullable String resolveNameWithin(SpeakerPhrase phrase) {
    String organisation = null;
    for (int i = phrase.end() - 1; i >= phrase.start(); i--) {
      Mention mention = people.mentionAt(i);
      if (mention != null && mention.type() == Mention.Type.PER) {
        return resolveMention(i, mention);
      }
      if (mention != null && mention.type() == Mention.Type.ORG && organisation == null) {
        organisation = mention.name();
      }
    }
    return organisation;
  }

  private @Nullable String resolveNameRun(@Nullable NameRun nameRun) {
    if (nameRun == null
        || tokens.hasFlag(nameRun.nameLast(), SpeechLexicon.TITLE | SpeechLexicon.ROLE)) {
      return null;
    }
    Person person = people.findByName(nameRun.name());
    if (person == null) {
      return namesComplete ? null : nameRun.name();
    }
    people.addSpeaker(nameRun.nameStart(), person);
    return person.name();
  }

  private @Nullable String resolveMention(int at, Mention mention) {
    Person person = people.findByName(mention.name());
    if (person != null) {
      people.addSpeaker(at, person);
    }
    return mention.type() == Mention.Type.LOC ? null : mention.name();
  }

  private @Nullable String resolveDescription(SpeakerPhrase core) {
    List<String> words = new ArrayList<>();
    boolean definite = false;
    int role = -1;
    for (int i = core.start(); i < core.end(); i++) {
      definite |= tokens.isDefinite(i);
      if (tokens.hasFlag(i, SpeechLexicon.ROLE | SpeechLexicon.TITLE)) {
        role = i;
        words.add(tokens.get(i).lowerCase());
      }
    }
    if (role < 0 || !definite) {
      return null;
    }
    Person person = people.findByDescription(words);
    if (person == null) {
      person = people.findNearestBefore(core.start(), tokens.genderFlags(role), sentenceBounds);
    }
    if (person != null) {
      people.addSpeaker(core.start(), person);
    }
    return person == null ? null : person.name();
  }
}
