package wirewatch.ingest.name;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Ranks the countries of an article by the weight of their mentions. */
final class CountryRanking {
  static final double COUNTRY = 1;
  static final double WITHIN = 0.7;
  static final double NATIONALITY = 0.7;
  private static final double LEAST = 1;
  private static final double LEAST_SHARE = 0.15;

  private final Map<String, Double> weights = new HashMap<>();
  private final Map<String, Integer> order = new HashMap<>();

  void add(String country, double weight) {
    weights.merge(country, weight, Double::sum);
    order.putIfAbsent(country, order.size());
  }

  /** The countries above the minimum weight, highest weight first. */
  List<String> ranked() {
    double most = weights.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    double least = Math.max(Math.min(LEAST, most), LEAST_SHARE * most);
    return weights.keySet().stream()
        .filter(country -> weights.getOrDefault(country, 0.0) >= least)
        .sorted(
            Comparator.comparingDouble((String c) -> -weights.getOrDefault(c, 0.0))
                .thenComparing(c -> order.getOrDefault(c, 0)))
        .toList();
  }
}
