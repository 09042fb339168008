package wirewatch.app;

import wirewatch.ingest.model.Html;
import wirewatch.ingest.model.Page;
import wirewatch.ingest.model.PlainText;

/** One input of {@code extract}. */
sealed interface Input {

  /** The file's name without its ending, or the line's own id. */
  String id();

  /** Decoded markup, from an NDJSON line. */
  record Markup(String id, Html html) implements Input {}

  /** The bytes of an HTML file. */
  record Bytes(String id, Page page) implements Input {}

  /** A plain text. */
  record Text(String id, PlainText text) implements Input {}

  /** A file or line that cannot be read; {@code why} is one sentence. */
  record Unreadable(String id, String why) implements Input {}
}
