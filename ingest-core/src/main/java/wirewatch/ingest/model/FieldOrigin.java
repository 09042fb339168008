package wirewatch.ingest.model;

import java.util.Locale;

/** Where a field of an article was read from: the values of {@code article.provenance}. */
public enum FieldOrigin {
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
  FETCH,
  NEWSML,
  NITF,
  NINJS,
  AP_API,
  JSON,
  IPTC7901,
  ANPA1312,
  MAIL;

  /** The value in documents, for example {@code json-ld}. */
  public String documentName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
