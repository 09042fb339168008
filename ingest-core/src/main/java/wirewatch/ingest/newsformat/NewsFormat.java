package wirewatch.ingest.newsformat;

import wirewatch.ingest.model.FieldOrigin;

/** A format in which agencies deliver news. */
public enum NewsFormat {
  NEWSML_G2("NewsML-G2", FieldOrigin.NEWSML),
  NEWSML_1("NewsML 1", FieldOrigin.NEWSML),
  NITF("NITF", FieldOrigin.NITF),
  NINJS("ninjs", FieldOrigin.NINJS),
  AP_MEDIA_API("AP Media API", FieldOrigin.AP_API),
  JSON_STORY("JSON story", FieldOrigin.JSON),
  IPTC_7901("IPTC 7901", FieldOrigin.IPTC7901),
  ANPA_1312("ANPA 1312", FieldOrigin.ANPA1312),
  MAIL("mail", FieldOrigin.MAIL);

  private final String title;
  private final FieldOrigin origin;

  NewsFormat(String title, FieldOrigin origin) {
    this.title = title;
    this.origin = origin;
  }

  /** The name for users, for example {@code NewsML-G2}. */
  public String title() {
    return title;
  }

  /** The origin of the fields that are read from this format. */
  public FieldOrigin origin() {
    return origin;
  }
}
