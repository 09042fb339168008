package wirewatch.pipeline.extraction;

import wirewatch.ingest.limit.CpuTimeLimitExceededException;

/** Why a page could not be structured, in words for users. */
public final class ExtractionFault {
  private ExtractionFault() {}

  public static String describe(Throwable cause) {
    return switch (cause) {
      case CpuTimeLimitExceededException e -> String.valueOf(e.getMessage());
      case StackOverflowError e -> "is too deeply nested";
      default -> cause.getClass().getSimpleName() + ": " + cause.getMessage();
    };
  }
}
