package wirewatch.ingest.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import wirewatch.ingest.ArticleExtractor;
import wirewatch.ingest.model.HtmlPage;

class CpuTimeLimitTest {
  private static final Duration AMPLE = Duration.ofHours(1);

  @Test
  void endsWorkThatNeverEndsByItself() {
    assertThatThrownBy(() -> CpuTimeLimit.of(Duration.ofMillis(20)).call(CpuTimeLimitTest::loop))
        .isInstanceOf(CpuTimeLimitExceededException.class)
        .hasMessage("needs more than 20 ms of processor time");
  }

  @Test
  void doesNotCountTimeInWhichTheThreadSleeps() {
    String result =
        CpuTimeLimit.of(Duration.ofMillis(100))
            .call(
                () -> {
                  sleep(300);
                  CpuTimeLimit.check();
                  return "done";
                });
    assertThat(result).isEqualTo("done");
  }

  @Test
  void endsWorkThatAnotherThreadCancels() throws InterruptedException {
    CpuTimeLimit limit = CpuTimeLimit.of(AMPLE);
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Thread thread =
        Thread.ofPlatform()
            .uncaughtExceptionHandler((t, e) -> thrown.set(e))
            .start(() -> limit.call(CpuTimeLimitTest::loop));
    limit.cancel();
    thread.join();
    assertThat(thrown.get()).isInstanceOf(ExtractionCancelledException.class);
  }

  @Test
  void restoresTheOuterLimit() {
    assertThatThrownBy(
            () ->
                CpuTimeLimit.of(Duration.ofMillis(20))
                    .call(
                        () -> {
                          CpuTimeLimit.of(AMPLE).call(() -> "inner");
                          return loop();
                        }))
        .isInstanceOf(CpuTimeLimitExceededException.class);
    CpuTimeLimit.check(); // outside any limit
  }

  @Test
  void stopsTheExtractionOfAPage() {
    String markup = "<h1>A</h1>" + "<p>Ann Lee met Bob Ray in London.</p>".repeat(100_000);
    HtmlPage page = HtmlPage.of(markup, URI.create("https://news.example/a"), null);
    ArticleExtractor extractor = new ArticleExtractor();
    assertThatThrownBy(
            () -> CpuTimeLimit.of(Duration.ofNanos(1)).call(() -> extractor.extract(page)))
        .isInstanceOf(CpuTimeLimitExceededException.class);
  }

  @SuppressWarnings("InfiniteLoopStatement")
  private static String loop() {
    while (true) {
      CpuTimeLimit.check();
    }
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
