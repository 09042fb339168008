package wirewatch.ingest.limit;

/** Thrown at a checkpoint when another thread has cancelled the work. */
public final class ExtractionCancelledException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ExtractionCancelledException() {
    super("cancelled", null, false, false);
  }
}
