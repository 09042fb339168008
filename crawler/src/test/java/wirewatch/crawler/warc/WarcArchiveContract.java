package wirewatch.crawler.warc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import wirewatch.crawler.http.HttpResult;

/** What every archive promises. */
abstract class WarcArchiveContract {
  static final Instant NOW = Instant.parse("2026-11-22T10:15:30Z");
  static final int LIMIT = 1 << 20;

  /** Opens the same archive with a writer of its own. */
  abstract WarcArchive open(String writer, long maxFileSize) throws IOException;

  @Test
  void readsAppendedRecordsByTheirPointers() throws IOException {
    try (WarcArchive archive = open("a", LIMIT)) {
      WarcPointer first = archive.append(page("<p>first", Map.of()), NOW);
      WarcPointer second = archive.append(page("<p>second", Map.of()), NOW);

      assertThat(body(archive, second)).isEqualTo("<p>second");
      assertThat(body(archive, first)).isEqualTo("<p>first");
      assertThat(second.file()).isEqualTo(first.file());
    }
  }

  @Test
  void positionsTheChannelAtTheOffset() throws IOException {
    try (WarcArchive archive = open("a", LIMIT)) {
      WarcPointer pointer = archive.append(page("<p>first", Map.of()), NOW);
      try (SeekableByteChannel channel = archive.open(pointer.file(), pointer.offset())) {
        assertThat(channel.position()).isEqualTo(pointer.offset()).isLessThan(channel.size());
      }
    }
  }

  @Test
  void refusesFilesThatItDoesNotHave() throws IOException {
    try (WarcArchive archive = open("a", LIMIT)) {
      for (String name : List.of("missing.warc.gz", "../state.db", "/etc/passwd", "")) {
        assertThatThrownBy(() -> archive.open(name, 0)).isInstanceOf(IOException.class);
      }
    }
  }

  @Test
  void startsANewFileBySize() throws IOException {
    try (WarcArchive archive = open("a", 600)) {
      Set<String> files = new HashSet<>();
      for (int i = 0; i < 3; i++) {
        files.add(archive.append(page("<p>" + i, Map.of()), NOW).file());
      }
      assertThat(files).hasSize(3);
      assertThat(archive.files()).hasSize(3);
    }
  }

  @Test
  void writersOfTheSameMillisecondDoNotCollide() throws IOException {
    try (WarcArchive one = open("a", LIMIT);
        WarcArchive other = open("b", LIMIT)) {
      WarcPointer first = one.append(page("<p>one", Map.of()), NOW);
      WarcPointer second = other.append(page("<p>other", Map.of()), NOW);

      assertThat(first.file()).isNotEqualTo(second.file());
      assertThat(body(one, first)).isEqualTo("<p>one");
      assertThat(body(other, second)).isEqualTo("<p>other");
    }
  }

  @Test
  void knowsItsCurrentFileAndDeletesOthers() throws IOException {
    try (WarcArchive archive = open("a", 600)) {
      WarcPointer first = archive.append(page("<p>first", Map.of()), NOW);
      WarcPointer second = archive.append(page("<p>second", Map.of()), NOW);

      assertThat(archive.isCurrent(first.file())).isFalse();
      assertThat(archive.isCurrent(second.file())).isTrue();
      archive.delete(first.file());
      assertThat(archive.files())
          .extracting(WarcArchive.ArchiveFile::name)
          .containsExactly(second.file());
      assertThat(ArchiveReader.read(archive, first, LIMIT)).isEmpty();
    }
  }

  @Test
  void appendsFromSeveralThreads() throws Exception {
    try (WarcArchive archive = open("a", 20_000);
        ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<WarcPointer>> pointers = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        EncodedCapture capture = page("<p>page " + i, Map.of());
        pointers.add(threads.submit(() -> archive.append(capture, NOW)));
      }
      for (int i = 0; i < 200; i++) {
        assertThat(body(archive, pointers.get(i).get())).isEqualTo("<p>page " + i);
      }
    }
  }

  static EncodedCapture page(String text, Map<String, List<String>> headers) throws IOException {
    return WarcEncoder.encode(capture("http://wire.example/a?b=c", text, headers));
  }

  static Capture capture(String address, String text, Map<String, List<String>> headers) {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    HttpResult.Response response =
        new HttpResult.Response(
            URI.create(address),
            200,
            "Всё OK",
            headers,
            Map.of("user-agent", List.of("Wirewatch")),
            body,
            body);
    return new Capture(NOW, response, Map.of("remark", List.of("yes")));
  }

  static String body(WarcArchive archive, WarcPointer pointer) {
    return new String(
        ArchiveReader.read(archive, pointer, LIMIT).orElseThrow().body(), StandardCharsets.UTF_8);
  }
}
