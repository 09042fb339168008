package wirewatch.ingest.newsformat;

/** A field that news formats have, and its name in {@code article.provenance}. */
enum NewsField {
  HEADLINE("headline"),
  ALTERNATIVE_HEADLINE("alternative_headline"),
  LEAD("lead"),
  BYLINE("byline"),
  AUTHORS("authors"),
  CREDITLINE("creditline"),
  AGENCY("agency"),
  COPYRIGHT_HOLDER("copyright_holder"),
  COPYRIGHT_NOTICE("copyright_holder"),
  USAGE_TERMS("usage_terms"),
  DATELINE("dateline"),
  LOCATED("dateline"),
  SLUGLINE("slugline"),
  LANGUAGE("language"),
  SECTION("section"),
  GENRES("genres"),
  KEYWORDS("keywords"),
  GUID("item_id"),
  VERSION("item_version"),
  ADDRESS("url"),
  IMAGE("image_url"),
  URGENCY("urgency"),
  PUB_STATUS("pub_status"),
  UPDATE("update"),
  EDITOR_NOTES("editor_notes"),
  CREATED("published"),
  MODIFIED("modified"),
  EMBARGOED("embargoed");

  private final String documentName;

  NewsField(String documentName) {
    this.documentName = documentName;
  }

  String documentName() {
    return documentName;
  }
}
