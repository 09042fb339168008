package wirewatch.crawler.mail;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import wirewatch.crawler.model.Mailbox;

/**
 * Waits for new messages in a thread of its own, where the server offers that (IDLE, RFC 2177). A
 * connection that is lost is opened again after a minute; the folder is polled meanwhile.
 */
public final class MailboxWatch implements AutoCloseable {
  private static final Duration RETRY = Duration.ofMinutes(1);

  /** Less than the 30 minutes after which a server may end it. */
  private static final Duration LONGEST = Duration.ofMinutes(25);

  private final Mailbox mailbox;
  private final Runnable onChange;
  private final Thread thread;
  private volatile @Nullable MailboxConnection connection;
  private volatile boolean closed;

  private MailboxWatch(Mailbox mailbox, String name, Runnable onChange) {
    this.mailbox = mailbox;
    this.onChange = onChange;
    this.thread = Thread.ofVirtual().name(name).unstarted(this::watch);
  }

  /**
   * Starts to wait.
   *
   * @param name of the thread
   * @param onChange called whenever a folder may have new messages
   */
  public static MailboxWatch start(Mailbox mailbox, String name, Runnable onChange) {
    MailboxWatch watch = new MailboxWatch(mailbox, name, onChange);
    watch.thread.start();
    return watch;
  }

  private void watch() {
    boolean more = true;
    while (more && !closed) {
      try (MailboxConnection open = MailboxConnection.open(mailbox, LONGEST)) {
        connection = open;
        more = open.canWait();
        onChange.run(); // what arrived before the connection was opened
        while (more && !closed) {
          int before = open.count();
          open.awaitChange();
          if (open.count() != before) {
            onChange.run();
          }
        }
      } catch (MessagingException | IOException | IllegalStateException e) {
        more = pause();
      }
    }
  }

  private boolean pause() {
    try {
      Thread.sleep(RETRY);
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    MailboxConnection open = connection;
    if (open != null) {
      open.close();
    }
  }
}
