package wirewatch.console.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DisplayTimeTest {

  @Test
  void printsUtc() {
    assertThat(DisplayTime.of("2026-03-09T14:05:00+02:00").text()).isEqualTo("9 Mar 2026, 12:05");
    assertThat(DisplayTime.of("2026-03-09").iso()).isEqualTo("2026-03-09T00:00:00Z");
  }

  @Test
  void keepsTextThatIsNoTime() {
    assertThat(DisplayTime.of("soon")).isEqualTo(new DisplayTime("soon", "soon"));
  }

  @Test
  void formatsDurationsInTwoUnits() {
    assertThat(DisplayTime.formatDuration(Duration.ofMinutes(125))).isEqualTo("2 h 5 min");
    assertThat(DisplayTime.formatDuration(Duration.ofSeconds(7))).isEqualTo("7 s");
    assertThat(DisplayTime.formatDuration(Duration.ofHours(50))).isEqualTo("2 d 2 h");
  }
}
