package wirewatch.ingest.page.kind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import wirewatch.ingest.line.RuleTable;

/**
 * A trained linear model: each feature adds to the score of each kind its weight times the
 * logarithm of its value plus one. The row {@code bias} is added once.
 */
final class SignWeights {
  private static final String BIAS = "bias";

  private final List<Sign> signs = new ArrayList<>();
  private final double[] bias = new double[PageKind.values().length];

  /**
   * The weights of a feature.
   *
   * @param most greater values count as this one, the greatest of the training pages
   */
  @SuppressWarnings("ArrayRecordComponent") // read once from a file and never compared
  private record Sign(String feature, double most, double[] weights) {}

  private SignWeights(RuleTable table) {
    for (RuleTable.Row row : table.rows()) {
      double[] weights =
          Arrays.stream(PageKind.values())
              .mapToDouble(kind -> Double.parseDouble(row.get(column(kind))))
              .toArray();
      if (row.get("feature").equals(BIAS)) {
        System.arraycopy(weights, 0, bias, 0, bias.length);
      } else {
        signs.add(new Sign(row.get("feature"), Double.parseDouble(row.get("most")), weights));
      }
    }
  }

  /** Reads a file of this package. */
  static SignWeights of(String file) {
    List<String> columns = new ArrayList<>(List.of("feature", "most"));
    for (PageKind kind : PageKind.values()) {
      columns.add(column(kind));
    }
    return new SignWeights(RuleTable.of(SignWeights.class, file, columns));
  }

  private static String column(PageKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /** The names of the features that have a weight. */
  List<String> features() {
    return signs.stream().map(Sign::feature).toList();
  }

  /** The score of each kind, in the order of {@link PageKind}. */
  double[] scores(ToDoubleFunction<String> valueOf) {
    double[] scores = bias.clone();
    for (Sign sign : signs) {
      double value = Math.max(0, Math.min(valueOf.applyAsDouble(sign.feature), sign.most));
      if (value > 0) {
        double amount = Math.log1p(value);
        for (int i = 0; i < scores.length; i++) {
          scores[i] += amount * sign.weights[i];
        }
      }
    }
    return scores;
  }
}
