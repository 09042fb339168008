package wirewatch.crawler.warc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wirewatch.crawler.http.HttpResult;

class WarcStoreTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:15:30Z");
  private static final int LIMIT = 1 << 20;

  @TempDir private Path folder;

  @Test
  void readsAppendedRecordsByOffset() throws IOException {
    try (WarcStore store = new WarcStore(folder, LIMIT)) {
      WarcPointer first = store.append(page("<p>first", Map.of()), NOW);
      WarcPointer second = store.append(page("<p>second", Map.of()), NOW);

      assertThat(body(store, second)).isEqualTo("<p>second");
      assertThat(body(store, first)).isEqualTo("<p>first");
      assertThat(second.file()).isEqualTo(first.file());
    }
  }

  @Test
  void startsANewFileBySizeAndAtEachStart() throws IOException {
    for (int start = 0; start < 2; start++) {
      try (WarcStore store = new WarcStore(folder, 600)) {
        Instant now = NOW.plusSeconds(start);
        store.append(page("<p>first", Map.of()), now);
        store.append(page("<p>second", Map.of()), now);
      }
    }

    assertThat(WarcStore.files(folder)).hasSize(4).isSorted();
  }

  @Test
  void sanitizesInvalidHeaders() throws IOException {
    Map<String, List<String>> odd =
        Map.of(
            "bad name", List.of("x"),
            "", List.of("x"),
            "x-control", List.of("a\u0001b\u007f"),
            "x-cyrillic", List.of("привет"),
            "content-length", List.of("99999"),
            "transfer-encoding", List.of("chunked"),
            "x-many", List.of("1", "2"));
    try (WarcStore store = new WarcStore(folder, LIMIT)) {
      WarcPointer warcPointer = store.append(page("<p>odd", odd), NOW);
      ArchivedResponse archivedResponse = stored(store, warcPointer);

      assertThat(new String(archivedResponse.body(), StandardCharsets.UTF_8)).isEqualTo("<p>odd");
      assertThat(archivedResponse.headers())
          .containsEntry("x-control", List.of("ab"))
          .containsEntry("x-many", List.of("1", "2"))
          .containsEntry("content-length", List.of("6"))
          .doesNotContainKeys("bad name", "", "transfer-encoding");
      assertThat(archivedResponse.metadataField("remark")).isEqualTo("yes");
    }
  }

  private static byte[] page(String text, Map<String, List<String>> headers) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    HttpResult.Response response =
        new HttpResult.Response(
            URI.create("http://wire.example/a?b=c"),
            200,
            "Всё OK",
            headers,
            Map.of("user-agent", List.of("Wirewatch")),
            body,
            body);
    return WarcEncoder.encode(new Capture(NOW, response, Map.of("remark", List.of("yes"))));
  }

  private static String body(WarcStore store, WarcPointer warcPointer) throws IOException {
    return new String(stored(store, warcPointer).body(), StandardCharsets.UTF_8);
  }

  private static ArchivedResponse stored(WarcStore store, WarcPointer warcPointer)
      throws IOException {
    try (WarcResponseReader pages =
        new WarcResponseReader(store.resolve(warcPointer.file()), warcPointer.offset(), LIMIT)) {
      return pages.next().orElseThrow();
    }
  }
}
