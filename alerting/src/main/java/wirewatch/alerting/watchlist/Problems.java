package wirewatch.alerting.watchlist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects problems, so that all are reported at once. */
final class Problems {
  private final List<Problem> found = new ArrayList<>();

  void add(int line, String message) {
    found.add(new Problem(line, message));
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /** All problems, in file order. */
  List<Problem> all() {
    return found.stream().sorted(Comparator.comparingInt(Problem::line)).toList();
  }
}
