package wirewatch.pipeline.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import wirewatch.crawler.model.ArchiveLocation;
import wirewatch.crawler.model.Source;
import wirewatch.ingest.limit.CpuTimeLimit;
import wirewatch.ingest.limit.ExtractionCancelledException;
import wirewatch.ingest.model.FetchedPage;
import wirewatch.ingest.model.PageHints;
import wirewatch.pipeline.flow.IncomingPage;
import wirewatch.pipeline.options.ExtractionOptions;

class ExtractionPoolTest {
  private static final ExtractionOptions FOUR_THREADS =
      new ExtractionOptions(4, Duration.ofHours(1));
  private static final Source SOURCE =
      new Source("wire", "Wire", List.of(), Duration.ofHours(1), null, null, null, null);

  @Test
  void keepsTheOrderOfEachAddress() throws InterruptedException {
    Map<URI, List<Long>> seen = new ConcurrentHashMap<>();
    try (ExtractionPool pool =
        new ExtractionPool(
            FOUR_THREADS,
            (page, limit) ->
                seen.computeIfAbsent(page.archived().address(), address -> new ArrayList<>())
                    .add(page.archived().offset()))) {
      for (int version = 0; version < 100; version++) {
        for (int address = 0; address < 20; address++) {
          pool.submit(page(address, version, 10));
        }
      }
      pool.drain();
    }
    List<Long> inOrder = IntStream.range(0, 100).mapToObj(Long::valueOf).toList();
    assertThat(seen)
        .hasSize(20)
        .allSatisfy((address, versions) -> assertThat(versions).isEqualTo(inOrder));
  }

  @Test
  void processesPagesOnAllThreads() throws InterruptedException {
    CountDownLatch allBusy = new CountDownLatch(4);
    Set<String> threads = ConcurrentHashMap.newKeySet();
    try (ExtractionPool pool =
        new ExtractionPool(
            FOUR_THREADS,
            (page, limit) -> {
              threads.add(Thread.currentThread().getName());
              allBusy.countDown();
              await(allBusy);
            })) {
      for (int address = 0; address < 64; address++) {
        pool.submit(page(address, 0, 10));
      }
      pool.drain();
    }
    assertThat(threads).hasSize(4);
  }

  @Test
  void losesNoOtherPageWhenOneThrows() throws InterruptedException {
    AtomicInteger processed = new AtomicInteger();
    try (ExtractionPool pool =
        new ExtractionPool(
            FOUR_THREADS,
            (page, limit) -> {
              if (page.archived().offset() == 7) {
                throw new IllegalStateException("state.db cannot be written");
              }
              processed.incrementAndGet();
            })) {
      for (int i = 0; i < 40; i++) {
        pool.submit(page(i % 5, i == 7 ? 7 : 1_000 + i, 10));
        if (i == 7) {
          assertThatThrownBy(pool::drain)
              .isInstanceOf(IllegalStateException.class)
              .hasMessage("a page was not processed: state.db cannot be written");
        }
      }
      pool.drain();
    }
    assertThat(processed).hasValue(39);
  }

  @Test
  void bytesThatWaitAreBounded() throws InterruptedException {
    CountDownLatch open = new CountDownLatch(1);
    AtomicInteger submitted = new AtomicInteger();
    try (ExtractionPool pool =
        new ExtractionPool(
            new ExtractionOptions(1, Duration.ofHours(1)), (page, limit) -> await(open))) {
      int bytes = 900_000;
      Thread submitter =
          Thread.ofPlatform()
              .start(
                  () -> {
                    try {
                      for (int i = 0; i < 200; i++) {
                        pool.submit(page(i, 0, bytes));
                        submitted.incrementAndGet();
                      }
                    } catch (InterruptedException e) {
                      Thread.currentThread().interrupt();
                    }
                  });
      while (submitter.getState() != Thread.State.TIMED_WAITING) {
        Thread.onSpinWait();
      }
      assertThat((long) submitted.get() * bytes).isLessThanOrEqualTo((64L << 20) + 2L * bytes);
      open.countDown();
      submitter.join();
      pool.drain();
    }
    assertThat(submitted).hasValue(200);
  }

  @Test
  void closeCancelsThePageInProgressAndDropsTheOthers() throws InterruptedException {
    CountDownLatch started = new CountDownLatch(1);
    AtomicInteger cancelled = new AtomicInteger();
    AtomicInteger processed = new AtomicInteger();
    try (ExtractionPool pool =
        new ExtractionPool(
            new ExtractionOptions(1, Duration.ofHours(1)),
            (page, limit) -> {
              processed.incrementAndGet();
              started.countDown();
              try {
                limit.call(ExtractionPoolTest::loop);
              } catch (ExtractionCancelledException e) {
                cancelled.incrementAndGet();
              }
            })) {
      pool.submit(page(1, 0, 10));
      pool.submit(page(2, 0, 10));
      started.await();
    }
    assertThat(cancelled).hasValue(1);
    assertThat(processed).hasValue(1);
  }

  private static String loop() {
    while (true) {
      CpuTimeLimit.check();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static IncomingPage page(int address, long offset, int bytes) {
    URI url = URI.create("https://wire.example/" + address);
    FetchedPage page =
        new FetchedPage(url, url, Instant.EPOCH, 200, Map.of(), new byte[bytes], PageHints.NONE);
    return new IncomingPage(SOURCE, null, page, new ArchiveLocation(url, "a.warc.gz", offset));
  }
}
