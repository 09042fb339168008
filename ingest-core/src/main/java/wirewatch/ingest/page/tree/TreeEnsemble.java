package wirewatch.ingest.page.tree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import wirewatch.ingest.line.RuleTable;

/**
 * A sum of decision trees. Each row of its file is a node: {@code feature}, {@code threshold} and
 * the row numbers of the next node at or below ({@code low}) and above the threshold ({@code
 * high}); or a leaf, with {@code leaf} as its feature and its value as threshold. A node without a
 * row that leads to it is the root of a tree.
 */
public final class TreeEnsemble {
  private static final String LEAF = "leaf";

  private final List<String> features = new ArrayList<>();
  private final List<Integer> roots = new ArrayList<>();
  private final int[] featureOf;
  private final double[] thresholds;
  private final int[] low;
  private final int[] high;

  private TreeEnsemble(List<RuleTable.Row> rows) {
    int size = rows.size();
    featureOf = new int[size];
    thresholds = new double[size];
    low = new int[size];
    high = new int[size];
    boolean[] reached = new boolean[size];
    for (int i = 0; i < size; i++) {
      RuleTable.Row row = rows.get(i);
      thresholds[i] = Double.parseDouble(row.get("threshold"));
      featureOf[i] = row.get("feature").equals(LEAF) ? -1 : indexOf(row.get("feature"));
      if (featureOf[i] >= 0) {
        low[i] = Integer.parseInt(row.get("low"));
        high[i] = Integer.parseInt(row.get("high"));
        reached[low[i]] = true;
        reached[high[i]] = true;
      }
      if (!reached[i]) {
        roots.add(i);
      }
    }
  }

  /** Reads a file in the package of {@code owner}. */
  public static TreeEnsemble of(Class<?> owner, String file) {
    return new TreeEnsemble(
        RuleTable.of(owner, file, List.of("feature", "threshold", "low", "high")).rows());
  }

  /**
   * Reads a file of several sums: its first column, {@code kind}, says to which a node belongs; row
   * numbers count within a sum.
   */
  public static Map<String, TreeEnsemble> byKind(Class<?> owner, String file) {
    Map<String, List<RuleTable.Row>> rows = new LinkedHashMap<>();
    List<String> columns = List.of("kind", "feature", "threshold", "low", "high");
    for (RuleTable.Row row : RuleTable.of(owner, file, columns).rows()) {
      rows.computeIfAbsent(row.get("kind"), unused -> new ArrayList<>()).add(row);
    }
    Map<String, TreeEnsemble> sums = new LinkedHashMap<>();
    rows.forEach((kind, nodes) -> sums.put(kind, new TreeEnsemble(nodes)));
    return sums;
  }

  private int indexOf(String feature) {
    int index = features.indexOf(feature);
    if (index < 0) {
      features.add(feature);
      return features.size() - 1;
    }
    return index;
  }

  /** The names of the features that the trees ask for. */
  public List<String> features() {
    return List.copyOf(features);
  }

  /** The sum of the leaves that a page reaches, given the value of each feature by its name. */
  public double sum(ToDoubleFunction<String> valueOf) {
    double[] values = new double[features.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = valueOf.applyAsDouble(features.get(i));
    }
    double sum = 0;
    for (int root : roots) {
      int node = root;
      while (featureOf[node] >= 0) {
        node = values[featureOf[node]] <= thresholds[node] ? low[node] : high[node];
      }
      sum += thresholds[node];
    }
    return sum;
  }
}
