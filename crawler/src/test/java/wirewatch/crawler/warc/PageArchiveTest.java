package wirewatch.crawler.warc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import wirewatch.crawler.Crawler;
import wirewatch.crawler.RecordingListener;
import wirewatch.crawler.TestSite;
import wirewatch.crawler.model.ArchivedPage;
import wirewatch.crawler.model.PageOutcome;
import wirewatch.crawler.model.PageResult;
import wirewatch.crawler.model.Source;
import wirewatch.crawler.model.SourceListing;

class PageArchiveTest {
  private static final Instant FETCHED = Instant.parse("2026-11-22T10:15:30Z");

  @TempDir private Path data;

  @Test
  void readsPagesWrittenByTheCrawler() throws IOException, InterruptedException {
    RecordingListener recordingListener = new RecordingListener();
    try (TestSite site = new TestSite()) {
      site.feed("/feed", "/a", "/b")
          .html("/a", "Ærø å")
          .redirect("/b", "/c?x=1")
          .html("/c?x=1", "c");
      crawl(site, recordingListener);
      List<ArchivedPage> pages = read(PageArchive.files(data));

      assertThat(pages).hasSize(2);
      for (int i = 0; i < 2; i++) {
        PageResult pageResult = recordingListener.results.get(i);
        PageOutcome.Fetched fetched = (PageOutcome.Fetched) pageResult.outcome();
        ArchivedPage page = pages.get(i);
        assertThat(page.location()).isEqualTo(fetched.location());
        assertThat(page.source()).isEqualTo("norvale");
        assertThat(page.listing()).isEqualTo(pageResult.listing());
        assertThat(page.page().url()).isEqualTo(fetched.page().url());
        assertThat(page.page().requestedUrl()).isEqualTo(fetched.page().requestedUrl());
        assertThat(page.page().hints()).isEqualTo(fetched.page().hints());
        assertThat(page.page().body()).isEqualTo(fetched.page().body());
        assertThat(page.page().headers()).containsEntry("content-type", List.of("text/html"));
      }
    }
  }

  private void crawl(TestSite site, RecordingListener recordingListener)
      throws InterruptedException {
    Source source =
        new Source(
            "norvale",
            "Norvåle",
            List.of(SourceListing.of(site.addressOf("/feed"))),
            Duration.ofMinutes(5),
            null,
            null,
            null,
            null);
    try (Crawler crawler = Crawler.open(TestSite.options(data), List.of(source))) {
      crawler.runRound(recordingListener);
    }
  }

  @Test
  void decodesTransferAndContentCodings() throws IOException {
    byte[] packed = gzip("<p>packed");
    ByteArrayOutputStream chunked = new ByteArrayOutputStream();
    chunked.writeBytes(ascii(Integer.toHexString(packed.length) + "\r\n"));
    chunked.writeBytes(packed);
    chunked.writeBytes(ascii("\r\n0\r\n\r\n"));
    Path file =
        write(
            "other.warc.gz",
            message("Content-Encoding: gzip\r\nTransfer-Encoding: chunked", chunked.toByteArray()));

    List<ArchivedPage> pages = read(List.of(file));

    assertThat(bodies(pages)).containsExactly("<p>packed");
    assertThat(pages.getFirst().source()).isNull();
    assertThat(pages.getFirst().page().fetchedAt()).isEqualTo(FETCHED);
    assertThat(pages.getFirst().page().url()).hasToString("http://wire.example/0");
  }

  @Test
  void readsBodiesWronglyDeclaredAsChunked() throws IOException {
    Path file =
        write("dechunked.warc", message("Transfer-Encoding: chunked", ascii("<p>not chunked")));

    assertThat(bodies(read(List.of(file)))).containsExactly("<p>not chunked");
  }

  @Test
  void skipsNonPagesAndMalformedRecords() throws IOException {
    byte[] image = ascii("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nPNG");
    byte[] gone = ascii("HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\ngone");
    byte[] broken = message("Content-Encoding: br", ascii("this is no brotli"));
    byte[] sound = message("X-Good: yes", ascii("<p>sound"));
    Path file = write("mixed.warc.gz", image, gone, broken, ascii("no HTTP at all"), sound);

    assertThat(bodies(read(List.of(file)))).containsExactly("<p>sound");
  }

  @Test
  void readsTruncatedFiles() throws IOException {
    byte[] first = message("X-A: a", ascii("<p>first"));
    byte[] second = message("X-A: a", ascii("<p>second"));
    for (String name : List.of("cut.warc", "cut.warc.gz")) {
      Path file = write(name, first, second);
      byte[] whole = Files.readAllBytes(file);
      Files.write(file, Arrays.copyOf(whole, whole.length - 20));

      assertThat(bodies(read(List.of(file)))).first().isEqualTo("<p>first");
    }
    Path empty = Files.write(data.resolve("empty.warc.gz"), new byte[0]);
    assertThat(read(List.of(empty))).isEmpty();
  }

  private Path write(String name, byte[]... messages) throws IOException {
    Path file = data.resolve(name);
    try (WarcWriter writer = new WarcWriter(file)) {
      for (int i = 0; i < messages.length; i++) {
        writer.write(
            new WarcResponse.Builder(URI.create("http://wire.example/" + i))
                .date(FETCHED)
                .body(MediaType.HTTP_RESPONSE, messages[i])
                .build());
      }
    }
    return file;
  }

  private static byte[] message(String headers, byte[] body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(ascii("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + headers));
    out.writeBytes(ascii("\r\n\r\n"));
    out.writeBytes(body);
    return out.toByteArray();
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(ascii(text));
    }
    return out.toByteArray();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static List<ArchivedPage> read(List<Path> files) {
    try (Stream<ArchivedPage> pages = PageArchive.readPages(files)) {
      return pages.toList();
    }
  }

  private static List<String> bodies(List<ArchivedPage> pages) {
    return pages.stream()
        .map(page -> new String(page.page().body(), StandardCharsets.UTF_8))
        .toList();
  }
}
