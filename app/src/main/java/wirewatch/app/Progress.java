package wirewatch.app;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import wirewatch.app.flow.RoundReport.Count;
import wirewatch.app.flow.Station;

/** Shows the progress of a round on a terminal line; silent where stderr is no terminal. */
final class Progress implements AutoCloseable {
  private static final long MILLIS = 300;
  private static final String CLEAR = "\r\u001b[K";

  private final PrintWriter err;
  private final @Nullable Thread thread;

  private Progress(PrintWriter err, @Nullable Thread thread) {
    this.err = err;
    this.thread = thread;
  }

  static Progress of(Station station, PrintWriter err) {
    if (!Boolean.getBoolean("wirewatch.tty")) {
      return new Progress(err, null);
    }
    Thread thread = Thread.ofPlatform().daemon().name("progress").start(() -> show(station, err));
    return new Progress(err, thread);
  }

  private static void show(Station station, PrintWriter err) {
    try {
      while (true) {
        Thread.sleep(MILLIS);
        long discovered = station.progress().of(Count.DISCOVERED);
        if (discovered > 0) {
          err.print(CLEAR + Rounds.summary(station.progress()));
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
      err.print(CLEAR);
      err.flush();
    }
  }
}
