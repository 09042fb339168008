package wirewatch.tools.extract;

import wirewatch.ingest.model.FetchedPage;
import wirewatch.ingest.model.HtmlPage;
import wirewatch.ingest.model.PlainText;

/** One input of {@code extract}. */
sealed interface ExtractInput {

  /** The file's name without its ending, or the line's own id. */
  String id();

  /** Decoded markup, from an NDJSON line. */
  record Markup(String id, HtmlPage html) implements ExtractInput {}

  /** The bytes of a file with markup. */
  record Bytes(String id, FetchedPage page) implements ExtractInput {}

  /** The bytes of a file without markup, and the same as text. */
  @SuppressWarnings("ArrayRecordComponent") // files are read once and never compared
  record TextBytes(String id, PlainText text, byte[] bytes) implements ExtractInput {}

  /** A plain text, from an NDJSON line. */
  record Text(String id, PlainText text) implements ExtractInput {}

  /** A file or line that cannot be read; {@code why} is one sentence. */
  record Unreadable(String id, String why) implements ExtractInput {}
}
