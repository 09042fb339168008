package wirewatch.screening.score;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import wirewatch.screening.form.Alphabet;
import wirewatch.screening.form.CaseEndings;
import wirewatch.screening.form.GivenNames;
import wirewatch.screening.form.NameWord;
import wirewatch.screening.form.SoundDistance;
import wirewatch.screening.score.NameScore.Way;
import wirewatch.screening.score.WordLink.WordLikeness;

/** One word of a name against one of another, or against several that together are it. */
final class WordComparer {
  /** What a match costs whose word was read in another way than its letters say first. */
  static final double READ = 0.03;

  private static final Pattern NUMBER = Pattern.compile("\\d+|i{2,3}|iv|vi{1,3}|ix|xi{1,3}|xi?v");

  private WordComparer() {}

  static Optional<WordLikeness> compare(NameWord a, NameWord b) {
    if (a.folded().equals(b.folded())) {
      return Optional.of(new WordLikeness(1, Way.EXACT));
    }
    if (GivenNames.areEquivalent(a.folded(), b.folded())) {
      return Optional.of(new WordLikeness(0.95, Way.NICKNAME));
    }
    if (isInitialOf(a, b) || isInitialOf(b, a)) {
      return Optional.of(new WordLikeness(0.8, Way.INITIALS));
    }
    boolean oneAlphabet = a.alphabet() == b.alphabet(); // else Xi, which is also a number, is Си
    if (oneAlphabet && (a.alphabet().hasNoSpaces() || isNumber(a) || isNumber(b))) {
      return Optional.empty();
    }
    return bestReading(a, b);
  }

  /** The likest of what words of other alphabets may be written for. */
  private static Optional<WordLikeness> bestReading(NameWord a, NameWord b) {
    Optional<WordLikeness> best = bySound(a, b);
    if (a.alphabet() != b.alphabet()) {
      for (NameWord other : a.transcribed()) {
        best = better(best, bySound(other, b));
      }
      for (NameWord other : b.transcribed()) {
        best = better(best, bySound(a, other));
      }
    }
    return best;
  }

  private static Optional<WordLikeness> better(
      Optional<WordLikeness> best, Optional<WordLikeness> reading) {
    return reading
        .map(likeness -> new WordLikeness(likeness.value() - READ, Way.TRANSLITERATED))
        .filter(likeness -> best.isEmpty() || likeness.value() > best.get().value())
        .or(() -> best);
  }

  /** Two or three words of one name against one of the other. */
  static Optional<WordLikeness> compareJoined(List<NameWord> parts, NameWord whole) {
    StringBuilder folded = new StringBuilder();
    StringBuilder sounds = new StringBuilder();
    for (NameWord part : parts) {
      folded.append(part.folded());
      sounds.append(part.sounds());
    }
    if (folded.toString().equals(whole.folded())) {
      return Optional.of(new WordLikeness(0.98, Way.EXACT));
    }
    return whole.sounds().length() < 5 || parts.stream().anyMatch(WordComparer::isNumber)
        ? Optional.empty()
        : bestReading(
            new NameWord(
                folded.toString(),
                folded.toString(),
                sounds.toString(),
                "",
                parts.getFirst().alphabet(),
                NameWord.Role.CORE),
            whole);
  }

  /** Digits, or a Roman number that is no word. */
  static boolean isNumber(NameWord word) {
    return word.folded().length() < 5 && NUMBER.matcher(word.folded()).matches();
  }

  private static Optional<WordLikeness> bySound(NameWord a, NameWord b) {
    boolean fewVowels =
        a.alphabet() != b.alphabet()
            && (a.alphabet().hasFewVowels() || b.alphabet().hasFewVowels());
    float cost = SoundDistance.between(a.sounds(), b.sounds(), fewVowels);
    Way way = a.alphabet() == b.alphabet() ? Way.MISSPELT : Way.TRANSLITERATED;
    float inflected = inflected(a, b);
    if (inflected + 0.15f < cost) {
      cost = inflected + 0.15f;
      way = Way.INFLECTED;
    }
    int length = Math.max(a.sounds().length(), b.sounds().length());
    if (Math.min(a.sounds().length(), b.sounds().length()) < 2) {
      return Optional.empty();
    }
    float allowed = SoundDistance.allowed(length);
    return cost > allowed
        ? Optional.empty()
        : Optional.of(new WordLikeness(0.98 - 0.25 * cost / allowed, way));
  }

  private static float inflected(NameWord a, NameWord b) {
    boolean first = a.alphabet() == Alphabet.CYRILLIC;
    boolean second = b.alphabet() == Alphabet.CYRILLIC;
    if (!first && !second) {
      return Float.MAX_VALUE;
    }
    String one = first ? CaseEndings.stemSounds(a.folded()) : CaseEndings.latinStem(a.sounds());
    String two = second ? CaseEndings.stemSounds(b.folded()) : CaseEndings.latinStem(b.sounds());
    return Math.min(one.length(), two.length()) < 3
        ? Float.MAX_VALUE
        : SoundDistance.between(one, two, false);
  }

  private static boolean isInitialOf(NameWord initial, NameWord word) {
    return initial.role() == NameWord.Role.INITIAL
        && !initial.sounds().isEmpty()
        && word.sounds().startsWith(initial.sounds());
  }
}
