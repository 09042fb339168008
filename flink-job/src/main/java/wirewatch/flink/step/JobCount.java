package wirewatch.flink.step;

import java.util.Locale;

/** What the job counts; {@code articles = stored + unchanged + rejected}. */
public enum JobCount {
  /** Files that were read to their end, or to where they can be read. */
  FILES,
  /** Files that are not whole. */
  FAULTY_FILES,
  PAGES,
  NOT_ARTICLES,
  EXTRACT_FAILED,
  ARTICLES,
  STORED,
  UNCHANGED,
  REJECTED,
  STORIES_MERGED;

  /** The name of the accumulator and of the metric, for example {@code not_articles}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
