package wirewatch.ingest.page;

import wirewatch.ingest.model.Draft;

/** The result of reading a page. */
public sealed interface Reading {

  /** The page contains an article. */
  record Read(Draft draft) implements Reading {}

  /** The page contains no article; {@code why} is a short, human-readable reason. */
  record NotAnArticle(String why) implements Reading {}
}
