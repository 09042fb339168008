package wirewatch.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/**
 * Processor time used so far.
 *
 * @param process seconds of this process
 * @param extraction seconds of its extraction threads
 * @param children seconds of the processes that it started, as Elasticsearch
 */
record ProcessorTime(double process, double extraction, double children) {
  private static final String EXTRACTION_THREADS = "extraction-";

  static ProcessorTime now() {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return new ProcessorTime(
        system.getProcessCpuTime() / 1e9, extractionThreads(), childProcesses());
  }

  private static double extractionThreads() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long nanos = 0;
    for (ThreadInfo thread : threads.dumpAllThreads(false, false, 0)) {
      if (thread.getThreadName().startsWith(EXTRACTION_THREADS)) {
        nanos += Math.max(0, threads.getThreadCpuTime(thread.getThreadId()));
      }
    }
    return nanos / 1e9;
  }

  private static double childProcesses() {
    return ProcessHandle.current()
        .descendants()
        .map(child -> child.info().totalCpuDuration().orElse(Duration.ZERO))
        .mapToDouble(time -> time.toNanos() / 1e9)
        .sum();
  }

  ProcessorTime since(ProcessorTime start) {
    return new ProcessorTime(
        process - start.process, extraction - start.extraction, children - start.children);
  }

  /**
   * What processors gain when extraction uses all of them instead of one, if all work runs in
   * parallel: one extraction thread takes at least its own time.
   */
  double idealGain(int processors) {
    double shared = (process + children) / processors;
    return Math.max(extraction, shared) / shared;
  }
}
