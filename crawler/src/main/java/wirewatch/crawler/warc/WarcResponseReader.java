package wirewatch.crawler.warc;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wirewatch.crawler.warc.record.ReadRecord;
import wirewatch.crawler.warc.record.ReadTally;
import wirewatch.crawler.warc.record.RecordBlocks;
import wirewatch.crawler.warc.record.WarcFileReport;
import wirewatch.crawler.warc.record.WarcRecordReader;

/**
 * Reads the HTTP responses of one WARC file in order, each with the metadata record that follows.
 * An unreadable response is left out, and reading continues at the next record; {@link #report}
 * states what was left out.
 */
public final class WarcResponseReader implements AutoCloseable {
  private final ArchiveSource source;
  private final ReadTally tally = new ReadTally();
  private final SeekableByteChannel channel;
  private final WarcRecordReader records;
  private final ResponseDecoder decoder;
  private @Nullable ArchivedResponse pending;
  private boolean ended;

  /**
   * @param offset the offset of the first record to read, in bytes
   */
  WarcResponseReader(ArchiveSource source, long offset) throws IOException {
    this.source = source;
    this.channel = source.opener().open(source.file(), offset);
    this.decoder = new ResponseDecoder(source);
    this.records = new WarcRecordReader(channel, RecordBlocks.captures(source.maxBody()), tally);
  }

  /** Opens a file of an archive; a revisit record may refer to any of its files. */
  public static WarcResponseReader open(WarcArchive archive, WarcPointer from, long maxBody)
      throws IOException {
    RevisitTargets targets = new RevisitTargets(maxBody);
    return new WarcResponseReader(
        new ArchiveSource(archive::open, from.file(), targets, maxBody), from.offset());
  }

  /**
   * Returns the next response; empty at the end of the file.
   *
   * @throws IOException if the file cannot be read
   */
  public Optional<ArchivedResponse> next() throws IOException {
    while (!ended) {
      ReadRecord record = records.next();
      ended = record == null;
      ArchivedResponse complete = record == null ? takePending() : accept(record);
      if (complete != null) {
        return Optional.of(complete);
      }
    }
    return Optional.empty();
  }

  /** Processes a record; returns the response that it completes, if any. */
  private @Nullable ArchivedResponse accept(ReadRecord record) {
    return switch (record.fields().type()) {
      case "metadata" -> {
        ArchivedResponse before = takePending();
        yield before == null ? null : before.withMetadataFields(metadataFields(record));
      }
      case "response", "revisit" -> {
        ArchivedResponse before = takePending();
        pending = decodeOrSkip(record);
        yield before;
      }
      default -> null;
    };
  }

  private @Nullable ArchivedResponse decodeOrSkip(ReadRecord record) {
    if (!record.fields().isHttp()) {
      return null;
    }
    try {
      return decoder.decode(record);
    } catch (SkippedRecordException e) {
      tally.addSkipped(e.reason());
      return null;
    }
  }

  private static Map<String, List<String>> metadataFields(ReadRecord record) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    String text = new String(record.block(), StandardCharsets.UTF_8);
    text.lines().filter(line -> line.indexOf(':') > 0).forEach(line -> addField(fields, line));
    return fields;
  }

  private static void addField(Map<String, List<String>> fields, String line) {
    int colon = line.indexOf(':');
    fields
        .computeIfAbsent(
            line.substring(0, colon).strip().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
        .add(line.substring(colon + 1).strip());
  }

  private @Nullable ArchivedResponse takePending() {
    ArchivedResponse taken = pending;
    pending = null;
    return taken;
  }

  void countPage() {
    tally.addPage();
  }

  /** Returns what was read so far. */
  public WarcFileReport report() {
    try {
      return tally.report(source.file(), channel.size());
    } catch (IOException e) {
      return tally.report(source.file(), 0).withProblem(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public void close() throws IOException {
    records.close();
  }
}
