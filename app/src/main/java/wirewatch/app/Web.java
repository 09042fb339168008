package wirewatch.app;

import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Gets one address for a command that looks at it once. */
interface Web {
  /** The answer to one request; throws if there was none or none that succeeded. */
  Answer get(URI address) throws IOException;

  /**
   * What came.
   *
   * @param address after redirects
   */
  @SuppressWarnings("ArrayRecordComponent") // bodies are large and read once; nobody compares them
  record Answer(URI address, @Nullable String contentType, byte[] body) {}
}
