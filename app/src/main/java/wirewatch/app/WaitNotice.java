package wirewatch.app;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
  private static final String CLEAR_LINE = "\r\u001b[K";

  private final Thread thread;
  private final boolean terminal = Boolean.getBoolean("wirewatch.tty");
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
      wait = what;
      began = System.nanoTime();
      nextLogSecond = FIRST_NOTICE_SECONDS;
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
    long seconds = (System.nanoTime() - began) / 1_000_000_000;
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

  @Override
  public void close() {
    thread.interrupt();
    synchronized (this) {
      if (terminal && wait != null) {
        System.err.print(CLEAR_LINE);
        System.err.flush();
      }
      wait = null;
    }
  }
}
