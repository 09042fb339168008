package wirewatch.ingest.topic;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads the JSON rule files of this package. */
final class RuleFileReader {
  private static final ObjectMapper JSON = new ObjectMapper();

  private RuleFileReader() {}

  static <T> T read(String name, TypeReference<T> type) {
    try (InputStream in = RuleFileReader.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("rule file " + name + " is missing");
      }
      return JSON.readValue(in, type);
    } catch (IOException e) {
      throw new UncheckedIOException("rule file " + name + " cannot be read", e);
    }
  }
}
