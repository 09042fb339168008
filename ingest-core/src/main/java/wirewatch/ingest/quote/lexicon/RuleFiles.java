package wirewatch.ingest.quote.lexicon;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Reads the JSON rule files of this package. */
final class RuleFiles {
  private static final ObjectMapper JSON = new ObjectMapper();

  private RuleFiles() {}

  /** The file's content, or null where there is no such file. */
  static <T> @Nullable T read(String name, Class<T> type) {
    try (InputStream in = RuleFiles.class.getResourceAsStream(name)) {
      return in == null ? null : JSON.readValue(in, type);
    } catch (IOException e) {
      throw new UncheckedIOException("rule file " + name + " is broken", e);
    }
  }

  /** The file's content. */
  static <T> T readRequired(String name, Class<T> type) {
    T rules = read(name, type);
    if (rules == null) {
      throw new IllegalStateException("rule file " + name + " is missing");
    }
    return rules;
  }
}
