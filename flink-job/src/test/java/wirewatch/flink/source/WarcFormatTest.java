package wirewatch.flink.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.reader.BulkFormat;
import org.apache.flink.connector.file.src.util.CheckpointedPosition;
import org.apache.flink.connector.file.src.util.RecordAndPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wirewatch.crawler.warc.record.WarcFileReport.Condition;

class WarcFormatTest {
  private static final int PAGES = 40;

  @TempDir private Path folder;

  @Test
  void readsEveryPageAndThenTheReport() throws IOException {
    List<WarcItem> items = readAll(write(PAGES), 0);

    assertThat(items).hasSize(PAGES + 1);
    assertThat(items.subList(0, PAGES)).allMatch(WarcItem.Page.class::isInstance);
    assertThat(items.getLast())
        .isInstanceOfSatisfying(
            WarcItem.FileEnd.class,
            end -> {
              assertThat(end.report().counts().pages()).isEqualTo(PAGES);
              assertThat(end.report().condition()).isEqualTo(Condition.WHOLE);
            });
  }

  @Test
  void handsOverBatchesThatNoLaterReadChanges() throws IOException {
    try (WarcReader reader = format().createReader(new Configuration(), split(write(PAGES), 0))) {
      BulkFormat.RecordIterator<WarcItem> first = Objects.requireNonNull(reader.readBatch());
      BulkFormat.RecordIterator<WarcItem> second = Objects.requireNonNull(reader.readBatch());
      assertThat(addresses(second)).doesNotContainAnyElementsOf(addresses(first)).isNotEmpty();
    }
  }

  @Test
  void resumesAfterTheItemsThatWereHandedOver() throws IOException {
    assertThat(readAll(write(PAGES), 35)).hasSize(PAGES + 1 - 35);
  }

  @Test
  void reportsAFileThatIsGone() throws IOException {
    assertThat(readAll(folder.resolve("gone.warc"), 0))
        .satisfiesExactly(
            item ->
                assertThat(((WarcItem.FileEnd) item).report().problem()).isEqualTo("no such file"));
  }

  private static List<String> addresses(BulkFormat.RecordIterator<WarcItem> batch) {
    List<String> addresses = new ArrayList<>();
    for (RecordAndPosition<WarcItem> next = batch.next(); next != null; next = batch.next()) {
      if (next.getRecord() instanceof WarcItem.Page page) {
        addresses.add(page.page().page().url().toString());
      }
    }
    return addresses;
  }

  private static List<WarcItem> readAll(Path file, long skipped) throws IOException {
    List<WarcItem> items = new ArrayList<>();
    try (WarcReader reader = format().restoreReader(new Configuration(), split(file, skipped))) {
      for (BulkFormat.RecordIterator<WarcItem> batch = reader.readBatch();
          batch != null;
          batch = reader.readBatch()) {
        for (RecordAndPosition<WarcItem> next = batch.next(); next != null; next = batch.next()) {
          items.add(next.getRecord());
        }
      }
    }
    return items;
  }

  private static WarcFormat format() {
    return new WarcFormat(1 << 20);
  }

  private static FileSourceSplit split(Path file, long skipped) {
    return new FileSourceSplit(
        "one",
        new org.apache.flink.core.fs.Path(file.toUri()),
        0,
        1,
        0,
        1,
        new String[0],
        new CheckpointedPosition(CheckpointedPosition.NO_OFFSET, skipped));
  }

  private Path write(int pages) throws IOException {
    StringBuilder warc = new StringBuilder();
    for (int i = 0; i < pages; i++) {
      String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>" + i;
      warc.append("WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:" + i + ">\r\n")
          .append("WARC-Date: 2026-03-05T12:00:00Z\r\n")
          .append("WARC-Target-URI: http://a.example/" + i + "\r\n")
          .append("Content-Type: application/http; msgtype=response\r\n")
          .append("Content-Length: " + http.length() + "\r\n\r\n" + http + "\r\n\r\n");
    }
    return Files.write(
        folder.resolve("pages.warc"), warc.toString().getBytes(StandardCharsets.US_ASCII));
  }
}
