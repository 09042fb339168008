package wirewatch.crawler.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FetchPauseTest {
  private static final Instant START = Instant.parse("2026-05-04T10:00:00Z");

  private Instant now = START;
  private final IOException full = new IOException("no space left");
  private final FetchPause pause =
      new FetchPause(Path.of("data"), () -> Long.MAX_VALUE, 0, () -> now);

  @Test
  void isTwiceAsLongAfterEachFailureInARow() {
    pause.recordFailure(full);
    pause.recordFailure(full); // was under way
    now = START.plus(FetchPause.FIRST_PAUSE);
    assertThat(pause.reason()).isEmpty();

    pause.recordFailure(full);
    now = now.plus(FetchPause.FIRST_PAUSE);
    assertThat(pause.reason()).hasValue("no space left");
    now = now.plus(FetchPause.FIRST_PAUSE);
    assertThat(pause.reason()).isEmpty();

    pause.recordSuccess();
    pause.recordFailure(full);
    now = now.plus(FetchPause.FIRST_PAUSE);
    assertThat(pause.reason()).isEmpty();
  }

  @Test
  void endsWhenTheClockIsSetBack() {
    pause.recordFailure(full);

    now = START.minus(Duration.ofHours(1));

    assertThat(pause.reason()).isEmpty();
  }
}
