package wirewatch.alerting.watchfile;

import java.util.List;
import wirewatch.alerting.model.Watch;

/** The result of reading watches: all watches, or all problems. */
public sealed interface WatchReadResult {

  /**
   * All watches are valid.
   *
   * @param warnings the warnings about them
   */
  record Accepted(List<Watch> watches, List<WatchProblem> warnings) implements WatchReadResult {
    public Accepted {
      watches = List.copyOf(watches);
      warnings = List.copyOf(warnings);
    }
  }

  /** There are errors; no watch is accepted. */
  record Rejected(List<WatchProblem> problems) implements WatchReadResult {
    public Rejected {
      problems = List.copyOf(problems);
    }
  }
}
