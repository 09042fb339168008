package wirewatch.ingest.page.reader;

/** The readers of the body. */
public enum BodyReaderKind {
  /** Chooses a region by weighed text, then judges its blocks. */
  REGION,
  /** Chooses a container by the density of its paragraphs and keeps what has few links. */
  DENSITY,
  /** Keeps all paragraphs of the part of the page that is marked as its content. */
  PARAGRAPHS
}
