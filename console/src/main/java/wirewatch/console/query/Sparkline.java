package wirewatch.console.query;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A sparkline, 100 wide and 24 high. */
final class Sparkline {
  private static final double WIDTH = 100;
  private static final double HEIGHT = 22;

  private Sparkline() {}

  /** The points of an SVG polyline; empty for fewer than two figures. */
  static String points(List<Long> figures) {
    if (figures.size() < 2) {
      return "";
    }
    double most = Math.max(1, figures.stream().mapToLong(Long::longValue).max().orElse(1));
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < figures.size(); i++) {
      double x = WIDTH * i / (figures.size() - 1);
      double y = 1 + HEIGHT - HEIGHT * figures.get(i) / most;
      points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
    }
    return points.toString().strip();
  }

  /** Returns the text alternative of the line. */
  static String altText(List<Long> figures) {
    return figures.isEmpty()
        ? "no articles yet"
        : "articles a day: "
            + figures.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
