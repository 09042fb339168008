package wirewatch.console.api;

import wirewatch.index.search.ArticleSelection;
import wirewatch.pipeline.watch.QueryLanguageSearch;

/** Reads a selection of articles from the parameters {@code q}, {@code since} and {@code until}. */
public final class SelectionParameters {
  private SelectionParameters() {}

  /** Returns the selection; all articles if no parameter is given. */
  public static ArticleSelection read(QueryParameters queryParameters) {
    return ArticleSelection.of(
            QueryLanguageSearch.parseQuery(queryParameters.text("q").orElse("*")))
        .within(
            queryParameters.time("since").orElse(null), queryParameters.time("until").orElse(null));
  }
}
