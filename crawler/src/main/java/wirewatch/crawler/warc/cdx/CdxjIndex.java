package wirewatch.crawler.warc.cdx;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wirewatch.crawler.warc.record.ReadRecord;
import wirewatch.crawler.warc.record.ReadTally;
import wirewatch.crawler.warc.record.RecordBlocks;
import wirewatch.crawler.warc.record.WarcRecordReader;

/**
 * The CDXJ indexes of the WARC files of a folder: {@code x.cdxj} beside {@code x.warc.gz}, one line
 * for each response and revisit record, sorted by bytes. While a file is being written its index is
 * {@code x.cdxj.part}, in the order of the records.
 */
public final class CdxjIndex {
  private static final Logger LOG = LoggerFactory.getLogger(CdxjIndex.class);
  private static final String SUFFIX = ".cdxj";
  private static final String UNFINISHED = ".part";
  private static final Pattern PLACE =
      Pattern.compile("\"length\": \"(\\d{1,18})\", \"offset\": \"(\\d{1,18})\", \"filename\".*}$");

  private CdxjIndex() {}

  public static Path indexOf(Path warc) {
    String name = String.valueOf(warc.getFileName());
    return warc.resolveSibling(name.replaceFirst("\\.warc(\\.gz)?$", "") + SUFFIX);
  }

  public static Path unfinishedIndexOf(Path warc) {
    Path index = indexOf(warc);
    return index.resolveSibling(index.getFileName() + UNFINISHED);
  }

  /**
   * Completes the unfinished indexes of files. One that cannot be completed, for example because
   * the disk is full, stays unfinished: the archive works without it.
   */
  public static void finishAll(List<Path> files) {
    for (Path file : files) {
      if (Files.exists(unfinishedIndexOf(file))) {
        try {
          finish(file);
        } catch (IOException e) {
          LOG.warn("{} is left unfinished: {}", unfinishedIndexOf(file), e.toString());
        }
      }
    }
  }

  /** Replaces the unfinished index of a file by a complete, sorted one. */
  private static void finish(Path warc) throws IOException {
    Path unfinished = unfinishedIndexOf(warc);
    List<String> lines = completeLines(unfinished);
    lines.addAll(readLines(warc, lines.isEmpty() ? 0 : endOf(lines.getLast())));
    write(warc, lines);
    Files.deleteIfExists(unfinished);
  }

  public static void delete(Path warc) throws IOException {
    Files.deleteIfExists(indexOf(warc));
    Files.deleteIfExists(unfinishedIndexOf(warc));
  }

  /** Returns the lines of an index without the one that a killed process has not completed. */
  private static List<String> completeLines(Path unfinished) throws IOException {
    String text = Files.readString(unfinished);
    List<String> lines =
        new ArrayList<>(text.substring(0, text.lastIndexOf('\n') + 1).lines().toList());
    lines.removeIf(line -> !PLACE.matcher(line).find());
    return lines;
  }

  private static long endOf(String line) {
    Matcher place = PLACE.matcher(line);
    return place.find() ? Long.parseLong(place.group(1)) + Long.parseLong(place.group(2)) : 0;
  }

  private static List<String> readLines(Path warc, long from) throws IOException {
    List<String> lines = new ArrayList<>();
    String name = String.valueOf(warc.getFileName());
    try (FileChannel channel = FileChannel.open(warc);
        WarcRecordReader records =
            new WarcRecordReader(
                channel.position(from), RecordBlocks.HTTP_HEADERS, new ReadTally())) {
      for (ReadRecord record = records.next(); record != null; record = records.next()) {
        long offset = record.offset();
        long length = record.length();
        RecordIndexing.entryOf(record)
            .ifPresent(entry -> lines.add(entry.toLine(name, offset, length)));
      }
    }
    return lines;
  }

  private static void write(Path warc, List<String> lines) throws IOException {
    Path index = indexOf(warc);
    Path fresh = index.resolveSibling(index.getFileName() + ".new");
    // URLs are ASCII: the order of characters is that of bytes
    Files.write(fresh, lines.stream().sorted().toList(), StandardCharsets.UTF_8);
    Files.move(fresh, index, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
