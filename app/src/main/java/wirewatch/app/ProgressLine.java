package wirewatch.app;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import wirewatch.pipeline.flow.RoundReport.Count;

/** Shows the progress of a round on a terminal line; silent where stderr is no terminal. */
final class ProgressLine implements AutoCloseable {
  private static final long REFRESH_MILLIS = 300;
  private static final String CLEAR_LINE = "\r\u001b[K";

  private final PrintWriter err;
  private final @Nullable Thread thread;

  private ProgressLine(PrintWriter err, @Nullable Thread thread) {
    this.err = err;
    this.thread = thread;
  }

  static ProgressLine start(RunningSystem runningSystem, PrintWriter err) {
    if (!Boolean.getBoolean("wirewatch.tty")) {
      return new ProgressLine(err, null);
    }
    Thread thread =
        Thread.ofPlatform().daemon().name("progress").start(() -> refresh(runningSystem, err));
    return new ProgressLine(err, thread);
  }

  private static void refresh(RunningSystem runningSystem, PrintWriter err) {
    try {
      while (true) {
        Thread.sleep(REFRESH_MILLIS);
        long discovered = runningSystem.progress().count(Count.DISCOVERED);
        if (discovered > 0) {
          err.print(CLEAR_LINE + runningSystem.progress().toText());
          err.flush();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws InterruptedException {
    if (thread != null) {
      thread.interrupt();
      thread.join();
      err.print(CLEAR_LINE);
      err.flush();
    }
  }
}
