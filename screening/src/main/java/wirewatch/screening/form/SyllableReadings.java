package wirewatch.screening.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What Latin names a word of Chinese characters or of Hangul may be written for: 夫 ends names in
 * {@code v}, 브 is {@code b} or {@code v}. How often a character stands for which letters was
 * counted on pairs of names, see {@code syllable-readings.tsv}.
 */
public final class SyllableReadings {
  private static final int SHORTEST = 2;
  private static final int LONGEST = 8;
  private static final int MOST = 10;
  private static final int MOST_OF_A_PART = 20;
  private static final Map<Integer, List<Reading>> READINGS = load();

  /** Letters, and how probable it is that a character, or a word, is written for them. */
  private record Reading(String letters, double probability) {}

  private SyllableReadings() {}

  /**
   * The likeliest Latin spellings, at most ten that sound unlike each other; none of a word that is
   * no such name.
   */
  static List<String> of(String word) {
    int length = word.codePointCount(0, word.length());
    if (length < SHORTEST || length > LONGEST) {
      return List.of();
    }
    List<Reading> best = List.of(new Reading("", 1));
    for (int character : word.codePoints().toArray()) {
      best = extended(best, READINGS.getOrDefault(character, List.of()));
    }
    Map<String, String> bySound = new LinkedHashMap<>();
    for (Reading reading : best) {
      if (reading.letters.length() > 1 && bySound.size() < MOST) {
        bySound.putIfAbsent(LatinSounds.of(reading.letters), reading.letters);
      }
    }
    return List.copyOf(bySound.values());
  }

  /** Whether names of other languages are written with this character. */
  public static boolean isOfNames(int character) {
    return READINGS.containsKey(character);
  }

  private static List<Reading> extended(List<Reading> words, List<Reading> next) {
    Map<String, Double> extended = new HashMap<>();
    for (Reading word : words) {
      for (Reading syllable : next) {
        extended.merge(
            word.letters + syllable.letters, word.probability * syllable.probability, Double::sum);
      }
    }
    return extended.entrySet().stream()
        .map(entry -> new Reading(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparingDouble(Reading::probability)
                .reversed()
                .thenComparing(Reading::letters))
        .limit(MOST_OF_A_PART)
        .toList();
  }

  private static Map<Integer, List<Reading>> load() {
    Map<Integer, List<Reading>> readings = new HashMap<>();
    WordSets.lines("syllable-readings.tsv")
        .forEach(line -> readings.put(line.codePointAt(0), parse(line)));
    return Map.copyOf(readings);
  }

  /** A character, then letters and their probability in turn, all divided by tabs. */
  private static List<Reading> parse(String line) {
    String[] parts = line.split("\t", -1);
    List<Reading> readings = new ArrayList<>();
    for (int i = 1; i + 1 < parts.length; i += 2) {
      readings.add(new Reading(parts[i], Double.parseDouble(parts[i + 1])));
    }
    return List.copyOf(readings);
  }
}
