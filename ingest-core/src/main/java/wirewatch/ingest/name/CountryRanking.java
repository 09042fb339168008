package wirewatch.ingest.name;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Ranks the countries of an article by the weight of their mentions. */
final class CountryRanking {
  static final double COUNTRY_WEIGHT = 1;
  static final double PLACE_WEIGHT = 0.7;

  /** A city in the name of an organisation says less of where the news is: {@code FC Barcelona}. */
  static final double NESTED_PLACE_WEIGHT = 0.35;

  static final double NATIONALITY_WEIGHT = 0.7;
  private static final double MIN_WEIGHT = 1;
  private static final double MIN_SHARE = 0.15;

  private final Map<String, Double> weights = new HashMap<>();
  private final Map<String, Integer> order = new HashMap<>();

  void add(String country, double weight) {
    weights.merge(country, weight, Double::sum);
    order.putIfAbsent(country, order.size());
  }

  /** The countries above the minimum weight, highest weight first. */
  List<String> topCountries() {
    double most = weights.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    double least = Math.max(Math.min(MIN_WEIGHT, most), MIN_SHARE * most);
    return weights.keySet().stream()
        .filter(country -> weights.getOrDefault(country, 0.0) >= least)
        .sorted(
            Comparator.comparingDouble((String c) -> -weights.getOrDefault(c, 0.0))
                .thenComparing(c -> order.getOrDefault(c, 0)))
        .toList();
  }
}
