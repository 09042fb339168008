package wirewatch.index.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CircuitBreakerTest {
  private final AtomicBoolean answering = new AtomicBoolean(true);
  private final AtomicInteger probes = new AtomicInteger();
  private final AtomicLong time = new AtomicLong();
  private final CircuitBreaker breaker = new CircuitBreaker(this::probe, time::get);

  private boolean probe() {
    probes.incrementAndGet();
    return answering.get();
  }

  @Test
  void letsASlowRequestWaitWhileTheServerAnswersProbes() {
    for (int i = 0; i < 20; i++) {
      assertThat(breaker.isWorthWaiting()).isTrue();
    }
    assertThatCode(breaker::requireClosed).doesNotThrowAnyException();
  }

  @Test
  void opensAfterTwoProbesWithoutAnAnswer() {
    open();
    int before = probes.get();
    assertThatThrownBy(breaker::requireClosed).isInstanceOf(IndexUnavailableException.class);
    assertThat(probes).as("it fails without asking").hasValue(before);
  }

  @Test
  void closesWhenAProbeIsAnsweredAfterThePause() {
    open();
    answering.set(true);
    time.addAndGet(TimeUnit.SECONDS.toNanos(2));
    assertThatCode(breaker::requireClosed).doesNotThrowAnyException();
    assertThat(breaker.isWorthWaiting()).isTrue();
  }

  @Test
  void probesMoreSeldomTheLongerTheServerIsSilent() {
    open();
    int before = probes.get();
    for (int second = 0; second < 120; second++) {
      time.addAndGet(TimeUnit.SECONDS.toNanos(1));
      assertThatThrownBy(breaker::requireClosed).isInstanceOf(IndexUnavailableException.class);
    }
    assertThat(probes.get() - before).isBetween(5, 20);
  }

  @Test
  void anAnswerToAnyRequestClosesIt() {
    open();
    breaker.recordAnswer();
    assertThatCode(breaker::requireClosed).doesNotThrowAnyException();
  }

  private void open() {
    answering.set(false);
    assertThat(breaker.isWorthWaiting()).as("one silence is no proof").isTrue();
    assertThat(breaker.isWorthWaiting()).isFalse();
  }
}
