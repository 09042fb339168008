package wirewatch.alerting.watchfile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects problems, so that all are reported at once. */
final class ProblemCollector {
  private final List<WatchProblem> found = new ArrayList<>();

  void add(int line, String message) {
    found.add(new WatchProblem(line, message));
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /** All problems, in file order. */
  List<WatchProblem> all() {
    return found.stream().sorted(Comparator.comparingInt(WatchProblem::line)).toList();
  }
}
