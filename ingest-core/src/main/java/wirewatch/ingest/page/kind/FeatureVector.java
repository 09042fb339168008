package wirewatch.ingest.page.kind;

import java.util.HashMap;
import java.util.Map;

/** The features of one page: numbers by name, and how often each marker word occurs. */
@SuppressWarnings("EnumOrdinal") // an array of numbers by feature: fast, and kept nowhere
final class FeatureVector {
  private final double[] numbers = new double[PageFeature.values().length];
  private final Map<String, Integer> words = new HashMap<>();

  void set(PageFeature feature, double value) {
    numbers[feature.ordinal()] = value;
  }

  /** Sets a feature to the share of a whole; 0 of nothing. */
  void setShare(PageFeature feature, double part, double whole) {
    set(feature, whole > 0 ? part / whole : 0);
  }

  /** Sets a feature to the logarithm of an amount. */
  void setLog(PageFeature feature, double amount) {
    set(feature, Math.log1p(amount));
  }

  void increment(PageFeature feature) {
    numbers[feature.ordinal()]++;
  }

  double get(PageFeature feature) {
    return numbers[feature.ordinal()];
  }

  void addWord(String word) {
    words.merge(word, 1, Integer::sum);
  }

  /** How often the word occurs in a group: {@code class:card}, {@code path:shop}. */
  int count(String word) {
    return words.getOrDefault(word, 0);
  }

  Map<String, Integer> words() {
    return words;
  }
}
