package wirewatch.ingest.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import wirewatch.ingest.quote.lexicon.SpeechLexicon;
import wirewatch.ingest.quote.token.QuoteToken;
import wirewatch.ingest.quote.token.TaggedTokens;

/** Finds runs of capitalised words as candidate names. */
final class NameRunFinder {
  private static final int MAX_PERSON_NAME_WORDS = 4;

  private final TaggedTokens tokens;

  NameRunFinder(TaggedTokens tokens) {
    this.tokens = tokens;
  }

  List<NameRun> findAll() {
    List<NameRun> runs = new ArrayList<>();
    int i = 0;
    while (i < tokens.size()) {
      NameRun nameRun = tokens.get(i).isCapitalised() ? toNameRun(i, runEnd(i)) : null;
      if (nameRun != null) {
        runs.add(nameRun);
      }
      i = tokens.get(i).isCapitalised() ? runEnd(i) : i + 1;
    }
    return runs;
  }

  private int runEnd(int from) {
    int i = from + 1;
    while (i < tokens.size() && !tokens.get(i - 1).isPossessive()) {
      boolean joined =
          tokens.hasFlag(i, SpeechLexicon.NAME_PARTICLE)
              && i + 1 < tokens.size()
              && tokens.get(i + 1).isCapitalised();
      if (!tokens.get(i).isCapitalised() && !joined) {
        break;
      }
      i++;
    }
    return i;
  }

  /** The name in the run {@code from} to {@code end}, without the titles before it. */
  @Nullable NameRun toNameRun(int from, int end) {
    int first = skipTitles(from, end);
    if (tokens.hasFlag(first, SpeechLexicon.NOT_A_NAME)) {
      return null;
    }
    int title = first;
    while (title > 0 && tokens.hasFlag(title - 1, SpeechLexicon.TITLE | SpeechLexicon.ROLE)) {
      title--;
    }
    StringBuilder name = new StringBuilder();
    boolean person =
        end - first >= 2
            && end - first <= MAX_PERSON_NAME_WORDS
            && !(title == first && hasDeterminer(first));
    for (int i = first; i < end; i++) {
      name.append(name.isEmpty() ? "" : " ").append(PossessiveEnding.strip(tokens.get(i)));
      person &= !tokens.hasFlag(i, SpeechLexicon.ORGANISATION | SpeechLexicon.NOT_A_NAME);
    }
    return new NameRun(title, first, end - 1, appositionEnd(end), name.toString(), person);
  }

  /** The start of the name: after the last title of the run and other words that are not names. */
  private int skipTitles(int from, int end) {
    int first = from;
    for (int i = from; i < end - 1; i++) {
      if (tokens.hasFlag(i, SpeechLexicon.TITLE | SpeechLexicon.ROLE)) {
        first = i + 1;
      }
    }
    while (first < end - 1 && (isTitleOrNonName(first) || isAcronymModifier(first, end))) {
      first++;
    }
    return first;
  }

  /** Whether an acronym qualifies the following words: US President, UN envoy. */
  private boolean isAcronymModifier(int i, int end) {
    String text = tokens.get(i).text();
    boolean capitals =
        text.length() > 1
            && text.length() < 5
            && text.equals(text.toUpperCase(Locale.ROOT))
            && text.chars().allMatch(Character::isLetter);
    return capitals
        && end - i > 2
        && !tokens.get(i + 1).text().equals(tokens.get(i + 1).text().toUpperCase(Locale.ROOT));
  }

  private boolean isTitleOrNonName(int i) {
    return tokens.hasFlag(i, SpeechLexicon.TITLE | SpeechLexicon.NOT_A_NAME | SpeechLexicon.ROLE);
  }

  private boolean hasDeterminer(int i) {
    return i > 0 && tokens.hasFlag(i - 1, SpeechLexicon.DETERMINER);
  }

  /** The end of an apposition: {@code Jane Roe, the foreign minister,}. */
  private int appositionEnd(int end) {
    if (end + 1 >= tokens.size() || !tokens.get(end).is(QuoteToken.Kind.COMMA)) {
      return end;
    }
    int i = end + 1;
    boolean role = false;
    while (i < tokens.size() && tokens.get(i).isWord() && !tokens.isSpeechVerb(i) && i - end < 12) {
      role |= tokens.hasFlag(i, SpeechLexicon.ROLE);
      i++;
    }
    boolean closed = i < tokens.size() && !tokens.get(i).isWord();
    return role && closed ? i : end;
  }
}
