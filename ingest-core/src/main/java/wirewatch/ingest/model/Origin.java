package wirewatch.ingest.model;

import java.util.Locale;

/** The reader that gave a field of an article: the values of {@code article.provenance}. */
public enum Origin {
  JSON_LD,
  MICRODATA,
  RDFA,
  OPENGRAPH,
  META,
  HTML,
  DATELINE,
  TEXT,
  FEED,
  SITEMAP,
  URL,
  FETCH;

  /** The name in documents, for example {@code json-ld}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
