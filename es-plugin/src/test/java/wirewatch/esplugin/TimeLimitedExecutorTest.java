package wirewatch.esplugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import org.elasticsearch.common.util.concurrent.EsRejectedExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TimeLimitedExecutorTest {
  private static final Duration LONG = Duration.ofHours(1);

  private final ExecutorService threads = Executors.newFixedThreadPool(2);
  private TimeLimitedExecutor timeLimitedExecutor =
      new TimeLimitedExecutor(threads, 1, LONG, work -> work);
  private final BlockingQueue<Object> responses = new LinkedBlockingQueue<>();
  private final CountDownLatch end = new CountDownLatch(1);

  @AfterEach
  void close() {
    end.countDown();
    threads.shutdown();
  }

  @Test
  void completesWithResultOrFailure() throws Exception {
    start(() -> "read", LONG);
    assertThat(responses.take()).isEqualTo("read");
    start(
        () -> {
          throw new IllegalStateException("broken");
        },
        LONG);
    assertThat(responses.take()).isInstanceOf(IllegalStateException.class);
    start(() -> overflow(0), LONG);
    assertThat(responses.take()).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void failsTaskOverItsLimitWhileItStillRuns() throws Exception {
    startEndless();
    expireUntilThereIsAResponse();
    assertThat(responses.take())
        .isInstanceOfSatisfying(
            TimeLimitedExecutor.OverTime.class,
            e -> assertThat(e).hasMessage("takes longer than 1 ms of processor time"));
    assertThat(timeLimitedExecutor.abandonedCount()).isEqualTo(1);
  }

  @Test
  void waitingCountsForNothing() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch served = new CountDownLatch(1);
    start(
        () -> {
          started.countDown();
          served.await();
          return "read";
        },
        Duration.ofMillis(20));
    started.await();
    long waitedFrom = System.nanoTime();
    while (System.nanoTime() - waitedFrom < Duration.ofMillis(100).toNanos()) {
      timeLimitedExecutor.expireOverdue();
    }
    assertThat(responses).isEmpty();
    served.countDown();
    assertThat(responses.take()).isEqualTo("read");
  }

  @Test
  void twoOverLongDocumentsDoNotMakeOthersFail() throws Exception {
    for (int document = 0; document < 2; document++) {
      startEndless();
      expireUntilThereIsAResponse();
      assertThat(responses.take()).isInstanceOf(TimeLimitedExecutor.OverTime.class);
    }
    assertThat(timeLimitedExecutor.abandonedCount()).as("they hold both threads").isEqualTo(2);

    start(() -> "read", LONG);
    timeLimitedExecutor.expireOverdue();
    assertThat(responses).as("it waits and is not rejected").isEmpty();
    end.countDown();
    assertThat(responses.take()).isEqualTo("read");
  }

  @Test
  void rejectsTasksThatWaitWhileAbandonedOnesDoNotEnd() throws Exception {
    timeLimitedExecutor = new TimeLimitedExecutor(threads, 1, Duration.ZERO, work -> work);
    startEndless();
    expireUntilThereIsAResponse();
    responses.take();
    startEndless();
    start(() -> "read", LONG);
    expireUntilThereIsAResponse();

    assertThat(responses.take()).isInstanceOf(TimeLimitedExecutor.OverTime.class);
    assertThat(responses.take()).isInstanceOf(EsRejectedExecutionException.class);
  }

  @Test
  void rejectsTasksWhileAbandonedOnesHoldAllThreads() throws Exception {
    timeLimitedExecutor = new TimeLimitedExecutor(threads, 1, Duration.ZERO, work -> work);
    startEndless();
    expireUntilThereIsAResponse();
    responses.take();
    start(() -> "read on the other thread", LONG);
    assertThat(responses.take()).isEqualTo("read on the other thread");

    startEndless();
    expireUntilThereIsAResponse();
    responses.take();
    start(() -> "read", LONG);
    assertThat(responses.take()).isInstanceOf(EsRejectedExecutionException.class);

    end.countDown();
    while (timeLimitedExecutor.abandonedCount() > 0) {
      Thread.onSpinWait();
    }
    start(() -> "read again", LONG);
    assertThat(responses.take()).isEqualTo("read again");
    assertThat(responses).as("the late result is discarded").isEmpty();
  }

  @Test
  void oneWorkerRunsAllQueuedTasks() throws Exception {
    CountDownLatch first = new CountDownLatch(1);
    Set<Thread> seen = ConcurrentHashMap.newKeySet();
    for (int i = 0; i < 100; i++) {
      start(
          () -> {
            first.await();
            seen.add(Thread.currentThread());
            return "read";
          },
          LONG);
    }
    first.countDown();
    for (int i = 0; i < 100; i++) {
      assertThat(responses.take()).isEqualTo("read");
    }
    assertThat(seen).hasSize(1);
  }

  @Test
  void runsTasksQueuedBehindAbandonedTask() throws Exception {
    startEndless();
    start(() -> "read", LONG);
    assertThat(timeLimitedExecutor.abandonedCount()).isZero();
    expireUntilThereIsAResponse();
    assertThat(List.of(responses.take().getClass(), responses.take()))
        .isEqualTo(List.of(TimeLimitedExecutor.OverTime.class, "read"));
  }

  @Test
  void callsBackInContextOfSubmitter() throws Exception {
    ThreadLocal<String> user = ThreadLocal.withInitial(() -> "nobody");
    TimeLimitedExecutor own =
        new TimeLimitedExecutor(threads, 1, LONG, work -> as(user.get(), user, work));
    for (String name : List.of("ann", "ben")) {
      user.set(name);
      own.submit(() -> "read", LONG, (result, failure) -> responses.add(user.get()));
    }
    assertThat(List.of(responses.take(), responses.take())).isEqualTo(List.of("ann", "ben"));
  }

  private static Runnable as(String name, ThreadLocal<String> user, Runnable work) {
    return () -> {
      user.set(name);
      work.run();
      user.remove();
    };
  }

  private void startEndless() {
    start(
        () -> {
          while (end.getCount() > 0) {
            Thread.onSpinWait();
          }
          return "late";
        },
        Duration.ofMillis(1));
  }

  private void expireUntilThereIsAResponse() {
    while (responses.isEmpty()) {
      timeLimitedExecutor.expireOverdue();
      Thread.onSpinWait();
    }
  }

  private void start(Callable<String> work, Duration limit) {
    timeLimitedExecutor.submit(
        work, limit, (result, failure) -> responses.add(failure == null ? result : failure));
  }

  private static String overflow(int depth) {
    return depth < 0 ? "never" : overflow(depth + 1 & Integer.MAX_VALUE) + depth;
  }
}
