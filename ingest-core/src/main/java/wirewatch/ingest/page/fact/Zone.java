package wirewatch.ingest.page.fact;

/** Parts of a page that are recognised by class names; the kinds of {@code zones.tsv}. */
public enum Zone {
  ASIDE,
  BYLINE,
  KICKER,
  DATE
}
