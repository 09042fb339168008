package wirewatch.bench.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Invented names, and texts of invented words with a name in twenty, the same for a seed. */
final class InventedNames {
  private static final int ONE_NAME_IN = 20;
  private static final int WORDS_A_SENTENCE = 20;
  private static final String[] CONSONANTS = "b v g d k l m n p r s t f z sh ch".split(" ", -1);
  private static final String[] VOWELS = "a e i o u".split(" ", -1);

  private final Random random;
  private final List<String> givenNames;
  private final List<String> familyNames;
  private final List<String> common;

  InventedNames(long seed) {
    random = new Random(seed);
    givenNames = words(800, 2);
    familyNames = words(20_000, 3);
    common = words(5_000, 2);
  }

  String name() {
    return pick(givenNames) + " " + pick(familyNames);
  }

  /** A text of so many words, of which a name is one. */
  String text(int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      boolean isName = random.nextInt(ONE_NAME_IN) == 0;
      text.append(isName ? name() : pick(common).toLowerCase(Locale.ROOT));
      text.append(i % WORDS_A_SENTENCE == WORDS_A_SENTENCE - 1 ? ". " : " ");
    }
    return text.toString();
  }

  private String pick(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }

  private List<String> words(int count, int syllables) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder word = new StringBuilder();
      for (int j = 0; j < syllables; j++) {
        word.append(CONSONANTS[random.nextInt(CONSONANTS.length)]);
        word.append(VOWELS[random.nextInt(VOWELS.length)]);
      }
      word.append(CONSONANTS[random.nextInt(CONSONANTS.length)]);
      words.add(Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return words;
  }
}
