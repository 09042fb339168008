package wirewatch.index.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CaptureTimesTest {
  private static final Instant NOON = Instant.parse("2026-03-05T12:00:00Z");

  @Test
  void takesWholeSecondOfAnArchiveForAnyTimeWithinIt() {
    assertThat(CaptureTimes.isSame(NOON, NOON.plusMillis(999))).isTrue();
    assertThat(CaptureTimes.isSame(NOON.plusMillis(999), NOON)).isTrue();
    assertThat(CaptureTimes.isSame(NOON.plusMillis(1), NOON.plusMillis(2))).isFalse();
    assertThat(CaptureTimes.isSame(NOON, NOON.plusSeconds(1))).isFalse();
  }

  @Test
  void storesNothingForTheOnlyCaptureOfAFirstVersion() {
    ObjectNode document = document(1);

    CaptureTimes.store(document, List.of(NOON));

    assertThat(document.has("crawl")).isFalse();
    assertThat(CaptureTimes.of(document)).containsExactly(NOON);
  }

  @Test
  void readsATimeOfWritingForALaterVersionWithoutTimes() {
    assertThat(CaptureTimes.of(document(2))).containsExactly(NOON.plusSeconds(60));
  }

  @Test
  void keepsTheEarliestAndTheLatestOfManyCaptures() {
    List<Instant> times = IntStream.range(0, 80).mapToObj(i -> NOON.plusSeconds(i)).toList();
    ObjectNode document = document(1);

    CaptureTimes.store(document, times);

    List<Instant> kept = new ArrayList<>(times.subList(31, 80));
    kept.add(0, NOON);
    assertThat(CaptureTimes.of(document)).isEqualTo(kept).hasSize(CaptureTimes.MAX_STORED);
  }

  private static ObjectNode document(int version) {
    ObjectNode document = new ObjectMapper().createObjectNode();
    document.putObject("article").put("version", version);
    document
        .putObject("event")
        .put("created", NOON.toString())
        .put("ingested", NOON.plusSeconds(60).toString());
    return document;
  }
}
