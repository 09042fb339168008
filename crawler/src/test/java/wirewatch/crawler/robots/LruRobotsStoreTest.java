package wirewatch.crawler.robots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class LruRobotsStoreTest {
  private static final RobotsFile FILE = new RobotsFile(Instant.MAX, 404, new byte[0]);

  @Test
  void dropsOnlyTheOriginUsedLeastRecently() {
    LruRobotsStore store = new LruRobotsStore(3);
    store.put("http://a", FILE);
    store.put("http://b", FILE);
    store.put("http://c", FILE);
    assertThat(store.find("http://a")).isPresent();
    store.put("http://d", FILE);

    assertThat(store.find("http://b")).isEmpty();
    assertThat(store.find("http://a")).isPresent();
    assertThat(store.find("http://c")).isPresent();
    assertThat(store.find("http://d")).isPresent();
  }

  @Test
  void staysWithinItsCapacity() {
    LruMap<Integer, Integer> map = new LruMap<>(100);
    for (int i = 0; i < 10_000; i++) {
      map.put(i, i);
    }

    assertThat(map.size()).isEqualTo(100);
    assertThat(map.find(9_999)).hasValue(9_999);
    assertThat(map.find(9_900)).hasValue(9_900);
    assertThat(map.find(9_899)).isEmpty();
  }

  @Test
  void refusesNoCapacity() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LruMap<String, String>(0))
        .withMessageContaining("0");
  }
}
