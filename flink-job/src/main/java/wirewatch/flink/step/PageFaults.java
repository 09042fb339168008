package wirewatch.flink.step;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.accumulators.Accumulator;

/** The pages that could not be structured or stored, by file and reason. */
public final class PageFaults implements Accumulator<PageFaults.Fault, String> {
  /** The name of the accumulator. */
  public static final String NAME = "page_faults";

  private static final long serialVersionUID = 1;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final TreeMap<Fault, Long> counts = new TreeMap<>();

  /** What became of a page, and of which file it is. */
  public record Fault(String file, String reason) implements Comparable<Fault>, Serializable {
    private static final long serialVersionUID = 1;

    @Override
    public int compareTo(Fault other) {
      int files = file.compareTo(other.file);
      return files == 0 ? reason.compareTo(other.reason) : files;
    }
  }

  @Override
  public void add(Fault fault) {
    counts.merge(fault, 1L, Long::sum);
  }

  /** The counts as a JSON array, by file and reason. */
  @Override
  public String getLocalValue() {
    ArrayNode array = JSON.createArrayNode();
    for (Map.Entry<Fault, Long> entry : counts.entrySet()) {
      array
          .addObject()
          .put("file", entry.getKey().file())
          .put("reason", entry.getKey().reason())
          .put("pages", entry.getValue());
    }
    return array.toString();
  }

  @Override
  public void resetLocal() {
    counts.clear();
  }

  @Override
  public void merge(Accumulator<Fault, String> other) {
    ((PageFaults) other).counts.forEach((fault, count) -> counts.merge(fault, count, Long::sum));
  }

  @Override
  public PageFaults clone() {
    PageFaults copy = new PageFaults();
    copy.counts.putAll(counts);
    return copy;
  }

  /** What the REST interface of Flink shows. */
  @Override
  public String toString() {
    return getLocalValue();
  }
}
