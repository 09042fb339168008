package wirewatch.bench.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import wirewatch.app.JsonLine;
import wirewatch.app.command.Main;

/**
 * What {@code wirewatch status} says.
 *
 * @param sources the entries of the sources
 * @param notStored the numbers of pages that are not stored, by source and reason
 */
record CrawlState(JsonNode sources, JsonNode notStored) {

  static CrawlState read(Path yaml) throws IOException {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Main.commandLine()
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute("status", "--json", "--config", yaml.toString());
    if (code != 0) {
      throw new IOException("wirewatch status failed: " + err);
    }
    JsonNode status = JsonLine.MAPPER.readTree(out.toString());
    return new CrawlState(status.path("sources"), status.path("not_stored"));
  }

  /** The pages of all sources that wait to be fetched or indexed. */
  long waiting() {
    long waiting = 0;
    for (JsonNode source : sources) {
      waiting += waiting(source);
    }
    return waiting;
  }

  /** The pages of a source that wait to be fetched or indexed. */
  long waiting(String source) {
    for (JsonNode entry : sources) {
      if (entry.path("id").asText().equals(source)) {
        return waiting(entry);
      }
    }
    return 0;
  }

  private static long waiting(JsonNode source) {
    return source.path("to_fetch").asLong() + source.path("to_index").asLong();
  }

  /** The pages of a source that are not stored and will not be, each with a reason. */
  long notStored(String source) {
    long pages = 0;
    for (JsonNode count : notStored.path(source)) {
      pages += count.asLong();
    }
    return pages;
  }
}
