package wirewatch.crawler.warc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wirewatch.crawler.model.ArchivedPage;
import wirewatch.crawler.warc.record.DamagedRange;
import wirewatch.crawler.warc.record.WarcFileReport;
import wirewatch.crawler.warc.record.WarcFileReport.Condition;

class DamagedWarcTest {
  private static final int MAX_BODY = 1 << 20;

  @TempDir private Path folder;
  private final List<String> bodies = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void readsWholeFiles(boolean gzip) throws IOException {
    WarcFileReport report = read(file(gzip, records(20)));

    assertThat(report.condition()).isEqualTo(Condition.WHOLE);
    assertThat(report.counts()).isEqualTo(new WarcFileReport.Counts(20, 20, 0, 0));
    assertThat(bodies).isEqualTo(expected(20));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void goesOnAfterDamagedBytes(boolean gzip) throws IOException {
    List<byte[]> records = encoded(gzip, records(243));
    Random random = new Random(18);
    byte[] damaged = records.get(24);
    int third = damaged.length / 3;
    for (int i = third; i < damaged.length; i++) {
      damaged[i] = (byte) random.nextInt();
    }

    WarcFileReport report = read(write(records));

    long start = offsetOf(records, 24);
    assertThat(report.condition()).isEqualTo(Condition.BROKEN);
    assertThat(report.counts()).isEqualTo(new WarcFileReport.Counts(242, 242, 1, damaged.length));
    assertThat(report.damages())
        .singleElement()
        .satisfies(
            range -> {
              assertThat(range.offset()).isEqualTo(start);
              assertThat(range.length()).isEqualTo(damaged.length);
              assertThat(range.reason()).isNotBlank();
            });
    List<String> expected = expected(243);
    expected.remove(24);
    assertThat(bodies).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void goesOnAfterADestroyedBeginning(boolean gzip) throws IOException {
    List<byte[]> records = encoded(gzip, records(5));
    Arrays.fill(records.get(0), 0, 30, (byte) 'x');
    Arrays.fill(records.get(2), 0, 30, (byte) 'x');

    WarcFileReport report = read(write(records));

    assertThat(report.damages())
        .extracting(DamagedRange::offset)
        .containsExactly(0L, offsetOf(records, 2));
    assertThat(bodies).containsExactly("<p>1", "<p>3", "<p>4");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void reportsWhereACutFileIsCut(boolean gzip) throws IOException {
    List<byte[]> records = encoded(gzip, records(4));
    byte[] last = records.getLast();
    records.set(3, Arrays.copyOf(last, last.length - 20));

    WarcFileReport report = read(write(records));

    assertThat(report.condition()).isEqualTo(Condition.CUT);
    assertThat(report.damages())
        .containsExactly(
            new DamagedRange(
                offsetOf(records, 3), last.length - 20, "the record is incomplete", true));
    assertThat(bodies).containsExactly("<p>0", "<p>1", "<p>2");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void neverLosesTheRecordsBeforeACut(boolean gzip) throws IOException {
    List<byte[]> records = encoded(gzip, records(3));
    byte[] all = Files.readAllBytes(write(records));
    long second = offsetOf(records, 1);
    for (int length = (int) second; length < all.length; length++) {
      Path cut = Files.write(folder.resolve("cut"), Arrays.copyOf(all, length));
      WarcFileReport report = read(cut);
      assertThat(bodies).as("cut at %d", length).startsWith("<p>0");
      assertThat(report.counts().lostBytes()).isLessThan(all.length - second);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 10, 500, 1_000_000, 4_000_000_000L, Long.MAX_VALUE, -1})
  void losesNoOtherRecordToALyingLength(long length) throws IOException {
    for (boolean gzip : new boolean[] {false, true}) {
      List<byte[]> plain = records(3);
      String lying =
          new String(plain.get(1), ISO_8859_1)
              .replaceFirst("Content-Length: \\d+", "Content-Length: " + length);
      plain.set(1, lying.getBytes(ISO_8859_1));

      WarcFileReport report = read(file(gzip, plain));

      assertThat(report.condition()).isEqualTo(Condition.BROKEN);
      assertThat(report.counts().lost()).isEqualTo(1);
      assertThat(bodies).as("length %d", length).containsExactly("<p>0", "<p>2");
    }
  }

  @Test
  void recognizesFilesThatAreNotWarc() throws IOException {
    byte[] junk = new byte[200_000];
    new Random(3).nextBytes(junk);
    byte[] arc = "filedesc://a.arc 0.0.0.0 20261122 text/plain 76\n1 0 x\n".getBytes(UTF_8);
    for (byte[] bytes : List.of(new byte[0], junk, arc, gzip(arc), gzip(junk))) {
      WarcFileReport report = read(Files.write(folder.resolve("other"), bytes));

      assertThat(report.condition()).isEqualTo(Condition.NOT_WARC);
      assertThat(report.size()).isEqualTo(bytes.length);
      assertThat(bodies).isEmpty();
    }
  }

  @Test
  void reportsFilesThatCannotBeRead() {
    WarcFileReport report = read(folder);
    assertThat(report.condition()).isEqualTo(Condition.UNREADABLE);
    assertThat(report.problem()).contains("directory");

    assertThat(read(folder.resolve("missing")).problem()).isEqualTo("no such file");
  }

  @Test
  void skipsRecordsOfTwoGigabytes() throws IOException {
    long length = 2L << 30;
    Path file = Files.write(folder.resolve("large"), records(1).getFirst());
    try (FileChannel out =
        FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
      out.write(ByteBuffer.wrap(header("http://wire.example/large", length).getBytes(UTF_8)));
    }
    long end = Files.size(file) + length;
    try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
      out.position(end); // the block is a hole of the file
      out.write(ByteBuffer.wrap("\r\n\r\n".getBytes(UTF_8)));
      out.write(ByteBuffer.wrap(records(1).getFirst()));
    }

    assertSkipsTheRecordInTheMiddle(file);
  }

  @Test
  void skipsLargeRecordsInGzipMembers() throws IOException {
    Path file = folder.resolve("large");
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(gzip(records(1).getFirst()));
      GZIPOutputStream member = new BestSpeedGzip(out);
      writeLargeRecord(member, 300L << 20);
      member.finish();
      out.write(gzip(records(1).getFirst()));
    }

    assertSkipsTheRecordInTheMiddle(file);
  }

  private void assertSkipsTheRecordInTheMiddle(Path file) {
    WarcFileReport report = read(file);

    assertThat(report.condition()).isEqualTo(Condition.WHOLE);
    assertThat(report.counts().records()).isEqualTo(3);
    assertThat(report.skipped()).containsOnly(Map.entry("a body longer than 1048576 bytes", 1));
    assertThat(bodies).containsExactly("<p>0", "<p>0");
  }

  private static final class BestSpeedGzip extends GZIPOutputStream {
    BestSpeedGzip(OutputStream out) throws IOException {
      super(out, 1 << 16);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }

  private static void writeLargeRecord(OutputStream out, long length) throws IOException {
    byte[] head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n".getBytes(UTF_8);
    out.write(header("http://wire.example/large", head.length + length).getBytes(UTF_8));
    out.write(head);
    byte[] block = new byte[1 << 20];
    for (long written = 0; written < length; written += block.length) {
      out.write(block);
    }
    out.write("\r\n\r\n".getBytes(UTF_8));
  }

  @Test
  void skipsBodiesThatDecodeToMoreThanTheLimit() throws IOException {
    byte[] bomb = gzip(new byte[50 << 20]);
    ByteArrayOutputStream block = new ByteArrayOutputStream();
    block.writeBytes(
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n"
            .getBytes(UTF_8));
    block.writeBytes(bomb);
    List<byte[]> records = records(2);
    records.add(1, record("http://wire.example/bomb", block.toByteArray()));

    WarcFileReport report = read(file(true, records));

    assertThat(report.skipped()).containsOnlyKeys("a body longer than 1048576 bytes");
    assertThat(bodies).containsExactly("<p>0", "<p>1");
  }

  @Test
  void passesAMemberOfNothingButZeros() throws IOException {
    List<byte[]> records = encoded(true, records(2));
    records.add(1, gzip(new byte[40 << 20]));

    WarcFileReport report = read(write(records));

    assertThat(report.condition()).isEqualTo(Condition.BROKEN);
    assertThat(report.counts().lost()).isEqualTo(1);
    assertThat(bodies).containsExactly("<p>0", "<p>1");
  }

  @Test
  void readsSeveralRecordsInOneGzipMember() throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    records(3).forEach(all::writeBytes);

    WarcFileReport report = read(write(List.of(gzip(all.toByteArray()))));

    assertThat(report.condition()).isEqualTo(Condition.WHOLE);
    assertThat(bodies).isEqualTo(expected(3));
  }

  @Test
  void readsVersion11AndFoldedFields() throws IOException {
    List<byte[]> plain = records(2);
    String text = new String(plain.get(1), ISO_8859_1);
    plain.set(
        1,
        text.replace("WARC/1.0", "WARC/1.1")
            .replace("WARC-Type: response", "warc-type:\r\n response")
            .replace("10:15:30Z", "10:15:30.123456Z")
            .getBytes(ISO_8859_1));

    assertThat(read(file(false, plain)).condition()).isEqualTo(Condition.WHOLE);
    assertThat(bodies).isEqualTo(expected(2));
  }

  @Test
  void refusesAddressesAndCountsTheReasons() throws IOException {
    List<byte[]> records = new ArrayList<>();
    for (String address :
        List.of(
            "file:///etc/passwd",
            "javascript:alert(1)",
            "http://wire.example/" + "x".repeat(100_000),
            "http://wire.example/a\u0001b",
            "http:///nohost",
            "http://wire.example/fine",
            "<https://wire.example/bracketed>")) {
      records.add(record(address, block("<p>" + records.size())));
    }

    WarcFileReport report = read(file(true, records));

    assertThat(report.condition()).isEqualTo(Condition.WHOLE);
    assertThat(report.skipped())
        .containsEntry("an address that is not http or https", 2)
        .containsEntry("an address longer than 2,048 characters", 1)
        .containsEntry("an address with control characters", 1)
        .containsEntry("a malformed address", 1)
        .hasSize(4);
    assertThat(bodies).containsExactly("<p>5", "<p>6");
  }

  @Test
  void countsRevisitsWhoseRecordIsNotHere() throws IOException {
    String revisit =
        new String(records(1).getFirst(), ISO_8859_1)
            .replace("WARC-Type: response", "WARC-Type: revisit\r\nWARC-Payload-Digest: sha1:ABC");
    List<byte[]> records = records(1);
    records.add(revisit.getBytes(ISO_8859_1));

    WarcFileReport report = read(file(true, records));

    assertThat(report.skipped()).containsEntry("a revisit of a record that is not here", 1);
    assertThat(bodies).containsExactly("<p>0");
  }

  @Test
  void endsOnRandomlyDamagedFiles() throws IOException {
    Random random = new Random(20261128);
    for (int round = 0; round < 300; round++) {
      byte[] bytes = Files.readAllBytes(file(round % 2 == 0, records(6)));
      for (int i = 0; i < 1 + round % 8; i++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      WarcFileReport report = read(Files.write(folder.resolve("random"), bytes));
      assertThat(report.counts().records() + report.counts().lost()).isGreaterThanOrEqualTo(1);
    }
  }

  private WarcFileReport read(Path file) {
    bodies.clear();
    try (WarcImport.ImportedFile open = new WarcImport(MAX_BODY).open(file)) {
      for (Optional<ArchivedPage> page = open.nextPage();
          page.isPresent();
          page = open.nextPage()) {
        bodies.add(new String(page.get().page().body(), UTF_8));
      }
      return open.report();
    }
  }

  private Path file(boolean gzip, List<byte[]> plain) throws IOException {
    return write(encoded(gzip, plain));
  }

  private Path write(List<byte[]> parts) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    parts.forEach(all::writeBytes);
    return Files.write(folder.resolve("file.warc"), all.toByteArray());
  }

  private static List<byte[]> encoded(boolean gzip, List<byte[]> plain) throws IOException {
    List<byte[]> encoded = new ArrayList<>();
    for (byte[] record : plain) {
      encoded.add(gzip ? gzip(record) : record);
    }
    return encoded;
  }

  private static long offsetOf(List<byte[]> records, int index) {
    return records.subList(0, index).stream().mapToLong(record -> record.length).sum();
  }

  private static List<byte[]> records(int number) {
    List<byte[]> records = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      records.add(record("http://wire.example/" + i, block("<p>" + i)));
    }
    return records;
  }

  private static List<String> expected(int number) {
    return new ArrayList<>(IntStream.range(0, number).mapToObj(i -> "<p>" + i).toList());
  }

  private static byte[] block(String body) {
    return ("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + body).getBytes(UTF_8);
  }

  private static byte[] record(String address, byte[] block) {
    ByteArrayOutputStream record = new ByteArrayOutputStream();
    record.writeBytes(header(address, block.length).getBytes(UTF_8));
    record.writeBytes(block);
    record.writeBytes("\r\n\r\n".getBytes(UTF_8));
    return record.toByteArray();
  }

  private static String header(String address, long length) {
    return """
        WARC/1.0
        WARC-Type: response
        WARC-Target-URI: %s
        WARC-Date: 2026-11-22T10:15:30Z
        WARC-Record-ID: <urn:uuid:0a1b2c3d-0000-4000-8000-%012x>
        Content-Type: application/http;msgtype=response
        Content-Length: %d

        """
        .formatted(address, address.hashCode() & 0xffff, length)
        .replace("\n", "\r\n");
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }
}
