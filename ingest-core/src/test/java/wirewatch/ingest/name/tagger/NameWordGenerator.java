package wirewatch.ingest.name.tagger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Generates words that look like names with a letter n-gram model of name lists. */
final class NameWordGenerator {
  private static final char END = '$';
  private static final int ORDER = 3;

  private final Random random;
  private final Map<String, StringBuilder> nextLetters = new HashMap<>();
  private final List<String> starts = new ArrayList<>();

  NameWordGenerator(Random random, List<String> names, List<String> more) {
    this.random = random;
    names.forEach(this::learn);
    more.forEach(this::learn);
  }

  String generate() {
    while (true) {
      StringBuilder word = new StringBuilder(starts.get(random.nextInt(starts.size())));
      while (word.length() < 14) {
        StringBuilder choices = nextLetters.get(word.substring(word.length() - ORDER));
        char c = choices == null ? END : choices.charAt(random.nextInt(choices.length()));
        if (c == END) {
          break;
        }
        word.append(c);
      }
      if (word.length() > ORDER) {
        word.setCharAt(0, Character.toUpperCase(word.charAt(0)));
        return word.toString();
      }
    }
  }

  private void learn(String name) {
    String word = name.toLowerCase(Locale.ROOT);
    for (int i = 0; i < word.length(); i++) {
      if (!Character.isLetter(word.charAt(i))) {
        return;
      }
    }
    if (word.length() <= ORDER) {
      return;
    }
    starts.add(word.substring(0, ORDER));
    for (int i = ORDER; i <= word.length(); i++) {
      nextLetters
          .computeIfAbsent(word.substring(i - ORDER, i), k -> new StringBuilder())
          .append(i == word.length() ? END : word.charAt(i));
    }
  }
}
