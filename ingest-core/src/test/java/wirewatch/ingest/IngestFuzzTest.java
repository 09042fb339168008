package wirewatch.ingest;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import wirewatch.ingest.model.Hints;
import wirewatch.ingest.model.Page;
import wirewatch.ingest.model.PlainText;

/**
 * Runs the corpus beside this class as ordinary tests; with {@code JAZZER_FUZZ=1} in the
 * environment it looks for more.
 */
class IngestFuzzTest {
  private static final URI ADDRESS = URI.create("https://news.example/2024/05/04/a-story");
  private static final Instant FETCHED = Instant.parse("2024-05-05T10:00:00Z");
  private static final Ingest INGEST = new Ingest();

  @FuzzTest
  void readsAnyBytes(byte[] bytes) {
    Map<String, List<String>> headers = Map.of("content-type", List.of("text/html"));
    INGEST.read(new Page(ADDRESS, ADDRESS, FETCHED, 200, headers, bytes, Hints.NONE));
    INGEST.read(PlainText.of(new String(bytes, StandardCharsets.UTF_8), ADDRESS, FETCHED));
  }
}
