package wirewatch.app.api;

import wirewatch.app.watch.Searching;
import wirewatch.index.Selection;

/** Selects articles by the parameters {@code q}, {@code since} and {@code until}. */
public final class Queries {
  private Queries() {}

  /** What is selected; everything where nothing is asked for. */
  public static Selection selection(Arguments arguments) {
    return Selection.of(Searching.query(arguments.text("q").orElse("*")))
        .within(arguments.time("since").orElse(null), arguments.time("until").orElse(null));
  }
}
