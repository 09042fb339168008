package wirewatch.flink;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.StringJoiner;
import wirewatch.flink.step.FileReports;
import wirewatch.flink.step.JobCount;
import wirewatch.flink.step.PageFaults;

/** What the job did: its counts, and what was wrong with which file. */
public final class JobReport {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, ?> accumulators;

  /** Reads the results of a job, by the names of its accumulators. */
  public JobReport(Map<String, ?> accumulators) {
    this.accumulators = Map.copyOf(accumulators);
  }

  public long count(JobCount count) {
    return accumulators.get(count.key()) instanceof Long number ? number : 0;
  }

  /** The files that are not whole or of which records were left out. */
  public ArrayNode faultyFiles() {
    return readArray(FileReports.NAME);
  }

  /** The pages that could not be structured or stored. */
  public ArrayNode pageFaults() {
    return readArray(PageFaults.NAME);
  }

  private ArrayNode readArray(String name) {
    Object text = accumulators.get(name);
    try {
      return text != null && JSON.readTree(text.toString()) instanceof ArrayNode array
          ? array
          : JSON.createArrayNode();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an accumulator that is no JSON: " + name, e);
    }
  }

  /** One line of counts, and one for each fault. */
  public String toText() {
    StringJoiner lines = new StringJoiner(System.lineSeparator());
    faultyFiles().forEach(file -> lines.add(line(file)));
    pageFaults().forEach(fault -> lines.add(line(fault)));
    StringJoiner counts = new StringJoiner(", ");
    for (JobCount count : JobCount.values()) {
      counts.add(count(count) + " " + count.key().replace('_', ' '));
    }
    return lines.add(counts.toString()).toString();
  }

  private static String line(JsonNode fields) {
    StringJoiner parts = new StringJoiner("; ");
    fields
        .properties()
        .forEach(
            field -> {
              if (!field.getKey().equals("file")) {
                parts.add(field.getKey().replace('_', ' ') + " " + textOf(field.getValue()));
              }
            });
    return fields.path("file").asText() + ": " + parts;
  }

  private static String textOf(JsonNode value) {
    return value.isValueNode() ? value.asText() : value.toString();
  }

  /** The JSON form. */
  public ObjectNode toDocument() {
    ObjectNode document = JSON.createObjectNode();
    for (JobCount count : JobCount.values()) {
      document.put(count.key(), count(count));
    }
    document.set(FileReports.NAME, faultyFiles());
    document.set(PageFaults.NAME, pageFaults());
    return document;
  }
}
