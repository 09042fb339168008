package wirewatch.ingest.page.metadata.candidate;

/** Parts of a page that are recognised by class names; the kinds of {@code zones.tsv}. */
public enum PagePart {
  ASIDE,
  BYLINE,
  KICKER,
  DATE
}
