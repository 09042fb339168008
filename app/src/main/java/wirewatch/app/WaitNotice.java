package wirewatch.app;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wirewatch.console.view.StartupStep;
import wirewatch.index.client.IndexUnavailableException;
import wirewatch.node.NodeStartListener;

/**
 * Says what a command waits for, once a wait takes a second: on a terminal in a line that counts
 * the seconds, elsewhere in the log.
 */
public final class WaitNotice implements NodeStartListener, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WaitNotice.class);
  private static final Duration TICK = Duration.ofMillis(250);
  private static final long FIRST_NOTICE_SECONDS = 1;
  private static final long LOG_INTERVAL_SECONDS = 10;
  private static final Duration RETRY_INTERVAL = Duration.ofSeconds(1);
  private static final int MAX_STEPS = 8;
  private static final String CLEAR_LINE = "\r\u001b[K";

  private final Thread thread;
  private final boolean terminal = Boolean.getBoolean("wirewatch.tty");
  private final Deque<StartupStep> ended = new ArrayDeque<>();
  private @Nullable String wait;
  private long began;
  private long nextLogSecond;

  private WaitNotice() {
    this.thread = Thread.ofPlatform().daemon().name("wait-notice").unstarted(this::run);
  }

  /** Starts without a wait; {@link #waitingFor} begins one, {@link #close} ends it. */
  public static WaitNotice start() {
    WaitNotice notice = new WaitNotice();
    notice.thread.start();
    return notice;
  }

  /** Something that may take long. */
  public interface Work<T> {
    T run() throws IOException;
  }

  /** Does something that may take long, and says what is waited for while it does. */
  public static <T> T during(String what, Work<T> work) throws IOException {
    try (WaitNotice notice = start()) {
      notice.waitingFor(what);
      return work.run();
    }
  }

  @Override
  public synchronized void waitingFor(String what) {
    if (!what.equals(wait)) {
      endWait();
      wait = what;
      began = System.nanoTime();
      nextLogSecond = FIRST_NOTICE_SECONDS;
    }
  }

  private void endWait() {
    if (wait != null) {
      ended.add(new StartupStep(wait, seconds(), true));
      if (ended.size() >= MAX_STEPS) {
        ended.remove();
      }
    }
    wait = null;
  }

  private long seconds() {
    return (System.nanoTime() - began) / 1_000_000_000;
  }

  /** The latest waits that are over, and last the present one. */
  public synchronized List<StartupStep> steps() {
    List<StartupStep> steps = new ArrayList<>(ended);
    if (wait != null) {
      steps.add(new StartupStep(wait, seconds(), false));
    }
    return steps;
  }

  /** Does something with the index, again and again while Elasticsearch is unavailable. */
  <T> T repeatUntilAvailable(String what, Work<T> work) throws IOException {
    waitingFor(what);
    try {
      while (true) {
        try {
          return work.run();
        } catch (IndexUnavailableException e) {
          if (!e.isTemporary()) {
            throw e;
          }
          waitingFor("waiting for Elasticsearch (%s)".formatted(e.getMessage()));
          Thread.sleep(RETRY_INTERVAL);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("stopped while waiting for Elasticsearch");
    }
  }

  private void run() {
    try {
      while (true) {
        Thread.sleep(TICK);
        show();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void show() {
    long seconds = seconds();
    if (wait == null || seconds < FIRST_NOTICE_SECONDS) {
      return;
    }
    if (terminal) {
      System.err.print(CLEAR_LINE + wait + " … " + seconds + " s");
      System.err.flush();
    } else if (seconds >= nextLogSecond) {
      LOG.info("{} … {} s", wait, seconds);
      nextLogSecond = seconds + LOG_INTERVAL_SECONDS;
    }
  }

  /** Says nothing more until the next wait begins. */
  public synchronized void endWaiting() {
    if (terminal && wait != null) {
      System.err.print(CLEAR_LINE);
      System.err.flush();
    }
    endWait();
  }

  @Override
  public void close() {
    thread.interrupt();
    endWaiting();
  }
}
