package wirewatch.crawler.warc.record;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was read from one WARC file.
 *
 * @param file its name
 * @param size its size in bytes
 * @param damages the first 1,000 ranges without a readable record, in order
 * @param skipped how many readable records were left out for each reason
 * @param problem why it could not be read to its end; null if it could
 */
public record WarcFileReport(
    String file,
    long size,
    Counts counts,
    List<DamagedRange> damages,
    Map<String, Integer> skipped,
    @Nullable String problem) {

  /**
   * The counts of a file.
   *
   * @param records the readable records of all types
   * @param pages the HTML pages among them
   * @param lost the records that are lost, at least
   * @param lostBytes the bytes that belong to no readable record
   */
  public record Counts(long records, long pages, long lost, long lostBytes) {}

  /** The condition of a file. */
  public enum Condition {
    WHOLE,
    /** The file ends within its last record, and nothing else is wrong. */
    CUT,
    BROKEN,
    NOT_WARC,
    UNREADABLE
  }

  public WarcFileReport {
    damages = List.copyOf(damages);
    skipped = Map.copyOf(skipped);
  }

  /** Returns the report of a file that could not be opened. */
  public static WarcFileReport unreadable(String file, String problem) {
    return new WarcFileReport(file, 0, new Counts(0, 0, 0, 0), List.of(), Map.of(), problem);
  }

  public WarcFileReport withProblem(@Nullable String why) {
    return new WarcFileReport(file, size, counts, damages, skipped, why);
  }

  public WarcFileReport named(String name) {
    return new WarcFileReport(name, size, counts, damages, skipped, problem);
  }

  public Condition condition() {
    if (problem != null) {
      return Condition.UNREADABLE;
    }
    if (counts.records() == 0) {
      return Condition.NOT_WARC;
    }
    if (damages.isEmpty()) {
      return Condition.WHOLE;
    }
    return damages.size() == 1 && damages.getFirst().cut() ? Condition.CUT : Condition.BROKEN;
  }
}
