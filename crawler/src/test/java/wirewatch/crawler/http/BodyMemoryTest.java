package wirewatch.crawler.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InterruptedIOException;
import java.util.concurrent.CountDownLatch;
import okio.Timeout;
import org.junit.jupiter.api.Test;

class BodyMemoryTest {
  private static final long HEAP = 384L << 20;
  private static final long MAX_BODY = 10L << 20;
  private static final Timeout NO_LIMIT = Timeout.NONE;

  private final BodyMemory memory = new BodyMemory(HEAP, MAX_BODY);

  @Test
  void letsSmallBodiesPassWhileALargeOneIsInMemory() throws Exception {
    try (BodyMemory.Lease large = memory.open()) {
      large.await(MAX_BODY, NO_LIMIT);
      Thread other =
          Thread.ofVirtual()
              .start(
                  () -> {
                    try (BodyMemory.Lease small = memory.open()) {
                      small.await(BodyMemory.LARGE, NO_LIMIT);
                    } catch (InterruptedIOException e) {
                      throw new IllegalStateException(e);
                    }
                  });
      other.join();
      assertThat(other.isAlive()).isFalse();
    }
  }

  @Test
  void holdsASecondLargeBodyUntilTheFirstIsQueued() throws Exception {
    CountDownLatch passed = new CountDownLatch(1);
    Thread second;
    try (BodyMemory.Lease first = memory.open()) {
      first.await(MAX_BODY, NO_LIMIT);
      second =
          Thread.ofPlatform()
              .start(
                  () -> {
                    try (BodyMemory.Lease lease = memory.open()) {
                      lease.await(MAX_BODY, NO_LIMIT);
                      passed.countDown();
                    } catch (InterruptedIOException e) {
                      throw new IllegalStateException(e);
                    }
                  });
      while (second.getState() != Thread.State.WAITING) {
        Thread.onSpinWait();
      }
      assertThat(passed.getCount()).isEqualTo(1);
    }
    passed.await();
    second.join();
  }

  @Test
  void endsAWaitThatIsInterrupted() throws Exception {
    try (BodyMemory.Lease first = memory.open()) {
      first.await(MAX_BODY, NO_LIMIT);
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> memory.open().await(MAX_BODY, NO_LIMIT))
          .isInstanceOf(InterruptedIOException.class);
      assertThat(Thread.interrupted()).isTrue();
    }
  }
}
