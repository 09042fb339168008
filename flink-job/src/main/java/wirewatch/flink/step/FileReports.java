package wirewatch.flink.step;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.accumulators.Accumulator;
import wirewatch.crawler.warc.record.WarcFileReport;
import wirewatch.crawler.warc.record.WarcFileReport.Condition;

/**
 * The files that are not whole, and those of which records were left out, each with the reasons.
 */
public final class FileReports implements Accumulator<WarcFileReport, String> {
  /** The name of the accumulator. */
  public static final String NAME = "files_with_faults";

  private static final long serialVersionUID = 1;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final TreeMap<String, String> byFile = new TreeMap<>();

  /** Returns whether a file has something to report. */
  static boolean isFaulty(WarcFileReport report) {
    return report.condition() != Condition.WHOLE || !report.skipped().isEmpty();
  }

  @Override
  public void add(WarcFileReport report) {
    if (isFaulty(report)) {
      byFile.put(report.file(), toJson(report));
    }
  }

  private static String toJson(WarcFileReport report) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("file", report.file());
    fields.put("condition", report.condition().name().toLowerCase(Locale.ROOT));
    if (report.problem() != null) {
      fields.put("problem", report.problem());
    }
    fields.put("records", report.counts().records());
    fields.put("pages", report.counts().pages());
    fields.put("lost_records", report.counts().lost());
    fields.put("lost_bytes", report.counts().lostBytes());
    if (!report.damages().isEmpty()) {
      fields.put("first_damage", report.damages().getFirst().reason());
      fields.put("first_damage_offset", report.damages().getFirst().offset());
    }
    fields.put("left_out", new TreeMap<>(report.skipped()));
    try {
      return JSON.writeValueAsString(fields);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The reports as a JSON array, by file. */
  @Override
  public String getLocalValue() {
    return "[" + String.join(",", byFile.values()) + "]";
  }

  @Override
  public void resetLocal() {
    byFile.clear();
  }

  @Override
  public void merge(Accumulator<WarcFileReport, String> other) {
    byFile.putAll(((FileReports) other).byFile);
  }

  @Override
  public FileReports clone() {
    FileReports copy = new FileReports();
    copy.byFile.putAll(byFile);
    return copy;
  }

  /** What the REST interface of Flink shows. */
  @Override
  public String toString() {
    return getLocalValue();
  }
}
