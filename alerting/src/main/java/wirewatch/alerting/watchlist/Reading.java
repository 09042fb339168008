package wirewatch.alerting.watchlist;

import java.util.List;
import wirewatch.alerting.model.Watch;

/** The result of reading watches: all watches, or all problems. */
public sealed interface Reading {

  /**
   * All watches are valid.
   *
   * @param doubts the warnings about them
   */
  record Read(List<Watch> watches, List<Problem> doubts) implements Reading {
    public Read {
      watches = List.copyOf(watches);
      doubts = List.copyOf(doubts);
    }
  }

  /** There are errors; no watch is accepted. */
  record Refused(List<Problem> problems) implements Reading {
    public Refused {
      problems = List.copyOf(problems);
    }
  }
}
