package wirewatch.ingest.page.fact;

/** The parts of a page that class names tell apart; the kinds of {@code zones.tsv}. */
enum Zone {
  ASIDE,
  BYLINE,
  KICKER,
  DATE
}
