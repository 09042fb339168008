package wirewatch.console.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DisplayTimeTest {

  private static final Instant NOW = Instant.parse("2026-03-09T18:00:00Z");

  @Test
  void showsOfTodayTheTimeAlone() {
    assertThat(text("2026-03-09T12:05:00Z")).isEqualTo("12:05");
    assertThat(text("2026-03-08T23:59:00Z")).isEqualTo("8 Mar, 23:59");
    assertThat(text("2025-03-09T12:05:00Z")).isEqualTo("9 Mar 2025, 12:05");
  }

  private static String text(String time) {
    return DisplayTime.of(Instant.parse(time), NOW).text();
  }

  @Test
  void namesTheZoneInFull() {
    assertThat(DisplayTime.of("2026-03-09T14:05:00+02:00").utc())
        .isEqualTo("9 Mar 2026, 12:05 UTC");
    assertThat(DisplayTime.of("2026-03-09").iso()).isEqualTo("2026-03-09T00:00:00Z");
  }

  @Test
  void keepsTextThatIsNoTime() {
    assertThat(DisplayTime.of("soon")).isEqualTo(new DisplayTime("", "soon", ""));
  }

  @Test
  void formatsDurationsInTwoUnits() {
    assertThat(DisplayTime.formatDuration(Duration.ofMinutes(125))).isEqualTo("2 h 5 min");
    assertThat(DisplayTime.formatDuration(Duration.ofSeconds(7))).isEqualTo("7 s");
    assertThat(DisplayTime.formatDuration(Duration.ofHours(50))).isEqualTo("2 d 2 h");
  }
}
