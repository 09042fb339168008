package wirewatch.console.export;

import java.io.IOException;
import java.util.Map;

/** Writes articles one by one to a file. */
interface ExportWriter {

  /** Writes one article. */
  void write(String id, Map<String, Object> document) throws IOException;

  /** Writes what stands after the last article; the stream stays open. */
  void finish() throws IOException;
}
