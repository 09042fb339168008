package wirewatch.crawler.warc.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what was read from one file. Not thread-safe. */
public final class ReadTally {
  private static final int MAX_RANGES = 1_000;

  private final List<DamagedRange> damages = new ArrayList<>();
  private final Map<String, Integer> skipped = new TreeMap<>();
  private long records;
  private long lost;
  private long lostBytes;
  private long pages;

  void addRecord() {
    records++;
  }

  public void addPage() {
    pages++;
  }

  void addDamage(DamagedRange range) {
    lost++;
    lostBytes += range.length();
    if (damages.size() < MAX_RANGES) {
      damages.add(range);
    }
  }

  /** Counts a readable record whose content is left out. */
  public void addSkipped(String reason) {
    skipped.merge(reason, 1, Integer::sum);
  }

  public WarcFileReport report(String file, long size) {
    return new WarcFileReport(
        file,
        size,
        new WarcFileReport.Counts(records, pages, lost, lostBytes),
        damages,
        skipped,
        null);
  }
}
