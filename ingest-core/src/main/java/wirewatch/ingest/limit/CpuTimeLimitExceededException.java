package wirewatch.ingest.limit;

/** Thrown at a checkpoint when the work of the thread has used up its processor time. */
public final class CpuTimeLimitExceededException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CpuTimeLimitExceededException(String message) {
    super(message, null, false, false);
  }
}
