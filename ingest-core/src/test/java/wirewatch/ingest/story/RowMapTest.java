package wirewatch.ingest.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RowMapTest {
  private static final int ROWS = 40;

  @Test
  void returnsTheRowsOfAddedDocuments() {
    long[] documents = new long[ROWS];
    RowMap map = new RowMap(ROWS, row -> documents[row]);
    Map<Long, Integer> model = new HashMap<>();
    Random random = new Random(5);
    for (int i = 0; i < 5_000; i++) {
      int row = random.nextInt(ROWS);
      if (model.containsValue(row)) {
        map.remove(documents[row]);
        model.remove(documents[row]);
      } else {
        documents[row] = 1_000L * i;
        map.put(documents[row], row);
        model.put(documents[row], row);
      }
      model.forEach((document, expected) -> assertThat(map.get(document)).isEqualTo(expected));
      assertThat(map.get(-1)).isEqualTo(-1);
    }
  }
}
