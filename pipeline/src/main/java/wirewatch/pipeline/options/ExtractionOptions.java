package wirewatch.pipeline.options;

import java.time.Duration;

/**
 * How pages are structured.
 *
 * @param threads the number of pages that are structured at the same time
 * @param cpuLimit the processor time that one page may use
 */
public record ExtractionOptions(int threads, Duration cpuLimit) {
  public static final Duration CPU_LIMIT = Duration.ofSeconds(10);
  public static final int MAX_THREADS = 256;

  public ExtractionOptions {
    if (threads < 1 || threads > MAX_THREADS) {
      throw new IllegalArgumentException(
          "threads must be 1 to %d: %d (key extraction.threads)".formatted(MAX_THREADS, threads));
    }
    if (!cpuLimit.isPositive()) {
      throw new IllegalArgumentException(
          "processor time must be positive: " + cpuLimit + " (key extraction.cpu_limit)");
    }
  }

  /** One thread for each processor, and ten seconds a page. */
  public static ExtractionOptions ofProcessors() {
    int processors = Runtime.getRuntime().availableProcessors();
    return new ExtractionOptions(Math.min(processors, MAX_THREADS), CPU_LIMIT);
  }

  /** The same limits on another number of threads. */
  public ExtractionOptions withThreads(int number) {
    return new ExtractionOptions(number, cpuLimit);
  }
}
