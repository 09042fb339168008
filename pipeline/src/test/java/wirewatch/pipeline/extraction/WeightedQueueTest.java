package wirewatch.pipeline.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeightedQueueTest {
  private static final Duration NOW = Duration.ZERO;

  private final WeightedQueue<String> queue = new WeightedQueue<>(3, 100);

  @Test
  void isBoundedByNumber() throws InterruptedException {
    assertThat(queue.offer("a", 1, NOW)).isTrue();
    assertThat(queue.offer("b", 1, NOW)).isTrue();
    assertThat(queue.offer("c", 1, NOW)).isTrue();
    assertThat(queue.offer("d", 1, NOW)).isFalse();
    assertThat(queue.poll(NOW)).isEqualTo("a");
    assertThat(queue.offer("d", 1, NOW)).isTrue();
  }

  @Test
  void isBoundedByWeight() throws InterruptedException {
    assertThat(queue.offer("a", 60, NOW)).isTrue();
    assertThat(queue.offer("b", 60, NOW)).isFalse();
    assertThat(queue.offer("c", 40, NOW)).isTrue();
  }

  @Test
  void acceptsAnEntryAboveTheBoundWhenItIsEmpty() throws InterruptedException {
    assertThat(queue.offer("a", 1_000, NOW)).isTrue();
    assertThat(queue.offer("b", 1, NOW)).isFalse();
    assertThat(queue.poll(NOW)).isEqualTo("a");
    assertThat(queue.offer("b", 1, NOW)).isTrue();
  }

  @Test
  void drainsUpToANumberAndAWeight() throws InterruptedException {
    for (String value : List.of("a", "b", "c")) {
      queue.offer(value, 30, NOW);
    }
    List<String> drained = new ArrayList<>();
    queue.drainTo(drained, 5, 70);
    assertThat(drained).containsExactly("a", "b");
    queue.drainTo(drained, 0, 70);
    assertThat(drained).containsExactly("a", "b");
    assertThat(queue.isEmpty()).isFalse();
    assertThat(queue.poll(NOW)).isEqualTo("c");
    assertThat(queue.poll(NOW)).isNull();
  }
}
