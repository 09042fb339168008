package wirewatch.alerting.watchlist;

import java.util.List;
import wirewatch.alerting.model.Watch;

/** What came of reading watches: all of them, or every problem that there is. */
public sealed interface Reading {

  /**
   * Watches that can be used.
   *
   * @param doubts what their writer will hardly want
   */
  record Read(List<Watch> watches, List<Problem> doubts) implements Reading {
    public Read {
      watches = List.copyOf(watches);
      doubts = List.copyOf(doubts);
    }
  }

  /** No watch is taken from what has a problem. */
  record Refused(List<Problem> problems) implements Reading {
    public Refused {
      problems = List.copyOf(problems);
    }
  }
}
