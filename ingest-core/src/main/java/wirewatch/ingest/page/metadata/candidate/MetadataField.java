package wirewatch.ingest.page.metadata.candidate;

/** A metadata field that a candidate is a value of. */
public enum MetadataField {
  HEADLINE,
  ALTERNATIVE_HEADLINE,
  LEAD,
  AUTHOR,
  COLLECTIVE_AUTHOR,
  PUBLISHER,
  COPYRIGHT_HOLDER,
  USAGE_TERMS,
  PUBLISHED,
  DATED,
  MODIFIED,
  LANGUAGE,
  SECTION,
  GENRE,
  KEYWORDS,
  IMAGE,
  CANONICAL,
  FREE_ACCESS,
  TYPE,
  RESERVATION,
  ROBOTS
}
