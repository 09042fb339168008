package wirewatch.ingest.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RetryAfterTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  @Test
  void readsSeconds() {
    assertThat(RetryAfter.parse("120", NOW)).isEqualTo("2026-11-22T12:02:00Z");
  }

  @Test
  void readsADate() {
    assertThat(RetryAfter.parse("Sun, 22 Nov 2026 12:05:00 GMT", NOW))
        .isEqualTo("2026-11-22T12:05:00Z");
  }

  @Test
  void limitsDelay() {
    assertThat(RetryAfter.parse("0", NOW)).isEqualTo("2026-11-22T12:00:01Z");
    assertThat(RetryAfter.parse("Sun, 22 Nov 2020 12:05:00 GMT", NOW))
        .isEqualTo("2026-11-22T12:00:01Z");
    assertThat(RetryAfter.parse("99999999999999999999", NOW)).isEqualTo("2026-11-23T12:00:00Z");
  }

  @Test
  void returnsNullWithoutValidHeader() {
    assertThat(RetryAfter.parse(null, NOW)).isNull();
    assertThat(RetryAfter.parse("", NOW)).isNull();
    assertThat(RetryAfter.parse("soon", NOW)).isNull();
  }
}
