package wirewatch.app.api;

import wirewatch.app.watch.Searching;
import wirewatch.index.Selection;

/** Reads a selection of articles from the parameters {@code q}, {@code since} and {@code until}. */
public final class Queries {
  private Queries() {}

  /** Returns the selection; all articles if no parameter is given. */
  public static Selection selection(Arguments arguments) {
    return Selection.of(Searching.query(arguments.text("q").orElse("*")))
        .within(arguments.time("since").orElse(null), arguments.time("until").orElse(null));
  }
}
