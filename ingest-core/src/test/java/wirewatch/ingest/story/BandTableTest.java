package wirewatch.ingest.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class BandTableTest {
  private static final long BUCKET = 7L << 32;

  @Test
  void passesOverRowsOfOtherBandsInTheSameBucket() {
    BandTable table = new BandTable(4);
    table.put(List.of(BUCKET + 2), 0);
    table.put(List.of(BUCKET + 4), 1);

    assertThat(find(table, BUCKET + 4)).containsExactly(101);
  }

  @Test
  void keepsARowOnceUnderABand() {
    BandTable table = new BandTable(4);
    table.put(List.of(BUCKET + 2), 3);
    table.put(List.of(BUCKET + 2), 3);

    assertThat(find(table, BUCKET + 2)).containsExactly(103);
  }

  @Test
  void aFullBucketEvictsItsOldestRow() {
    BandTable table = new BandTable(100);
    for (int row = 0; row <= BandTable.BUCKET_SIZE; row++) {
      table.setNewest(row);
      table.put(List.of(BUCKET + 2), row);
    }

    assertThat(find(table, BUCKET + 2)).hasSize(BandTable.BUCKET_SIZE).doesNotContain(100);
  }

  @Test
  void hasRoomForItsLastRow() {
    BandTable table = new BandTable(BandTable.MAX_CAPACITY);
    table.put(List.of(BUCKET + 2), BandTable.MAX_CAPACITY - 1);

    assertThat(find(table, BUCKET + 2)).containsExactly(BandTable.MAX_CAPACITY + 99);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BandTable(BandTable.MAX_CAPACITY + 1));
  }

  private static int[] find(BandTable table, long band) {
    int[] found = new int[BandTable.BUCKET_SIZE];
    return BandTable.distinct(found, table.find(List.of(band), 100, found, 0));
  }
}
